import { useTranslation } from 'react-i18next';
import { DataTable } from '../ui/table/DataTable';
import { FigureDoor } from './FigureDoor';
import { detailOf, type Figures, percent } from './run';

const DAYS = ['D30', 'D90', 'D180'] as const;
const PARTS = ['cohort', 'notMatured', 'matured', 'retained', 'left', 'unknown'] as const;

/** Who of those whose day 30, 90 or 180 fell in the period was still at work. Not yet there is not failed. */
export function Retention({ figures }: { figures: Figures }) {
  const { t } = useTranslation();
  const at = (day: string, part: string) => figures.get(`I6.${day}.${part}`);
  const rate = (day: string) => {
    const share = detailOf(at(day, 'matured'), 'rate');
    return share === undefined ? <span className="muted">{t('reports.noneYet')}</span> : percent(share);
  };
  return (
    <>
      <div className="panel">
        <DataTable
          rowKey="key"
          dataSource={DAYS.map((day) => ({ key: day, day }))}
          columns={[
            { title: t('reports.milestone'), render: (_, { day }) => t(`reports.days.${day}`) },
            ...PARTS.map((part) => ({
              title: t(`reports.cohort.${part}`),
              align: 'right' as const,
              render: (_: unknown, { day }: { day: string }) => (
                <FigureDoor figure={at(day, part)} unit={false} />
              ),
            })),
            {
              title: t('reports.rate'),
              align: 'right',
              className: 'num',
              render: (_, { day }) => rate(day),
            },
          ]}
        />
      </div>
      <p className="muted small">{t('reports.retentionRule')}</p>
    </>
  );
}
