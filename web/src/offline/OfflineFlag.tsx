import { CloudUploadOutlined, DisconnectOutlined, ExclamationCircleOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSession } from '../session/session';
import { moment } from '../ui/day';
import { useOnline } from './copies';
import { useWaiting } from './outbox';

/** In the head of every screen: no connection, what waits, what came back. */
export function OfflineFlag() {
  const { t } = useTranslation();
  const online = useOnline();
  const userId = useSession().data?.user.id;
  const mine = useWaiting().filter((each) => each.userId === userId);
  const refused = mine.filter((each) => each.refusal).length;
  const waiting = mine.length - refused;
  return (
    <span className="offline-flag" aria-live="polite">
      {!online && (
        <span className="flag-warn">
          <DisconnectOutlined aria-hidden /> {t('offline.off')}
        </span>
      )}
      {waiting > 0 && (
        <Link to="/m/outbox">
          <CloudUploadOutlined aria-hidden /> {t('offline.waiting', { count: waiting })}
        </Link>
      )}
      {refused > 0 && (
        <Link to="/m/outbox" className="flag-bad">
          <ExclamationCircleOutlined aria-hidden /> {t('offline.refused', { count: refused })}
        </Link>
      )}
    </span>
  );
}

/** Above a list that could not be read anew. */
export function CopyNote({ copyOf }: { copyOf?: number }) {
  const { t } = useTranslation();
  if (!copyOf) return null;
  return (
    <p className="note" role="status">
      <DisconnectOutlined aria-hidden />{' '}
      {t('offline.copyOf', { time: moment(new Date(copyOf).toISOString()) })}
    </p>
  );
}
