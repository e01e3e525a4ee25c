import { Link } from '@tanstack/react-router';
import { Button, List } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../api/client';
import type { Source } from '../i18n';
import { useSession } from '../session/session';
import { ProblemView } from '../ui/ProblemView';
import { usePages } from '../ui/usePages';
import { type Figure, namesPeople, type Unit } from './run';

type Line = Schemas['FigureLineResponse'];
type Pick = keyof Source['reports']['words'];

const countOf = ({ words }: Figure, pick: Pick): number =>
  pick === 'late'
    ? (words ?? []).reduce((sum, { late }) => sum + late, 0)
    : (words?.find(({ source }) => source === pick)?.value ?? 0);

/** Who stands behind a number, all of them: the list is as long as the number says. */
export function FigureMembers({ runId, figure, words }: { runId: string; figure: Figure; words?: Pick }) {
  const { t } = useTranslation();
  const permissions = useSession().data?.permissions ?? [];
  const { code } = figure;
  const pages = usePages<Line>(['report-list', runId, code, words], async (cursor) => {
    const query = { code, words, limit: 100, cursor };
    return (await api.GET('/api/v1/reports/runs/{id}/list', { params: { path: { id: runId }, query } })).data;
  });
  if (pages.isError) return <ProblemView error={pages.error} retry={() => void pages.refetch()} />;
  const people = namesPeople(figure) && (figure.value ?? 0) > 0;
  return (
    <>
      <div className="page-head">
        <span className="muted num">
          {words && <b>{t(`reports.words.${words}`)} </b>}
          {t('reports.length', {
            value: words ? countOf(figure, words) : figure.value,
            unit: t(`reports.unit.${figure.unit as Unit}`),
          })}
        </span>
        <span className="grow" />
        {people && permissions.includes('form.fill') && (
          <Link to="/forms" search={{ run: runId, path: code }}>
            {t('reports.fillForm')}
          </Link>
        )}
        {people && permissions.includes('report.export') && (
          <Link to="/reports/$runId" params={{ runId }} search={{ section: 'compare', with: code }}>
            {t('reports.compareThis')}
          </Link>
        )}
      </div>
      <List
        size="small"
        loading={pages.isPending}
        dataSource={pages.rows}
        rowKey="id"
        locale={{ emptyText: t('reports.nobody') }}
        renderItem={(line) => (
          <List.Item>
            <span>{line.name ?? t('app.withheld')}</span>
            <span className="muted small">
              {line.place} {line.community}
            </span>
          </List.Item>
        )}
        loadMore={
          pages.hasNextPage && (
            <Button block loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
              {t('app.more')}
            </Button>
          )
        }
      />
    </>
  );
}
