import { useQuery } from '@tanstack/react-query';
import { Input, List, Progress, Select, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../api/client';
import { namedCodes, said } from '../i18n';
import { useSession } from '../session/session';
import { ListTable } from '../ui/ListTable';
import { Page } from '../ui/Page';
import { useListSearch } from '../ui/useListSearch';
import { usePages } from '../ui/usePages';
import { Views } from '../ui/Views';
import { SidePanel } from '../ui/SidePanel';
import { AdvertCard } from './AdvertCard';
import { VacancyMoves } from './VacancyMoves';

type Vacancy = Schemas['VacancyResponse'];

export function VacanciesPage() {
  const { t } = useTranslation();
  const { search, set, clear, filtered } = useListSearch();
  const status = namedCodes('state', 'vacancy').find((state) => state === search.status);
  const pages = usePages<Vacancy>(['vacancies', search.q, status], async (cursor) => {
    const query = { limit: 50, cursor, q: search.q, status };
    return (await api.GET('/api/v1/vacancies', { params: { query } })).data;
  });
  const mayCheck = useSession().data?.permissions.includes('vacancy.check') ?? false;
  // Asked by itself: a move may take it off the list that is shown.
  const opened = useQuery({
    queryKey: ['vacancy', search.open],
    enabled: Boolean(search.open),
    queryFn: async () =>
      (await api.GET('/api/v1/vacancies/{id}', { params: { path: { id: search.open ?? '' } } })).data,
  });
  const chosen = search.open ? (opened.data ?? pages.rows.find((row) => row.id === search.open)) : undefined;
  return (
    <Page
      title={t('nav.vacancies')}
      extra={
        <>
          <Views list="vacancies" filter={{ status }} apply={set} />
          <Input.Search
            allowClear
            defaultValue={search.q}
            placeholder={t('app.search')}
            aria-label={t('app.search')}
            onSearch={(q) => set({ q })}
            className="search"
          />
          <Select
            allowClear
            aria-label={t('people.status')}
            placeholder={t('people.status')}
            value={status}
            onChange={(value) => set({ status: value })}
            options={namedCodes('state', 'vacancy').map((value) => ({
              value,
              label: t(`state.vacancy.${value}`),
            }))}
            className="filter"
          />
        </>
      }
    >
      <ListTable<Vacancy>
        pages={pages}
        clear={filtered ? clear : undefined}
        onRow={(row) => ({ onClick: () => set({ open: row.id }) })}
        columns={[
          { title: t('vacancies.title'), dataIndex: 'title' },
          { title: t('vacancies.employer'), dataIndex: 'employerName' },
          { title: t('people.status'), render: (_, row) => t(`state.vacancy.${row.status}`) },
          {
            title: t('vacancies.places'),
            width: 180,
            render: (_, row) => <FillBar vacancy={row} />,
          },
          {
            title: t('vacancies.pay'),
            className: 'num',
            render: (_, row) => [row.payMin, row.payMax].filter(Boolean).join(' - '),
          },
          {
            title: t('vacancies.findings'),
            render: (_, row) =>
              row.findings.map((finding) => (
                <Tag
                  key={finding.code + finding.field}
                  color={finding.level === 'refuse' ? 'error' : undefined}
                >
                  {finding.code}
                </Tag>
              )),
          },
        ]}
      />
      <SidePanel
        open={Boolean(chosen)}
        onClose={() => set({ open: undefined })}
        size={520}
        title={chosen?.title}
      >
        {chosen && (
          <>
            <p role="status">{t(`state.vacancy.${chosen.status}`)}</p>
            <FillBar vacancy={chosen} />
            <VacancyMoves key={`${chosen.id} ${chosen.status}`} vacancy={chosen} />
            {mayCheck ? <AdvertCard key={chosen.id} vacancy={chosen} /> : <Findings vacancy={chosen} />}
          </>
        )}
      </SidePanel>
    </Page>
  );
}

function FillBar({ vacancy }: { vacancy: Vacancy }) {
  const { t } = useTranslation();
  const { used, held } = vacancy;
  const headcount = vacancy.headcount ?? 0;
  const share = (part: number) => (headcount ? Math.round((part / headcount) * 100) : 0);
  const words = t('vacancies.fill', { used, held, headcount });
  return (
    <div>
      <Progress
        size="small"
        showInfo={false}
        aria-label={words}
        percent={share(used + held)}
        success={{ percent: share(used) }}
      />
      <span className="small muted num">{words}</span>
    </div>
  );
}

function Findings({ vacancy }: { vacancy: Vacancy }) {
  const { t } = useTranslation();
  return (
    <>
      <h2>{t('vacancies.findings')}</h2>
      <List
        size="small"
        dataSource={vacancy.findings}
        locale={{ emptyText: t('vacancies.none') }}
        renderItem={(finding) => (
          <List.Item>
            <List.Item.Meta title={said(finding.text)} description={said(finding.law)} />
          </List.Item>
        )}
      />
    </>
  );
}
