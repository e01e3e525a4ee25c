import type { Schemas } from '../api/client';
import { changeCopy } from './copies';
import { keepTrip, keptTrip, vault } from './vault';

type Mark = Schemas['RollMarksRequest']['marks'][number];
interface Lines {
  lines: Pick<Schemas['BoardingLineResponse'], 'passengerId' | 'door'>[];
}

/** Under which the open copy of a trip stands on this device. */
export const tripCopy = (batchId: string): string => JSON.stringify(['trip', batchId]);

/** A mark that was sent stands on the copies too: without a connection afterwards, nobody aboard is shown as missing. */
export async function markCopies(batchId: string, marks: readonly Mark[]): Promise<void> {
  const doors = new Map(marks.map(({ passengerId, door }) => [passengerId, door]));
  const marked = <Trip extends Lines>(trip: Trip): Trip => ({
    ...trip,
    lines: trip.lines.map((line) => ({ ...line, door: doors.get(line.passengerId) ?? line.door })),
  });
  await changeCopy<Lines>(tripCopy(batchId), marked);
  if (vault().batchId !== batchId) return;
  const kept = await keptTrip<Lines>();
  if (kept) await keepTrip(marked(kept.value), kept.copyOf);
}
