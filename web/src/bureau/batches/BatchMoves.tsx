import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../../api/client';
import { useSession } from '../../session/session';
import { type Asked, Moves } from '../../ui/Moves';

type Move = Schemas['TransitionBatchRequest']['move'];
const BUREAU = ['lock', 'unlock', 'open_boarding', 'reconcile', 'cancel'] as const satisfies readonly Move[];

/** What the bureau may make of a departure now; what happens on the road is the escort's to say. */
export function BatchMoves({ batch }: { batch: Schemas['BatchDetailResponse'] }) {
  const { t } = useTranslation();
  const may = useSession().data?.role === 'bureau';
  if (!may) return null;
  const asks: Partial<Record<Move, Asked>> = {
    lock: { effect: t('batches.lockEffect', { count: batch.count.listed }) },
    unlock: { reason: 'words' },
    reconcile: { effect: t('batches.reconcileEffect', { count: batch.count.listed }) },
    cancel: { reason: 'words', effect: t('batches.cancelEffect', { count: batch.count.listed }) },
  };
  return (
    <Moves
      allowed={batch.allowedTransitions}
      moves={BUREAU}
      nameOf={(move) => t(`move.batch.${move}`)}
      asks={asks}
      make={(move, told) =>
        api.POST('/api/v1/batches/{id}/transitions', {
          params: { path: { id: batch.id } },
          body: {
            reportedBy: 'bureau',
            channel: 'account',
            move,
            expectedVersion: batch.version,
            ...(asks[move]?.effect ? { expectedListed: batch.count.listed } : {}),
            ...told,
          },
        })
      }
    />
  );
}
