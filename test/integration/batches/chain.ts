import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Counted } from '../../../src/modules/batches/index.js';
import { actorOf, longgangBureau, type Services } from '../../support/harness/index.js';
import { agreeAll } from '../../support/ledgers/checkpoints.js';
import { outcomeOf, takeLedger } from '../../support/ledgers/take.js';
import { compareWithTruth } from '../../support/ledgers/compare.js';
import type { LedgerTruth } from '../../support/ledgers/truth.js';

export const OPEN = new URL('../../../ledgers/open/', import.meta.url).pathname;
export const napo = actorOf('bureau');

export async function truthOf(dir: string): Promise<LedgerTruth> {
  return JSON.parse(await readFile(join(dir, 'truth.json'), 'utf8')) as LedgerTruth;
}

async function fileOf(dir: string, token: string): Promise<string> {
  const name = (await readdir(dir)).find((one) => new RegExp(`^${token}(?![0-9a-z])`).test(one));
  if (!name) throw new Error(`no ledger ${token} in ${dir}`);
  return name;
}

/** Takes a ledger of a set in. @returns its differences from the truth */
export async function take(
  s: Services,
  dir: string,
  truth: LedgerTruth,
  token: string,
  at: string,
): Promise<string[]> {
  await s.setClock(`${at}Z`);
  const name = await fileOf(dir, token);
  const actor = token === '02' || token === '06' ? longgangBureau() : napo;
  const id = await takeLedger(s, actor, join(dir, name));
  return compareWithTruth(await outcomeOf(s, id), truth.files[name]!, truth.reasonCodes, {
    ignoreSheetNames: name.endsWith('.csv'),
  });
}

/** The story up to the clinic's answers, through the real ledgers 02, 01, 03, 03b and 04. */
export async function untilClinic(s: Services, dir: string, truth: LedgerTruth): Promise<void> {
  await take(s, dir, truth, '02', '2018-02-24T01:00:00');
  await take(s, dir, truth, '01', '2018-02-26T01:00:00');
  await take(s, dir, truth, '03', '2018-02-27T07:00:00');
  await take(s, dir, truth, '03b', '2018-02-27T08:00:00');
  await agreeAll(s, 'intent', '2018-02-27');
  await take(s, dir, truth, '04', '2018-03-12T02:00:00');
  await agreeAll(s, 'proposed', '2018-03-12');
}

/** Everything departures and placements keep, as a fingerprint. */
export async function digest(s: Services): Promise<unknown> {
  return s.sql(
    `SELECT (SELECT count(*) FROM history WHERE aggregate <> 'import') AS moves,
            (SELECT md5(string_agg(p::text, '' ORDER BY p.id)) FROM placement p) AS placements,
            (SELECT md5(string_agg(b::text, '' ORDER BY b.id)) FROM batch b) AS batches,
            (SELECT md5(string_agg(e::text, '' ORDER BY e.id)) FROM batch_escort e) AS escorts,
            (SELECT md5(string_agg(p::text, '' ORDER BY p.id)) FROM batch_passenger p) AS passengers`,
  );
}

/** Numbers of an object of counts; every number must be as long as its list of placements. */
export function numbers(figures: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(figures).map(([name, value]) => {
      if (typeof value !== 'object' || value === null) return [name, value];
      if (!('placementIds' in value)) return [name, numbers(value)];
      const { count, placementIds } = value as Counted;
      expect([name, new Set(placementIds).size]).toEqual([name, count]);
      return [name, count];
    }),
  );
}
