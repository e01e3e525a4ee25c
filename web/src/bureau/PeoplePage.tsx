import { Button, Input, Select, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client';
import { namedCodes } from '../i18n';
import { findPeople } from '../ui/findPeople';
import { ListTable } from '../ui/ListTable';
import { Page } from '../ui/Page';
import { useListSearch } from '../ui/useListSearch';
import { usePages } from '../ui/usePages';
import { useTyped } from '../ui/useTyped';
import { Views } from '../ui/Views';
import { SidePanel } from '../ui/SidePanel';
import { PersonPanel } from './PersonPanel';

type Seeker = Schemas['SeekerResponse'];

export function PeoplePage() {
  const { t } = useTranslation();
  const { search, set, clear, filtered } = useListSearch();
  const status = namedCodes('state', 'seeker').find((state) => state === search.status);
  const { typed, find } = useTyped();
  const pages = usePages<Seeker>(['seekers', typed, status], (cursor) =>
    findPeople(typed, { limit: 50, cursor, status }),
  );
  return (
    <Page
      title={t('nav.people')}
      extra={
        <>
          <Views list="people" filter={{ status }} apply={set} />
          <Input.Search
            allowClear
            key={typed}
            defaultValue={typed}
            placeholder={t('people.search')}
            aria-label={t('people.search')}
            onSearch={(text) => find(text || undefined)}
            className="search"
          />
          <Select
            allowClear
            aria-label={t('people.status')}
            placeholder={t('people.status')}
            value={status}
            onChange={(value) => set({ status: value })}
            options={namedCodes('state', 'seeker').map((value) => ({
              value,
              label: t(`state.seeker.${value}`),
            }))}
            className="filter"
          />
        </>
      }
    >
      <ListTable<Seeker>
        pages={pages}
        clear={filtered || typed ? clear : undefined}
        onRow={(row) => ({ onClick: () => set({ open: row.id }) })}
        columns={[
          {
            title: t('people.name'),
            render: (_, row) => (
              <Button type="link" size="small" onClick={() => set({ open: row.id })}>
                {row.name}
              </Button>
            ),
          },
          { title: t('people.sex'), render: (_, row) => t(`people.${row.sex}`) },
          { title: t('people.age'), dataIndex: 'age', align: 'right', className: 'num' },
          { title: t('people.place'), dataIndex: 'place' },
          { title: t('people.status'), render: (_, row) => t(`state.seeker.${row.status}`) },
          {
            title: t('people.wish'),
            render: (_, row) => (
              <>
                {row.wishedJob} {row.wishedWage ? t('people.wage', { wage: row.wishedWage }) : ''}
                {row.refusesRanking && <Tag>{t('people.noRanking')}</Tag>}
              </>
            ),
          },
        ]}
      />
      <SidePanel
        open={Boolean(search.open)}
        onClose={() => set({ open: undefined })}
        size={560}
        title={t('nav.people')}
      >
        {search.open && <PersonPanel seekerId={search.open} />}
      </SidePanel>
    </Page>
  );
}
