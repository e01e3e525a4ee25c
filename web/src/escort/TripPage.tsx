import { useParams } from '@tanstack/react-router';
import { TripScreen } from './TripScreen';

/** One departure of this user. */
export function TripPage() {
  const { batchId } = useParams({ strict: false }) as { batchId: string };
  return <TripScreen batchId={batchId} signedIn />;
}
