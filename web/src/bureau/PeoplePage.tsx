import { Button, Input, Select, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../api/client';
import { namedCodes } from '../i18n';
import { ListTable } from '../ui/ListTable';
import { Page } from '../ui/Page';
import { useListSearch } from '../ui/useListSearch';
import { usePages } from '../ui/usePages';
import { SidePanel } from '../ui/SidePanel';
import { PersonPanel } from './PersonPanel';

type Seeker = Schemas['SeekerResponse'];

export function PeoplePage() {
  const { t } = useTranslation();
  const { search, set, clear, filtered } = useListSearch();
  const status = namedCodes('state', 'seeker').find((state) => state === search.status);
  const pages = usePages<Seeker>(['seekers', search.q, status], async (cursor) => {
    const query = { limit: 50, cursor, q: search.q, status };
    return (await api.GET('/api/v1/seekers', { params: { query } })).data;
  });
  return (
    <Page
      title={t('nav.people')}
      extra={
        <>
          <Input.Search
            allowClear
            key={search.q}
            defaultValue={search.q}
            placeholder={t('people.search')}
            aria-label={t('people.search')}
            onSearch={(q) => set({ q })}
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
        clear={filtered ? clear : undefined}
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
