import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { flush, waitingOf } from '../offline/outbox';
import { useSession, useSignOut } from '../session/session';

/** Sign-out: what waits is sent first; what still cannot be sent is told of before it is deleted with everything else. */
export function useLeave() {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const signOut = useSignOut();
  const userId = useSession().data?.user.id ?? '';
  return async () => {
    await flush({ now: true });
    const unsent = waitingOf(userId).length;
    if (unsent === 0) return signOut();
    modal.confirm({
      title: t('offline.leaveTitle', { count: unsent }),
      content: t('offline.leaveText'),
      okText: t('offline.leaveAnyway'),
      okButtonProps: { danger: true },
      cancelText: t('offline.stay'),
      autoFocusButton: 'cancel',
      onOk: signOut,
    });
    return undefined;
  };
}
