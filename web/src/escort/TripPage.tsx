import { useParams } from '@tanstack/react-router';
import { useVault } from '../offline/vault';
import { PinGate } from './Pin';
import { TripScreen } from './TripScreen';

/** One departure of this user; the one this device keeps asks for its PIN first. */
export function TripPage() {
  const { batchId } = useParams({ strict: false }) as { batchId: string };
  const vault = useVault();
  if (vault.batchId === batchId && !vault.open) return <PinGate />;
  return <TripScreen batchId={batchId} signedIn />;
}
