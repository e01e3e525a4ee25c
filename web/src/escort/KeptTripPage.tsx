import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useGrant } from '../offline/grant';
import { useOpenKeys } from '../offline/keys';
import { useLocked, useWaiting } from '../offline/outbox';
import { PinGate } from '../offline/Pin';
import { Button } from '../ui/plain/Button';
import { TripScreen } from './TripScreen';

/** The trip of this device after its session has ended: a PIN opens it, marks are kept, a sign-in sends them. */
export function KeptTripPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { batchId, userId } = useGrant();
  const open = useOpenKeys()?.userId === userId;
  const unsent = useWaiting().length + useLocked().length;
  useEffect(() => {
    if (!batchId) void navigate({ to: '/login' });
  }, [batchId, navigate]);
  if (!batchId) return null;
  return (
    <main className="kept-trip" id="content">
      <p className="note" role="status">
        {t('trip.keep.over')} {unsent > 0 && t('offline.waiting', { count: unsent })}
      </p>
      <Button block type={open ? 'default' : 'link'} onClick={() => void navigate({ to: '/login' })}>
        {t('trip.keep.signIn')}
      </Button>
      {open ? <TripScreen batchId={batchId} signedIn={false} /> : <PinGate />}
    </main>
  );
}
