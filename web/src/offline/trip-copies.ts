import type { Schemas } from '../api/client';
import { changeCopy } from './copies';

type Mark = Schemas['RollMarksRequest']['marks'][number];
interface Lines {
  lines: Pick<Schemas['BoardingLineResponse'], 'passengerId' | 'door'>[];
}

/** Under which a trip stands on this device. */
export const tripCopy = (batchId: string): string => JSON.stringify(['trip', batchId]);

let sent = 0;
/** How often marks were put on copies: what was read from the service before the last time may lack them. */
export const marksSent = (): number => sent;

/** A mark that was sent stands on the copy too: without a connection afterwards, nobody aboard is shown as missing. */
export async function markCopies(batchId: string, marks: readonly Mark[]): Promise<void> {
  sent += 1;
  const doors = new Map(marks.map(({ passengerId, door }) => [passengerId, door]));
  await changeCopy<Lines>(tripCopy(batchId), (trip) => ({
    ...trip,
    lines: trip.lines.map((line) => ({ ...line, door: doors.get(line.passengerId) ?? line.door })),
  }));
}
