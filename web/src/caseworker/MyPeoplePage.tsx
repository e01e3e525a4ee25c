import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../api/client';
import { Page } from '../ui/Page';
import { Button } from '../ui/plain/Button';
import { SearchInput } from '../ui/plain/Fields';
import { Waiting } from '../ui/plain/Rest';
import { Sheet } from '../ui/plain/Sheet';
import { ProblemView } from '../ui/ProblemView';
import { useListSearch } from '../ui/useListSearch';
import { usePages } from '../ui/usePages';

const PersonPanel = lazy(async () => ({ default: (await import('../bureau/ThemedPerson')).ThemedPerson }));

/** The caseworker's people, found by any part of a name. */
export function MyPeoplePage() {
  const { t } = useTranslation();
  const { search, set } = useListSearch();
  const pages = usePages<Schemas['SeekerResponse']>(['seekers', search.q], async (cursor) => {
    return (await api.GET('/api/v1/seekers', { params: { query: { limit: 50, cursor, q: search.q } } })).data;
  });
  return (
    <Page title={t('nav.mine')}>
      <SearchInput label={t('people.search')} initial={search.q} search={(q) => set({ q })} />
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
      <Sheet
        side
        open={Boolean(search.open)}
        onClose={() => set({ open: undefined })}
        title={pages.rows.find((person) => person.id === search.open)?.name}
      >
        <Suspense fallback={<Waiting />}>{search.open && <PersonPanel seekerId={search.open} />}</Suspense>
      </Sheet>
    </Page>
  );
}
