import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { useSession } from '../session/session';
import { Button } from './plain/Button';
import { useAct } from './useAct';

/** The links of one person or company that still open: whose hands each went through, and its end. */
export function LinkList({ subject }: { subject: string }) {
  const { t } = useTranslation();
  const may = useSession().data?.permissions.includes('signed-link.revoke') ?? false;
  const links = useQuery({
    queryKey: ['signed-links', subject],
    queryFn: async () =>
      (await api.GET('/api/v1/signed-links', { params: { query: { subject } } })).data ?? [],
  });
  const revoke = useAct(async (id: string) =>
    api.DELETE('/api/v1/signed-links/{id}', { params: { path: { id } } }),
  );
  const live = (links.data ?? []).filter(({ state }) => state === 'live');
  if (live.length === 0) return null;
  return (
    <ul className="plain" aria-label={t('links.live')}>
      {live.map(({ id, issuedAt, issuedByName, handedAt, handedWhy, openedAt }) => (
        <li key={id}>
          <span className="num">{issuedAt.slice(0, 10)}</span> {t(handedAt ? 'links.handed' : 'links.mailed')}{' '}
          <span className="muted small">
            {issuedByName}
            {handedWhy && ` · ${t(`links.whys.${handedWhy}`)}`}
            {` · ${openedAt ? t('links.opened', { on: openedAt.slice(0, 10) }) : t('links.unopened')}`}
          </span>{' '}
          {may && (
            <Button small danger loading={revoke.isPending} onClick={() => revoke.mutate(id)}>
              {t('links.takeBack')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
