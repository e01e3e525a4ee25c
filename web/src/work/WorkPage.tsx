import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../api/client';
import { said, type Source } from '../i18n';
import { useSession, useToday } from '../session/session';
import { daysBetween } from '../ui/day';
import { Page } from '../ui/Page';
import { Button } from '../ui/plain/Button';
import { Nothing, Waiting } from '../ui/plain/Rest';
import { Sheet } from '../ui/plain/Sheet';
import { ProblemView } from '../ui/ProblemView';
import { useListSearch } from '../ui/useListSearch';
import { usePages } from '../ui/usePages';
import { ALARMS, SECTIONS } from './sections';
import { Views } from '../ui/Views';

type Row = Schemas['WorkRowResponse'];
type Party = keyof Source['party'];

const PlacementPanel = lazy(async () => ({
  default: (await import('../bureau/PlacementPanel')).PlacementPanel,
}));
const LateReports = lazy(async () => ({ default: (await import('../reports/LateReports')).LateReports }));
const PersonPanel = lazy(async () => ({ default: (await import('../bureau/ThemedPerson')).ThemedPerson }));

/** What this role has to do next, nearest day first; every count opens exactly the rows it counts. */
export function WorkPage() {
  const { t } = useTranslation();
  const { search, set } = useListSearch();
  const may = useSession().data?.permissions ?? [];
  const section = SECTIONS.find((each) => each === search.section);
  const alarm = ALARMS.find((each) => each === search.alarm);
  const counts = useQuery({
    queryKey: ['work-counts'],
    queryFn: async () => (await api.GET('/api/v1/worklist/counts')).data,
  });
  const pages = usePages<Row>(['work', section, alarm], async (cursor) => {
    const query = { limit: 50, cursor, section, alarm };
    return (await api.GET('/api/v1/worklist', { params: { query } })).data;
  });
  const countOf = (list: Schemas['CountResponse'][] | undefined, code: string) =>
    list?.find((each) => each.code === code)?.count ?? 0;
  const open = pages.rows.find((row) => row.placementId === search.open);
  return (
    <Page title={t('work.title')} extra={<Views list="work" filter={{ section, alarm }} apply={set} />}>
      <div className="buttons" role="group" aria-label={t('work.title')}>
        {SECTIONS.map((code) => (
          <CountButton
            key={code}
            chosen={section === code}
            count={countOf(counts.data?.sections, code)}
            label={t(`work.section.${code}`)}
            warn={code === 'overdue'}
            choose={() => set({ section: section === code ? undefined : code, alarm: undefined })}
          />
        ))}
        {ALARMS.filter((code) => countOf(counts.data?.alarms, code) > 0).map((code) => (
          <CountButton
            key={code}
            chosen={alarm === code}
            count={countOf(counts.data?.alarms, code)}
            label={t(`work.alarm.${code}`)}
            warn
            choose={() => set({ alarm: alarm === code ? undefined : code, section: undefined })}
          />
        ))}
      </div>
      <Suspense fallback={null}>
        <LateReports />
      </Suspense>
      {pages.isPending && <Waiting />}
      {pages.isError && <ProblemView error={pages.error} retry={() => void pages.refetch()} />}
      {!pages.isPending && !pages.isError && pages.rows.length === 0 && (
        <Nothing>{t(section || alarm ? 'work.noneHere' : 'work.none')}</Nothing>
      )}
      {pages.rows.map((row) => (
        <WorkCard
          key={row.placementId + row.step.code}
          row={row}
          open={opensHere(row, may) ? () => set({ open: row.placementId }) : undefined}
        />
      ))}
      {pages.hasNextPage && (
        <Button loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {t('app.more')}
        </Button>
      )}
      <Sheet
        side
        open={Boolean(open)}
        onClose={() => set({ open: undefined })}
        title={open?.name ?? t('app.withheld')}
      >
        <Suspense fallback={<Waiting />}>
          {open?.opens === 'person' && <PersonPanel seekerId={open.seekerId} />}
          {open?.opens === 'placement' && <PlacementPanel id={open.placementId} />}
        </Suspense>
      </Sheet>
    </Page>
  );
}

/** A person for those who answer for them, the placement for the bureau of the other side; both read in the panel at the side. */
function opensHere(row: Row, may: readonly string[]): boolean {
  return may.includes('seeker.read') && row.opens !== 'check';
}

interface CountProps {
  chosen: boolean;
  count: number;
  label: string;
  warn?: boolean;
  choose: () => void;
}

function CountButton({ chosen, count, label, warn, choose }: CountProps) {
  return (
    <Button aria-pressed={chosen} type={chosen ? 'primary' : 'default'} onClick={choose}>
      {label} <b className={warn && count > 0 && !chosen ? 'num flag-warn' : 'num'}>{count}</b>
    </Button>
  );
}

function WorkCard({ row, open }: { row: Row; open?: () => void }) {
  const { t } = useTranslation();
  const today = useToday();
  const late = row.section === 'overdue';
  return (
    <article className="phone-card work">
      <div className="grow">
        <strong>{row.name ?? t('app.withheld')}</strong>{' '}
        <span className="muted">
          {row.employerName} {row.job}
        </span>
        <div className="small muted">{row.place}</div>
      </div>
      <div className="step">
        <strong>{said(row.step.label)}</strong>
        <div className="small">
          <span className={late ? 'flag-warn num' : 'num'}>
            {late && `${t('work.section.overdue')} `}
            {row.dueOn}
          </span>{' '}
          <span className="muted">
            {row.waitsFor
              ? t('work.waitsFor', { party: t(`party.${row.waitsFor.party as Party}`) })
              : t('work.since', { days: Math.max(0, daysBetween(row.sinceOn, today)) })}
          </span>
        </div>
        {row.alarm && <span className="tag flag-warn">{t(`work.alarm.${row.alarm}`)}</span>}
      </div>
      {open && <Button onClick={open}>{t('fairs.open')}</Button>}
    </article>
  );
}
