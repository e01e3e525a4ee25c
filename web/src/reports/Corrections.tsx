import { useQuery } from '@tanstack/react-query';
import { Skeleton, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../api/client';
import { said } from '../i18n';
import { Nothing } from '../ui/plain/Rest';
import { ProblemView } from '../ui/ProblemView';
import { EventLine } from './EventLine';
import { FigureDoor } from './FigureDoor';
import type { Figures } from './run';

type Correction = Schemas['CorrectionResponse'];
type Member = Schemas['ExplainedMemberResponse'];

/** The frozen number beside the same question asked today; each person who came in or went out, and the events that say why. */
export function Corrections({ runId, figures }: { runId: string; figures: Figures }) {
  const { t } = useTranslation();
  const corrections = useQuery({
    queryKey: ['report-corrections', runId],
    queryFn: async () =>
      (await api.GET('/api/v1/reports/runs/{id}/corrections', { params: { path: { id: runId } } })).data ??
      [],
  });
  if (corrections.isPending) return <Skeleton active />;
  if (corrections.isError)
    return <ProblemView error={corrections.error} retry={() => void corrections.refetch()} />;
  if (corrections.data.length === 0) return <Nothing>{t('reports.unchanged')}</Nothing>;
  return (
    <section className="panel stacked">
      <p className="muted small">{t('reports.changesMean')}</p>
      {corrections.data.map((correction) => (
        <Change key={correction.code} correction={correction} figures={figures} />
      ))}
    </section>
  );
}

function Change({ correction, figures }: { correction: Correction; figures: Figures }) {
  const { t } = useTranslation();
  const { code, name, now, members, mustBeExplained, unexplained } = correction;
  return (
    <article className="change">
      <div className="page-head">
        <strong>{said(name)}</strong>
        <span className="num">
          {t('reports.then')} <FigureDoor figure={figures.get(code)} unit={false} />
        </span>
        <span className="num">
          {t('reports.now')} {now ?? t('overview.noSource')}
        </span>
        {mustBeExplained && <Tag color="warning">{t('reports.mustExplain')}</Tag>}
        {unexplained > 0 && <Tag color="error">{t('reports.unexplained', { count: unexplained })}</Tag>}
      </div>
      {members.length > 0 && (
        <details>
          <summary className="num">
            {t('reports.changed', { added: count(members, 'added'), removed: count(members, 'removed') })}
          </summary>
          <ul className="changes">
            {members.map((member) => (
              <Moved key={`${member.change}${member.id}`} member={member} />
            ))}
          </ul>
        </details>
      )}
    </article>
  );
}

const count = (members: readonly Member[], change: Member['change']): number =>
  members.filter((member) => member.change === change).length;

function Moved({ member }: { member: Member }) {
  const { t } = useTranslation();
  return (
    <li>
      <span>
        <b className="num">{member.change === 'added' ? '+' : '−'}</b> {member.name ?? t('app.withheld')}{' '}
        <span className="muted small">{member.place}</span>
      </span>
      <span className="small">
        {member.events.length === 0 && <span className="flag-bad">{t('reports.noEvent')}</span>}
        {member.events.map((event) => (
          <EventLine key={`${event.recordedAt}${event.aggregate}${event.move}`} event={event} />
        ))}
      </span>
    </li>
  );
}
