import { PrinterOutlined, UserAddOutlined } from '@ant-design/icons';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client';
import { useToday } from '../session/session';
import { findPeople } from '../ui/findPeople';
import { Page } from '../ui/Page';
import { Button } from '../ui/plain/Button';
import { Choice, SearchInput } from '../ui/plain/Fields';
import { Waiting } from '../ui/plain/Rest';
import { Sheet } from '../ui/plain/Sheet';
import { ProblemView } from '../ui/ProblemView';
import { useListSearch } from '../ui/useListSearch';
import { usePages } from '../ui/usePages';
import { useTyped } from '../ui/useTyped';
import { ConsentRounds } from './ConsentRounds';
import { OwnPageLink } from './OwnPageLink';
import { usePrintAll } from './usePrintAll';
import { useVillages } from './useVillages';

const PersonPanel = lazy(async () => ({ default: (await import('../bureau/ThemedPerson')).ThemedPerson }));

/** The caseworker's people, found by any part of a name. */
export function MyPeoplePage() {
  const { t } = useTranslation();
  const { search, set } = useListSearch();
  const { typed, find } = useTyped();
  const pages = usePages<Schemas['SeekerResponse']>(['seekers', typed, search.area], (cursor) =>
    findPeople(typed, { limit: 50, cursor, area: search.area }),
  );
  const { print, printing } = usePrintAll(pages);
  const villages = useVillages();
  const village = villages.find(({ value }) => value === search.area);
  const today = useToday();
  const navigate = useNavigate();
  const open = pages.rows.find((person) => person.id === search.open);
  return (
    <Page
      title={t('nav.mine')}
      extra={
        <div className="buttons no-print">
          <ConsentRounds />
          <Button icon={<PrinterOutlined aria-hidden />} loading={printing} onClick={print}>
            {t('register.print')}
          </Button>
          <Button
            type="primary"
            icon={<UserAddOutlined aria-hidden />}
            onClick={() => void navigate({ to: '/m/register' })}
          >
            {t('register.title')}
          </Button>
        </div>
      }
    >
      <SearchInput label={t('people.search')} initial={typed} search={find} />
      <Choice
        aria-label={t('register.village')}
        value={search.area ?? ''}
        options={[{ value: '', label: t('register.anyVillage') }, ...villages]}
        onChange={({ target }) => set({ area: target.value || undefined })}
      />
      <p className="print-only num">
        {t('register.printed', { count: pages.rows.length, day: today })}
        {village && ` ${village.label}`}
      </p>
      {pages.isPending && <Waiting />}
      {pages.isError && <ProblemView error={pages.error} retry={() => void pages.refetch()} />}
      {pages.rows.map((person) => (
        <button
          type="button"
          className="phone-card person"
          key={person.id}
          onClick={() => set({ open: person.id })}
        >
          <span className="row">
            <strong className="grow">{person.name}</strong>
            <span>{t(`state.seeker.${person.status}`)}</span>
          </span>
          <span className="muted">{person.place}</span>
        </button>
      ))}
      {pages.hasNextPage && <Button onClick={() => void pages.fetchNextPage()}>{t('app.more')}</Button>}
      <Sheet side open={Boolean(search.open)} onClose={() => set({ open: undefined })} title={open?.name}>
        {open && (
          <div className="line">
            <OwnPageLink seekerId={open.id} name={open.name} />
          </div>
        )}
        <Suspense fallback={<Waiting />}>{search.open && <PersonPanel seekerId={search.open} />}</Suspense>
      </Sheet>
    </Page>
  );
}
