import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../../api/client';
import { useSession } from '../../session/session';
import { type Asked, Moves } from '../../ui/Moves';

type Move = Schemas['TransitionFairRequest']['move'];
const DRAWN = [
  'publish',
  'open',
  'close',
  'reopen',
  'reconcile',
  'cancel',
] as const satisfies readonly Move[];

/** What may become of the fair now. */
export function FairMoves({ fair }: { fair: Schemas['FairResponse'] }) {
  const { t } = useTranslation();
  const may = useSession().data?.permissions.includes('fair.move') ?? false;
  if (!may) return null;
  const { invited, registered, checkedIn, noShow } = fair.roster;
  const undecided = invited + registered;
  const asks: Partial<Record<Move, Asked>> = {
    reopen: { reason: 'words' },
    close: { effect: t('fairs.closeEffect', { undecided, checkedIn }) },
    reconcile: { effect: t('fairs.reconcileEffect', { checkedIn, noShow }) },
    cancel: { reason: 'words', effect: t('fairs.cancelEffect', { undecided }) },
  };
  /** What the person was shown; the service makes the move only while it holds. */
  const seen: Partial<Record<Move, object>> = {
    close: { expectedUndecided: undecided, expectedCheckedIn: checkedIn },
    reconcile: { expectedUndecided: undecided, expectedCheckedIn: checkedIn },
    cancel: { expectedUndecided: undecided },
  };
  return (
    <Moves
      allowed={fair.allowedTransitions}
      moves={DRAWN}
      nameOf={(move) => t(`move.fair.${move}`)}
      asks={asks}
      make={(move, told) =>
        api.POST('/api/v1/fairs/{id}/transitions', {
          params: { path: { id: fair.id } },
          body: {
            reportedBy: 'bureau',
            channel: 'account',
            move,
            expectedVersion: fair.version,
            ...seen[move],
            ...told,
          },
        })
      }
    />
  );
}
