import { join } from 'node:path';
import { actorOf, longgangBureau, type Services } from '../harness/index.js';
import { agreeAll } from './agree.js';
import { takeLedger } from './take.js';
import type { LedgerTruth } from './truth.js';

const CHAPTERS = [
  ['02', 'longgang', '2018-02-24T02:00:00Z'],
  ['01', 'napo', '2018-02-26T02:00:00Z'],
  ['03', 'napo', '2018-02-27T02:00:00Z'],
  ['03b', 'napo', '2018-02-27T08:00:00Z'],
  ['04', 'napo', '2018-03-12T02:00:00Z'],
  ['05', 'napo', '2018-03-12T03:00:00Z'],
  ['06', 'longgang', '2018-04-13T02:00:00Z'],
  ['07', 'napo', '2018-06-20T01:00:00Z'],
  ['08', 'napo', '2018-06-20T02:00:00Z'],
  ['09', 'napo', '2018-06-20T03:00:00Z'],
  ['10', 'napo', '2018-06-20T04:00:00Z'],
] as const;
export type Chapter = (typeof CHAPTERS)[number][0];

/** The name of a set's ledger by its leading token. */
export const ledgerOf = (truth: LedgerTruth, token: string): string =>
  Object.keys(truth.files).find((file) => file.startsWith(`${token}-`))!;

/**
 * The chain from its ledgers, as a county would live it: every file, the offers at the fair, the re-matches.
 * @param from the first ledger told @param to the last one
 */
export async function tellStory(
  s: Services,
  truth: LedgerTruth,
  dir: string,
  from: Chapter = '02',
  to: Chapter = '10',
): Promise<void> {
  const at = (wanted: Chapter): number => CHAPTERS.findIndex(([token]) => token === wanted);
  for (const [token, teller, day] of CHAPTERS.slice(at(from), at(to) + 1)) {
    await s.setClock(day);
    const actor = teller === 'longgang' ? longgangBureau() : actorOf('bureau');
    await takeLedger(s, actor, join(dir, ledgerOf(truth, token)));
    if (token === '03b') await agreeAll(s, 'intent', day.slice(0, 10));
    if (token === '04') await agreeAll(s, 'proposed', day.slice(0, 10));
  }
}
