import { join } from 'node:path';
import { PlacementCommands } from '../../../src/modules/placements/index.js';
import { type Actor, systemActor } from '../../../src/platform/access/index.js';
import { newId } from '../../../src/platform/clock/index.js';
import { actorOf, COOPERATION, longgangBureau, type Services } from '../../support/harness/index.js';
import { takeLedger } from '../../support/ledgers/take.js';
import type { LedgerTruth } from '../../support/ledgers/truth.js';

const CHAPTERS = [
  ['02', 'longgang', '2018-02-24'],
  ['01', 'napo', '2018-02-26'],
  ['03', 'napo', '2018-02-27'],
  ['03b', 'napo', '2018-02-27'],
  ['04', 'napo', '2018-03-12'],
  ['05', 'napo', '2018-03-12'],
  ['06', 'longgang', '2018-04-13'],
  ['07', 'napo', '2018-06-20'],
  ['08', 'napo', '2018-06-20'],
  ['09', 'napo', '2018-06-20'],
  ['10', 'napo', '2018-06-20'],
] as const;

/** The whole chain from its ledgers, as a county would live it: every file, the offers at the fair, the re-matches. */
export async function tellStory(s: Services, truth: LedgerTruth, dir: string): Promise<void> {
  const tellers = { napo: actorOf('bureau'), longgang: longgangBureau() };
  for (const [token, teller, day] of CHAPTERS) {
    const name = Object.keys(truth.files).find((file) => file.startsWith(`${token}-`))!;
    await s.setClock(`${day}T02:00:00Z`);
    await takeLedger(s, tellers[teller], join(dir, name));
    if (token === '03b') await agree(s, 'intent', day);
    if (token === '04') await agree(s, 'proposed', day);
  }
}

/** Employers offer to all who wait, and they accept. */
async function agree(s: Services, status: string, happenedOn: string): Promise<void> {
  const actor: Actor = systemActor([COOPERATION], newId());
  const rows = await s.sql<{ id: string }>(`SELECT id FROM placement WHERE status = $1 ORDER BY id`, [
    status,
  ]);
  const ids = rows.map(({ id }) => id);
  const commands = s.get(PlacementCommands);
  const word = { channel: 'in_person', happenedOn, evidence: 'scenario' } as const;
  await commands.offer(actor, ids, { ...word, saidBy: 'employer' });
  await commands.accept(actor, ids, { ...word, saidBy: 'worker' });
  await s.drain();
}
