import { useQuery } from '@tanstack/react-query';
import { api, ApiError, problemOf, type Schemas } from '../api/client';
import { keep, type Kept, LONGEST_MS, recall } from '../offline/copies';
import { dropGrant, takeDay, useGrant } from '../offline/grant';
import { openByService } from '../offline/keys';
import { useWaiting } from '../offline/outbox';
import { marksSent, tripCopy } from '../offline/trip-copies';

export type Line = Schemas['BoardingLineResponse'];
export type Door = Line['door'];
export type Mark = Schemas['RollMarksRequest']['marks'][number];
export type NoShowReason = NonNullable<Mark['reason']>;
export interface Seat extends Line {
  /** Marked on this device, not sent yet. */
  pending: boolean;
  /** Known only to a trip that was taken along. */
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

/** Takes the trip along under a PIN, with the numbers to dial. */
export async function takeAlong(batchId: string, userId: string, pin: string): Promise<void> {
  const trip = await readTrip(batchId);
  trip.phones = await readPhones(batchId);
  if (!(await openByService(userId))) throw new ApiError(0, null);
  // Before the day is granted: from then on the screen reads what is kept.
  await keep(tripCopy(batchId), trip);
  await takeDay(pin, userId, batchId);
}

/**
 * The trip, read anew where that is possible; else what the device keeps of it.
 * @param signedIn without a session nobody is asked
 */
async function readAnew(batchId: string, signedIn: boolean, taken: boolean): Promise<Kept<Trip>> {
  const recalled = () => recall<Trip>(tripCopy(batchId), LONGEST_MS);
  const kept = await recalled();
  if (!signedIn) {
    if (!kept) throw new Error('locked');
    return kept;
  }
  const marks = marksSent();
  try {
    const fresh = await readTrip(batchId);
    if (taken) await goOn(fresh, kept?.value);
    if (marks === marksSent()) void keep(tripCopy(batchId), fresh).catch(() => undefined);
    return { value: fresh };
  } catch (error) {
    const { status } = problemOf(error);
    if (!kept || (status !== 0 && status < 502 && !(taken && status === 401))) throw error;
    return (await recalled()) ?? kept;
  }
}

/** A trip that was taken along keeps its numbers until it is handed over; who was added has one too. */
async function goOn(fresh: Trip, kept: Trip | undefined): Promise<void> {
  if (!mayBeTaken(fresh.batch)) return dropGrant();
  const known = new Set(kept?.lines.map(({ passengerId }) => passengerId));
  const all = fresh.lines.every(({ passengerId }) => known.has(passengerId));
  fresh.phones = kept && all ? kept.phones : await readPhones(fresh.batch.id);
}

/** Everything the night needs: the batch, who sits where, whom to ring. */
export function useTrip(batchId: string, signedIn: boolean) {
  const kept = useGrant().batchId === batchId;
  const query = useQuery({
    queryKey: ['trip', batchId, kept, signedIn],
    queryFn: () => readAnew(batchId, signedIn, kept),
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
