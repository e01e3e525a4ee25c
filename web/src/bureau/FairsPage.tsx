import { Link } from '@tanstack/react-router';
import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../api/client';
import { ListTable } from '../ui/ListTable';
import { Page } from '../ui/Page';
import { usePages } from '../ui/usePages';

type Fair = Schemas['FairResponse'];

export function FairsPage() {
  const { t } = useTranslation();
  const pages = usePages<Fair>(['fairs'], async (cursor) => {
    return (await api.GET('/api/v1/fairs', { params: { query: { limit: 50, cursor } } })).data;
  });
  return (
    <Page title={t('nav.fairs')}>
      <ListTable<Fair>
        pages={pages}
        columns={[
          {
            title: t('fairs.code'),
            render: (_, fair) => (
              <Link to="/fairs/$fairId" params={{ fairId: fair.id }}>
                {fair.code}
              </Link>
            ),
          },
          { title: t('fairs.name'), dataIndex: 'name' },
          { title: t('fairs.heldOn'), dataIndex: 'heldOn', className: 'num' },
          { title: t('fairs.place'), dataIndex: 'place' },
          {
            title: t('people.status'),
            render: (_, fair) => (
              <>
                {t(`state.fair.${fair.status}`)}{' '}
                {fair.checksMissing.length > 0 && fair.status === 'planned' && (
                  <Tag color="warning">{t('fairs.missing', { count: fair.checksMissing.length })}</Tag>
                )}
              </>
            ),
          },
          { title: t('fairs.posts'), dataIndex: 'publishedVacancies', align: 'right', className: 'num' },
          ...(['invited', 'registered', 'checkedIn', 'noShow'] as const).map((count) => ({
            title: t(`fairs.${count}`),
            align: 'right' as const,
            className: 'num',
            render: (_: unknown, fair: Fair) => fair.roster[count],
          })),
        ]}
      />
    </Page>
  );
}
