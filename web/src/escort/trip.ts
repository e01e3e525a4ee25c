import { api, type Schemas } from '../api/client';
import { useKept } from '../offline/copies';
import { useWaiting } from '../offline/outbox';

export type Line = Schemas['BoardingLineResponse'];
export type Door = Line['door'];
export type Mark = Schemas['RollMarksRequest']['marks'][number];
export type NoShowReason = NonNullable<Mark['reason']>;
export interface Seat extends Line {
  /** Marked on this device, not sent yet. */
  pending: boolean;
}

/** Everything the night needs, kept on the device: the batch, who sits where, whom to ring. */
export function useTrip(batchId: string) {
  const path = { id: batchId };
  const read = useKept(['trip', batchId], async () => {
    const [batch, lines, road] = await Promise.all([
      api.GET('/api/v1/batches/{id}', { params: { path } }),
      api.GET('/api/v1/batches/{id}/boarding-list', { params: { path } }),
      api.GET('/api/v1/batches/{id}/road', { params: { path } }),
    ]);
    return { batch: batch.data!, lines: lines.data ?? [], road: road.data! };
  });
  const waiting = useWaiting().filter(({ act }) => act.about === batchId);
  const marks = new Map<string, Door>();
  for (const { act, refusal } of waiting)
    if (act.kind === 'rollMark' && !refusal)
      for (const mark of act.words.marks) marks.set(mark.passengerId, mark.door);
  const seats: Seat[] = (read.value?.lines ?? [])
    .filter((line) => line.kind !== 'escort')
    .map((line) => ({
      ...line,
      door: marks.get(line.passengerId) ?? line.door,
      pending: marks.has(line.passengerId),
    }))
    .sort((a, b) => (a.coach ?? '~').localeCompare(b.coach ?? '~') || (a.seat ?? 999) - (b.seat ?? 999));
  return { ...read, seats, pendingIncidents: waiting.filter(({ act }) => act.kind === 'incident') };
}

export const countDoors = (seats: readonly Seat[]): Record<Door, number> => ({
  open: seats.filter(({ door }) => door === 'open').length,
  boarded: seats.filter(({ door }) => door === 'boarded').length,
  not_boarded: seats.filter(({ door }) => door === 'not_boarded').length,
});
