import { Button, Input, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../api/client';
import { PersonPanel } from '../bureau/PersonPanel';
import { Page } from '../ui/Page';
import { ProblemView } from '../ui/ProblemView';
import { useListSearch } from '../ui/useListSearch';
import { usePages } from '../ui/usePages';
import { SidePanel } from '../ui/SidePanel';

/** The caseworker's people, found by any part of a name. */
export function MyPeoplePage() {
  const { t } = useTranslation();
  const { search, set } = useListSearch();
  const pages = usePages<Schemas['SeekerResponse']>(['seekers', search.q], async (cursor) => {
    return (await api.GET('/api/v1/seekers', { params: { query: { limit: 50, cursor, q: search.q } } })).data;
  });
  return (
    <Page title={t('nav.mine')}>
      <Input.Search
        allowClear
        defaultValue={search.q}
        placeholder={t('people.search')}
        aria-label={t('people.search')}
        onSearch={(q) => set({ q })}
      />
      {pages.isPending && <Skeleton active />}
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
      <SidePanel
        open={Boolean(search.open)}
        onClose={() => set({ open: undefined })}
        size="100%"
        title={pages.rows.find((person) => person.id === search.open)?.name}
      >
        {search.open && <PersonPanel seekerId={search.open} />}
      </SidePanel>
    </Page>
  );
}
