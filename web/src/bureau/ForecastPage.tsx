import { useQuery } from '@tanstack/react-query';
import { Alert, InputNumber, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../api/client';
import { DataTable } from '../ui/table/DataTable';
import { Page } from '../ui/Page';
import { ProblemView } from '../ui/ProblemView';
import { OrderedChecks } from './OrderedChecks';

type Day = Schemas['ForecastDayResponse'];

/** Who will not be examined in time, on which day that is known, day by day. */
export function ForecastPage() {
  const { t } = useTranslation();
  const [perDay, setPerDay] = useState<number>();
  const forecast = useQuery({
    queryKey: ['forecast', perDay],
    queryFn: async () => (await api.GET('/api/v1/medical/forecast', { params: { query: { perDay } } })).data,
  });
  const data = forecast.data;
  return (
    <Page
      title={t('medical.forecast')}
      extra={
        <InputNumber
          aria-label={t('medical.perDay')}
          prefix={t('medical.perDay')}
          min={1}
          max={2000}
          value={perDay}
          onChange={(value) => setPerDay(value ?? undefined)}
        />
      }
    >
      {forecast.isPending && <Skeleton active />}
      {forecast.isError && <ProblemView error={forecast.error} retry={() => void forecast.refetch()} />}
      {data && (
        <>
          <Alert
            showIcon
            type={data.short > 0 ? 'warning' : 'success'}
            title={data.short > 0 ? t('medical.short', { count: data.short }) : t('medical.enough')}
            description={
              <>
                {t('medical.people', { count: data.people })}{' '}
                {data.shortageKnownOn && t('medical.knownOn', { day: data.shortageKnownOn })}
              </>
            }
          />
          <div className="panel">
            <DataTable<Day>
              rowKey="day"
              dataSource={data.days}
              columns={(['day', 'slots', 'seen', 'waiting'] as const).map((key) => ({
                title: t(`medical.${key}`),
                dataIndex: key,
                className: 'num',
                ...(key === 'day' ? {} : { align: 'right' as const }),
              }))}
            />
          </div>
        </>
      )}
      <OrderedChecks />
    </Page>
  );
}
