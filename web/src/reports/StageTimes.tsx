import { useTranslation } from 'react-i18next';
import { said } from '../i18n';
import { DataTable } from '../ui/table/DataTable';
import { FigureDoor } from './FigureDoor';
import { detailOf, type Figure, type Figures, under } from './run';

const ROAD = [
  'proposed',
  'intent',
  'offered',
  'accepted',
  'medical',
  'ready',
  'batched',
  'departed',
  'arrived',
  'started',
];
const rank = ({ code }: Figure) => ROAD.indexOf(code.slice('stage.'.length));

/** How many days a placement stood in each state before it went on, in the order of the road. */
export function StageTimes({ figures }: { figures: Figures }) {
  const { t } = useTranslation();
  const stages = under(figures, 'stage')
    .filter((figure) => rank(figure) >= 0)
    .sort((a, b) => rank(a) - rank(b));
  if (stages.length === 0) return null;
  return (
    <div className="panel">
      <h2>{t('reports.stageTitle')}</h2>
      <DataTable<Figure>
        rowKey="code"
        dataSource={stages}
        columns={[
          { title: t('reports.state'), render: (_, figure) => said(figure.name) },
          {
            title: t('reports.wentOn'),
            align: 'right',
            render: (_, figure) => <FigureDoor figure={figure} unit={false} />,
          },
          ...(['medianDays', 'p90Days', 'longestDays'] as const).map((name) => ({
            title: t(`reports.${name}`),
            align: 'right' as const,
            className: 'num',
            render: (_: unknown, figure: Figure) => detailOf(figure, name),
          })),
        ]}
      />
    </div>
  );
}
