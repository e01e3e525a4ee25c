import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocked, useWaiting } from '../offline/outbox';
import { useVault } from '../offline/vault';
import { Button } from '../ui/plain/Button';
import { PinGate } from './Pin';
import { TripScreen } from './TripScreen';

/** The trip of this device after its session has ended: a PIN opens it, marks are kept, a sign-in sends them. */
export function KeptTripPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { batchId, open } = useVault();
  const unsent = useWaiting().length + useLocked();
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
