import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../api/client';
import { useSession, useToday } from '../session/session';
import { daysBetween } from '../ui/day';
import { ListTable } from '../ui/ListTable';
import { Page } from '../ui/Page';
import { Button } from '../ui/plain/Button';
import { Field, TextInput } from '../ui/plain/Fields';
import { Sheet } from '../ui/plain/Sheet';
import { SureFoot } from '../ui/plain/SureFoot';
import { SidePanel } from '../ui/SidePanel';
import { useAct } from '../ui/useAct';
import { useDownload } from '../ui/useDownload';
import { useListSearch } from '../ui/useListSearch';
import { usePages } from '../ui/usePages';
import { PersonPanel } from './PersonPanel';

type Request = Schemas['RightsRequestResponse'];

/** What persons asked about their own data, nearest day of the law first: a copy, a correction, erasure, an explanation. */
export function RightsPage() {
  const { t } = useTranslation();
  const { search, set } = useListSearch();
  const mayErase = useSession().data?.permissions.includes('seeker.erase') ?? false;
  const [asked, setAsked] = useState<{ request: Request; act: 'refuse' | 'erase' }>();
  const pages = usePages<Request>(['rights-requests'], async () => ({
    items: (await api.GET('/api/v1/rights-requests')).data ?? [],
  }));
  const names = useQueries({
    queries: [...new Set(pages.rows.map(({ seekerId }) => seekerId))].map((id) => ({
      queryKey: ['seeker', id],
      staleTime: 60_000,
      queryFn: async () => (await api.GET('/api/v1/seekers/{id}', { params: { path: { id } } })).data,
    })),
  });
  const nameOf = (id: string) => names.find(({ data }) => data?.id === id)?.data?.name ?? t('app.withheld');
  const copy = useDownload(async (id: string) => {
    const sent = await api.POST('/api/v1/seekers/{id}/copy', { params: { path: { id } }, parseAs: 'blob' });
    return { data: sent.data as Blob | undefined, response: sent.response };
  });
  return (
    <Page title={t('rights.title')}>
      <span className="muted small">{t('rights.hint')}</span>
      <ListTable<Request>
        pages={pages}
        emptyText={t('rights.none')}
        columns={[
          {
            title: t('people.name'),
            render: (_, { seekerId }) => (
              <Button type="link" onClick={() => set({ open: seekerId })}>
                {nameOf(seekerId)}
              </Button>
            ),
          },
          { title: t('rights.kind'), render: (_, { kind }) => t(`asks.kinds.${kind}`) },
          { title: t('rights.received'), dataIndex: 'receivedOn', className: 'num' },
          { title: t('rights.due'), render: (_, request) => <Due request={request} /> },
          {
            title: t('exports.next'),
            render: (_, request) => (
              <div className="answer-buttons">
                {request.kind === 'copy' && (
                  <Button small type="primary" onClick={() => copy.mutate(request.seekerId)}>
                    {t('rights.handOut')}
                  </Button>
                )}
                {request.kind === 'erase' && mayErase && (
                  <Button small danger onClick={() => setAsked({ request, act: 'erase' })}>
                    {t('rights.erase')}
                  </Button>
                )}
                <Button small onClick={() => setAsked({ request, act: 'refuse' })}>
                  {t('rights.refuse')}
                </Button>
              </div>
            ),
          },
        ]}
      />
      {asked && <Answer {...asked} name={nameOf(asked.request.seekerId)} close={() => setAsked(undefined)} />}
      <SidePanel open={Boolean(search.open)} onClose={() => set({ open: undefined })} size={520}>
        {search.open && <PersonPanel seekerId={search.open} />}
      </SidePanel>
    </Page>
  );
}

function Due({ request }: { request: Request }) {
  const { t } = useTranslation();
  const days = daysBetween(useToday(), request.dueOn);
  return (
    <span className={request.overdue ? 'flag-bad' : days <= 3 ? 'flag-warn' : ''}>
      {request.overdue ? t('answers.overdue') : t('answers.left', { days })}
    </span>
  );
}

interface AnswerProps {
  request: Request;
  act: 'refuse' | 'erase';
  name: string;
  close: () => void;
}

/** A no with its reason; or the erasure, which nothing takes back. */
function Answer({ request: { id }, act, name, close }: AnswerProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const params = { path: { id } };
  const answer = useAct(
    async () =>
      act === 'refuse'
        ? api.POST('/api/v1/rights-requests/{id}/refusal', { params, body: { reason } })
        : api.POST('/api/v1/rights-requests/{id}/erasure', { params }),
    close,
  );
  return (
    <Sheet
      open
      title={t(`rights.${act}Title`, { name })}
      onClose={close}
      foot={
        <SureFoot
          label={t(`rights.${act}`)}
          close={close}
          press={() => answer.mutate(undefined)}
          busy={answer.isPending}
          disabled={act === 'refuse' && !reason.trim()}
          danger={act === 'erase'}
        />
      }
    >
      {act === 'refuse' ? (
        <Field label={t('rights.reason')}>
          <TextInput
            data-focus
            maxLength={200}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        </Field>
      ) : (
        <p>{t('rights.eraseText')}</p>
      )}
    </Sheet>
  );
}
