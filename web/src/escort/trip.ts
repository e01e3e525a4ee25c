import { useQuery } from '@tanstack/react-query';
import { api, problemOf, type Schemas } from '../api/client';
import { forget, type Kept, keepOrRecall } from '../offline/copies';
import { useWaiting } from '../offline/outbox';
import { tripCopy } from '../offline/trip-copies';
import { dropTrip, keepTrip, keptTrip, lockAway, useVault } from '../offline/vault';

export type Line = Schemas['BoardingLineResponse'];
export type Door = Line['door'];
export type Mark = Schemas['RollMarksRequest']['marks'][number];
export type NoShowReason = NonNullable<Mark['reason']>;
export interface Seat extends Line {
  /** Marked on this device, not sent yet. */
  pending: boolean;
  /** Known only to a trip that is kept under a PIN. */
  phone?: string;
}
export interface Trip {
  batch: Schemas['BatchDetailResponse'];
  lines: Line[];
  road: Schemas['BatchRoadResponse'];
  phones: Record<string, string>;
}

/** Between the locked list and the hand-over: what may be taken along. */
const ON_THE_ROAD: readonly string[] = ['locked', 'boarding', 'en_route', 'arrived'];
export const mayBeTaken = ({ status }: Trip['batch']): boolean => ON_THE_ROAD.includes(status);

async function readTrip(batchId: string): Promise<Trip> {
  const path = { id: batchId };
  const [batch, lines, road] = await Promise.all([
    api.GET('/api/v1/batches/{id}', { params: { path } }),
    api.GET('/api/v1/batches/{id}/boarding-list', { params: { path } }),
    api.GET('/api/v1/batches/{id}/road', { params: { path } }),
  ]);
  return { batch: batch.data!, lines: lines.data ?? [], road: road.data!, phones: {} };
}

async function readPhones(batchId: string): Promise<Trip['phones']> {
  const to = { params: { path: { id: batchId } } };
  const { data } = await api.POST('/api/v1/batches/{id}/passenger-phones', to);
  return Object.fromEntries((data ?? []).map(({ passengerId, phone }) => [passengerId, phone]));
}

/** Locks the trip away under a PIN, with the numbers to dial; the open copy leaves the device. */
export async function takeAlong(batchId: string, userId: string, pin: string): Promise<void> {
  const trip = await readTrip(batchId);
  trip.phones = await readPhones(batchId);
  await lockAway(pin, userId, batchId, trip);
  await forget(tripCopy(batchId));
}

/** The kept trip, read anew where that is possible. @param signedIn without a session nobody is asked */
async function readKept(batchId: string, signedIn: boolean): Promise<Kept<Trip>> {
  const kept = await keptTrip<Trip>();
  if (!kept) throw new Error('locked');
  if (!signedIn) return kept;
  try {
    const fresh = { ...(await readTrip(batchId)), phones: kept.value.phones };
    const known = new Set(kept.value.lines.map(({ passengerId }) => passengerId));
    const over = !mayBeTaken(fresh.batch);
    if (!over && fresh.lines.some(({ passengerId }) => !known.has(passengerId)))
      fresh.phones = await readPhones(batchId);
    await (over ? dropTrip() : keepTrip(fresh));
    return { value: fresh };
  } catch (error) {
    const { status } = problemOf(error);
    if (status !== 0 && status !== 401 && status < 502) throw error;
    return kept;
  }
}

/** Everything the night needs: the batch, who sits where, whom to ring. */
export function useTrip(batchId: string, signedIn: boolean) {
  const vault = useVault();
  const kept = vault.open && vault.batchId === batchId;
  const query = useQuery({
    queryKey: ['trip', batchId, kept, signedIn],
    queryFn: () =>
      kept ? readKept(batchId, signedIn) : keepOrRecall(tripCopy(batchId), () => readTrip(batchId)),
  });
  const trip = query.data?.value;
  const waiting = useWaiting().filter(({ act }) => act.about === batchId);
  const marks = new Map<string, Door>();
  for (const { act, refusal } of waiting)
    if (act.kind === 'rollMark' && !refusal)
      for (const mark of act.words.marks) marks.set(mark.passengerId, mark.door);
  const seats: Seat[] = (trip?.lines ?? [])
    .filter((line) => line.kind !== 'escort')
    .map((line) => ({
      ...line,
      door: marks.get(line.passengerId) ?? line.door,
      pending: marks.has(line.passengerId),
      phone: trip?.phones[line.passengerId],
    }))
    .sort((a, b) => (a.coach ?? '~').localeCompare(b.coach ?? '~') || (a.seat ?? 999) - (b.seat ?? 999));
  const pendingIncidents = waiting.filter(({ act }) => act.kind === 'incident');
  return { ...query, value: trip, copyOf: query.data?.copyOf, seats, pendingIncidents, kept };
}

export const countDoors = (seats: readonly Seat[]): Record<Door, number> => ({
  open: seats.filter(({ door }) => door === 'open').length,
  boarded: seats.filter(({ door }) => door === 'boarded').length,
  not_boarded: seats.filter(({ door }) => door === 'not_boarded').length,
});
