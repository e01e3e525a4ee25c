import { PlacementCommands } from '../../../src/modules/placements/index.js';
import type { Said } from '../../../src/modules/placements/index.js';
import { UnitOfWork } from '../../../src/platform/database/index.js';
import type { Services } from '../../support/harness/index.js';
import { asService, intents, moveAll, persons, posts } from '../placements/prepared.js';

export const said = (saidBy: Said['saidBy'], happenedOn?: string): Said => ({
  saidBy,
  channel: 'phone',
  ...(happenedOn ? { happenedOn } : {}),
});

/** Accepted for a post each and found fit on `readyOn`, waiting for a departure. */
export async function readyPeople(s: Services, count: number, readyOn = '2018-02-27'): Promise<string[]> {
  const people = await persons(s, count);
  const [post] = await posts(s, 1, count);
  const ids = await intents(
    s,
    people.map((seekerId) => ({ seekerId, vacancyId: post!.id })),
  );
  const commands = s.get(PlacementCommands);
  await moveAll(s, ids, 'offer', 'employer');
  await moveAll(s, ids, 'accept', 'worker');
  await s.get(UnitOfWork).write(asService(), async (tx) => {
    for (const id of ids) await commands.setFitness(tx, id, { word: 'fit', provisional: false });
  });
  await moveAll(s, ids, 'order_medical', 'bureau');
  await moveAll(s, ids, 'clear', 'clinic', readyOn);
  return ids;
}
