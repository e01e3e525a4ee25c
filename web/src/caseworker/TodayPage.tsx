import { useQuery } from '@tanstack/react-query';
import { Button, DatePicker, Empty, Modal, Skeleton, Space } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../api/client';
import { useToday } from '../session/session';
import { daysBetween } from '../ui/day';
import { Page } from '../ui/Page';
import { ProblemView } from '../ui/ProblemView';
import { useAct } from '../ui/useAct';

type FollowUp = Schemas['FollowUpResponse'];
type Outcome = 'in_post' | 'left' | 'unreachable';

/** Today's calls, one card a person, the outcome by one tap. */
export function TodayPage() {
  const { t } = useTranslation();
  const [leaving, setLeaving] = useState<FollowUp>();
  const due = useQuery({
    queryKey: ['follow-ups', 'due'],
    queryFn: async () => {
      const read = async (status: 'due' | 'attempted') =>
        (await api.GET('/api/v1/follow-ups', { params: { query: { limit: 100, status } } })).data?.items ??
        [];
      const all = [...(await read('due')), ...(await read('attempted'))];
      return all.sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
    },
  });
  const record = useAct(
    async ({ row, outcome, leftOn }: { row: FollowUp; outcome: Outcome; leftOn?: string }) =>
      api.POST('/api/v1/follow-ups/{id}/outcome', {
        params: { path: { id: row.id } },
        body: {
          saidBy: 'worker',
          channel: 'phone',
          expectedVersion: row.version,
          outcome,
          leftOn,
        },
      }),
    () => setLeaving(undefined),
  );
  if (due.isPending) return <Skeleton active />;
  if (!due.data) return <ProblemView error={due.error} retry={() => void due.refetch()} />;
  return (
    <Page
      title={t('nav.today')}
      extra={<span className="muted num">{t('app.total', { count: due.data.length })}</span>}
    >
      {due.data.length === 0 && <Empty description={t('today.none')} />}
      {due.data.map((row) => (
        <article className="phone-card" key={row.id}>
          <div className="row">
            <div className="grow">
              <strong>{row.name}</strong> <span className="muted">{row.employer}</span>
              <div className="small">
                {t(`today.kind.${row.kind}`)} <span className="num">{row.dueOn}</span>{' '}
                {row.attempts > 0 && t('today.attempts', { count: row.attempts })}
              </div>
            </div>
            <DueFlag dueOn={row.dueOn} />
          </div>
          <Space wrap>
            <Button type="primary" onClick={() => record.mutate({ row, outcome: 'in_post' })}>
              {t('today.inPost')}
            </Button>
            <Button onClick={() => setLeaving(row)}>{t('today.left')}</Button>
            <Button onClick={() => record.mutate({ row, outcome: 'unreachable' })}>
              {t('today.unreachable')}
            </Button>
          </Space>
        </article>
      ))}
      {leaving && (
        <LeftDialog
          row={leaving}
          cancel={() => setLeaving(undefined)}
          save={(leftOn) => record.mutate({ row: leaving, outcome: 'left', leftOn })}
        />
      )}
    </Page>
  );
}

function DueFlag({ dueOn }: { dueOn: string }) {
  const { t } = useTranslation();
  const days = daysBetween(useToday(), dueOn);
  const word = days < 0 ? 'overdue' : days === 0 ? 'due' : 'soon';
  return <span className={days < 0 ? 'flag-warn' : 'muted'}>{t(`today.${word}`)}</span>;
}

function LeftDialog({
  row,
  cancel,
  save,
}: {
  row: FollowUp;
  cancel: () => void;
  save: (day: string) => void;
}) {
  const { t } = useTranslation();
  const [day, setDay] = useState(useToday());
  return (
    <Modal
      open
      title={`${row.name} ${t('today.left')}`}
      okText={t('app.save')}
      cancelText={t('app.cancel')}
      onCancel={cancel}
      onOk={() => save(day)}
    >
      <DatePicker
        aria-label={t('today.leftOn')}
        allowClear={false}
        value={dayjs(day)}
        onChange={(chosen) => chosen && setDay(chosen.format('YYYY-MM-DD'))}
      />
    </Modal>
  );
}
