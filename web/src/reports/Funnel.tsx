import { useTranslation } from 'react-i18next';
import { said } from '../i18n';
import { DataTable } from '../ui/table/DataTable';
import { FigureDoor } from './FigureDoor';
import { type Figure, type Figures, percent, under } from './run';
import { StageTimes } from './StageTimes';

const STATIONS = [
  'invited',
  'offered',
  'accepted',
  'ready',
  'departed',
  'arrived',
  'started',
  'D30',
  'D90',
  'D180',
] as const;

interface Step {
  key: string;
  reached: Figure;
  waiting?: Figure;
  lost?: Figure;
  reasons: Figure[];
  ofFirst: number;
  ofBefore: number;
}

/** From the first proposal to day 180: who reached each station, who waits there, who was lost and for which reason. */
export function Funnel({ figures }: { figures: Figures }) {
  const { t } = useTranslation();
  const steps = stepsOf(figures);
  const roster = figures.get('funnel.roster');
  return (
    <div className="stacked">
      {roster && (roster.value ?? 0) > 0 && <Roster figures={figures} roster={roster} />}
      <div className="panel">
        <h2>{t('reports.funnelTitle')}</h2>
        <DataTable<Step>
          rowKey="key"
          dataSource={steps}
          columns={[
            { title: t('reports.station'), render: (_, { reached }) => said(reached.name) },
            {
              title: t('reports.reached'),
              render: (_, { reached, ofFirst }) => (
                <div className="reached">
                  <FigureDoor figure={reached} unit={false} />
                  <span className="share-bar" aria-hidden>
                    <i style={{ width: `${ofFirst * 100}%` }} />
                  </span>
                </div>
              ),
            },
            {
              title: t('reports.ofFirst'),
              align: 'right',
              className: 'num',
              render: (_, { ofFirst }) => percent(ofFirst),
            },
            {
              title: t('reports.ofBefore'),
              align: 'right',
              className: 'num',
              render: (_, { ofBefore }) => percent(ofBefore),
            },
            {
              title: t('reports.waitingHere'),
              align: 'right',
              render: (_, { waiting }) => <FigureDoor figure={waiting} unit={false} />,
            },
            {
              title: t('reports.lostHere'),
              align: 'right',
              render: (_, { lost }) => <FigureDoor figure={lost} unit={false} />,
            },
            {
              title: t('reports.reasons'),
              render: (_, { lost, reasons }) => <Reasons lost={lost} reasons={reasons} />,
            },
          ]}
        />
      </div>
      <StageTimes figures={figures} />
    </div>
  );
}

function stepsOf(figures: Figures): Step[] {
  const steps: Step[] = [];
  const first = figures.get('funnel.invited')?.value ?? 0;
  for (const station of STATIONS) {
    const reached = figures.get(`funnel.${station}`);
    if (!reached) continue;
    const here = reached.value ?? 0;
    const before = steps.at(-1)?.reached.value ?? here;
    steps.push({
      key: station,
      reached,
      waiting: figures.get(`funnel.${station}.waiting`),
      lost: figures.get(`funnel.${station}.lost`),
      reasons: under(figures, `funnel.${station}.lost`),
      ofFirst: first === 0 ? 0 : here / first,
      ofBefore: before === 0 ? 0 : here / before,
    });
  }
  return steps;
}

/** The rest of a name whose beginning the reader has seen: the station, and that it was a loss. */
const after = (known: Figure | undefined, figure: Figure): string =>
  known && known !== figure
    ? said(figure.name)
        .slice(said(known.name).length)
        .replace(/^\P{L}+/u, '')
    : said(figure.name);

function Reasons({ lost, reasons }: { lost?: Figure; reasons: readonly Figure[] }) {
  return (
    <span className="reasons">
      {reasons.map((reason) => (
        <span key={reason.code}>
          {after(lost, reason)} <FigureDoor figure={reason} unit={false} />
        </span>
      ))}
    </span>
  );
}

function Roster({ figures, roster }: { figures: Figures; roster: Figure }) {
  const { t } = useTranslation();
  const parts = ['came', 'waiting', 'lost', 'walkIn', 'intent', 'noIntent'] as const;
  return (
    <section className="panel">
      <h2>{t('reports.rosterTitle')}</h2>
      <div className="figures">
        {[roster, ...parts.flatMap((part) => figures.get(`funnel.roster.${part}`) ?? [])].map((figure) => (
          <div className="figure" key={figure.code}>
            <span className="muted">{after(roster, figure)}</span>
            <span className="value">
              <FigureDoor figure={figure} unit={false} />
            </span>
          </div>
        ))}
      </div>
    </section>
  );
}
