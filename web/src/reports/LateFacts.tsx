import { Button, Skeleton, Tag } from 'antd';
import type { ParseKeys } from 'i18next';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../api/client';
import { said, type Source } from '../i18n';
import { useSession } from '../session/session';
import { moment } from '../ui/day';
import { Nothing } from '../ui/plain/Rest';
import { ProblemView } from '../ui/ProblemView';
import { useAct } from '../ui/useAct';
import { usePages } from '../ui/usePages';

type Fact = Schemas['LateFactResponse'];
type Party = keyof Source['party'];

/** What was recorded after this report was frozen, of its days: who said and typed it, and which of its figures it contradicts. */
export function LateFacts({ runId }: { runId: string }) {
  const { t } = useTranslation();
  const params = { path: { id: runId } };
  const may = useSession().data?.permissions.includes('report.sign') ?? false;
  const about = useQuery({
    queryKey: ['late-reports'],
    queryFn: async () => (await api.GET('/api/v1/reports/late-facts')).data ?? [],
  });
  const pages = usePages<Fact>(['late-facts', runId], async (cursor) => {
    const query = { limit: 50, cursor };
    return (await api.GET('/api/v1/reports/runs/{id}/late-facts', { params: { ...params, query } })).data;
  });
  const seen = useAct(() => api.POST('/api/v1/reports/runs/{id}/late-facts/seen', { params }));
  const report = about.data?.find((one) => one.runId === runId);
  if (pages.isPending) return <Skeleton active />;
  if (pages.isError) return <ProblemView error={pages.error} retry={() => void pages.refetch()} />;
  if (pages.rows.length === 0) return <Nothing>{t('reports.late.none')}</Nothing>;
  return (
    <section className="panel stacked">
      <div className="page-head">
        <strong>{t('reports.late.heading', { count: report?.facts ?? pages.rows.length })}</strong>
        {report?.seenBy.map((side) => (
          <Tag key={side}>{t(`reports.late.seenBy.${side}`)}</Tag>
        ))}
        {may && (report?.unseen ?? 0) > 0 && (
          <Button type="primary" loading={seen.isPending} onClick={() => seen.mutate(undefined)}>
            {t('reports.late.see')}
          </Button>
        )}
      </div>
      <p className="muted small">{t('reports.late.means')}</p>
      <ul className="changes">
        {pages.rows.map((fact, at) => (
          <FactLine key={`${fact.aggregateId}${fact.step}${fact.recordedAt}${at}`} fact={fact} />
        ))}
      </ul>
      {pages.hasNextPage && <Button onClick={() => void pages.fetchNextPage()}>{t('app.more')}</Button>}
    </section>
  );
}

function FactLine({ fact }: { fact: Fact }) {
  const { t, i18n } = useTranslation();
  const named = [`move.${fact.aggregate}.${fact.step}`, `reports.recorded.${fact.aggregate}`].find((key) =>
    i18n.exists(key),
  );
  return (
    <li>
      <span>
        <span className="num">{fact.occurredOn}</span> {named ? t(named as ParseKeys) : fact.step} {fact.name}{' '}
        <span className="muted small">
          {fact.reportedBy && t('placements.reportedBy', { party: t(`party.${fact.reportedBy as Party}`) })}{' '}
          {fact.enteredName &&
            t('reports.late.typedBy', { name: fact.enteredName, office: fact.office ?? '' })}{' '}
          {t('reports.recordedAt', { time: moment(fact.recordedAt) })}
        </span>
      </span>
      <span className="small">
        {fact.figures.length === 0 && <span className="muted">{t('reports.late.noFigure')}</span>}
        {fact.figures.map((figure) => (
          <span key={figure.code} className="num flag-warn">
            {said(figure.name)} {figure.then ?? t('overview.noSource')} →{' '}
            {figure.now ?? t('overview.noSource')}{' '}
          </span>
        ))}
      </span>
    </li>
  );
}
