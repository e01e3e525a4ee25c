import { join } from 'node:path';
import { actorOf, longgangBureau, type Services } from '../../support/harness/index.js';
import { agreeAll } from '../../support/ledgers/checkpoints.js';
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

/**
 * The chain from its ledgers, as a county would live it: every file, the offers at the fair, the re-matches.
 * @param since the ledger it begins with, when what came before is there already
 */
export async function tellStory(
  s: Services,
  truth: LedgerTruth,
  dir: string,
  since: (typeof CHAPTERS)[number][0] = '02',
): Promise<void> {
  const tellers = { napo: actorOf('bureau'), longgang: longgangBureau() };
  const first = CHAPTERS.findIndex(([token]) => token === since);
  for (const [token, teller, day] of CHAPTERS.slice(first)) {
    const name = Object.keys(truth.files).find((file) => file.startsWith(`${token}-`))!;
    await s.setClock(`${day}T02:00:00Z`);
    await takeLedger(s, tellers[teller], join(dir, name));
    if (token === '03b') await agreeAll(s, 'intent', day);
    if (token === '04') await agreeAll(s, 'proposed', day);
  }
}
