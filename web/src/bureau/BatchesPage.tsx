import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../api/client';
import { useSession } from '../session/session';
import { ListTable } from '../ui/ListTable';
import { Page } from '../ui/Page';
import { usePages } from '../ui/usePages';
import { NewBatch } from './batches/NewBatch';

type Batch = Schemas['BatchResponse'];

export function BatchesPage() {
  const { t } = useTranslation();
  const mayPlan = useSession().data?.permissions.includes('batch.plan') ?? false;
  const pages = usePages<Batch>(['batches'], async (cursor) => {
    return (await api.GET('/api/v1/batches', { params: { query: { limit: 50, cursor } } })).data;
  });
  return (
    <Page title={t('nav.batches')} extra={mayPlan && <NewBatch />}>
      <ListTable<Batch>
        pages={pages}
        columns={[
          {
            title: t('batches.code'),
            render: (_, batch) => (
              <Link to="/batches/$batchId" params={{ batchId: batch.id }}>
                {batch.code}
              </Link>
            ),
          },
          { title: t('batches.departure'), dataIndex: 'departureOn', className: 'num' },
          { title: t('people.status'), render: (_, batch) => t(`state.batch.${batch.status}`) },
          {
            title: t('batches.seats'),
            className: 'num',
            render: (_, batch) => t('batches.taken', { taken: batch.seatsTaken, seats: batch.seats ?? 0 }),
          },
        ]}
      />
    </Page>
  );
}
