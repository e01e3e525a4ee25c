import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../../api/client';
import { useSession } from '../../session/session';
import { type Asked, Moves } from '../../ui/Moves';

type Move = Schemas['MoveFairRequest']['move'];
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
  const asks: Partial<Record<Move, Asked>> = { reopen: { reason: 'words' }, cancel: { reason: 'words' } };
  return (
    <Moves
      allowed={fair.allowedActions}
      moves={DRAWN}
      nameOf={(move) => t(`move.fair.${move}`)}
      asks={asks}
      make={(move, told) =>
        api.POST('/api/v1/fairs/{id}/moves', {
          params: { path: { id: fair.id } },
          body: { saidBy: 'bureau', channel: 'account', move, expectedVersion: fair.version, ...told },
        })
      }
    />
  );
}
