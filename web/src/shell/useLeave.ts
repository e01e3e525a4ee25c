import { useTranslation } from 'react-i18next';
import { flush, unsentOf } from '../offline/outbox';
import { useSession, useSignOut } from '../session/session';
import { ask } from '../ui/plain/notices';

/** Sign-out: what waits is sent first; what still cannot be sent is told of before it is deleted with everything else. */
export function useLeave() {
  const { t } = useTranslation();
  const signOut = useSignOut();
  const userId = useSession().data?.user.id ?? '';
  return async () => {
    await flush({ now: true });
    const unsent = unsentOf(userId);
    if (unsent === 0) return signOut();
    const anyway = await ask({
      title: t('offline.leaveTitle', { count: unsent }),
      text: t('offline.leaveText'),
      yes: t('offline.leaveAnyway'),
      no: t('offline.stay'),
      danger: true,
    });
    return anyway ? signOut() : undefined;
  };
}
