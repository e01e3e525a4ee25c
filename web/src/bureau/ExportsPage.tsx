import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../api/client';
import type { Source } from '../i18n';
import { useSession } from '../session/session';
import { ListTable } from '../ui/ListTable';
import { Page } from '../ui/Page';
import { Button } from '../ui/plain/Button';
import { useAct } from '../ui/useAct';
import { useDownload } from '../ui/useDownload';
import { usePages } from '../ui/usePages';

type Waiting = Schemas['WaitingExportResponse'];

/** Files of many persons: a second person of the office says yes or no, then the one who asked fetches it once. */
export function ExportsPage() {
  const { t } = useTranslation();
  const session = useSession().data;
  const me = session?.user.id;
  const mayDecide = session?.permissions.includes('export.decide') ?? false;
  const pages = usePages<Waiting>(['exports'], async () => ({
    items: (await api.GET('/api/v1/exports')).data ?? [],
  }));
  const decide = useAct(async ({ id, approves }: { id: string; approves: boolean }) =>
    api.POST('/api/v1/exports/{id}/decision', { params: { path: { id } }, body: { approves } }),
  );
  const take = useDownload(async (id: string) => {
    const link = await api.POST('/api/v1/exports/{id}/link', { params: { path: { id } } });
    const params = { path: { token: link.data?.token ?? '' } };
    const file = await api.POST('/api/v1/exports/files/{token}', { params, parseAs: 'blob' });
    return { data: file.data as Blob | undefined, response: file.response };
  });
  return (
    <Page title={t('exports.title')}>
      <span className="muted small">{t('exports.hint')}</span>
      <ListTable<Waiting>
        pages={pages}
        emptyText={t('exports.none')}
        columns={[
          { title: t('exports.file'), dataIndex: 'fileName' },
          {
            title: t('exports.kind'),
            render: (_, { kind }) => t(`exports.kinds.${kind as keyof Source['exports']['kinds']}`),
          },
          { title: t('exports.persons'), dataIndex: 'persons', align: 'right', className: 'num' },
          {
            title: t('exports.state'),
            render: (_, { approved }) => t(approved ? 'exports.approved' : 'exports.waiting'),
          },
          {
            title: t('exports.next'),
            render: (_, row) => (
              <div className="answer-buttons">
                {row.approved && row.requestedBy === me && (
                  <Button small type="primary" onClick={() => take.mutate(row.id)}>
                    {t('exports.take')}
                  </Button>
                )}
                {!row.approved && row.requestedBy === me && (
                  <span className="muted small">{t('exports.needsOther')}</span>
                )}
                {!row.approved && row.requestedBy !== me && mayDecide && (
                  <>
                    <Button
                      small
                      type="primary"
                      onClick={() => decide.mutate({ id: row.id, approves: true })}
                    >
                      {t('exports.approve')}
                    </Button>
                    <Button small danger onClick={() => decide.mutate({ id: row.id, approves: false })}>
                      {t('exports.refuse')}
                    </Button>
                  </>
                )}
              </div>
            ),
          },
        ]}
      />
    </Page>
  );
}
