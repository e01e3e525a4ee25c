import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Counted } from '../../../src/modules/batches/index.js';
import { actorOf, longgangBureau, type Services } from '../../support/harness/index.js';
import { ledgerOf } from '../../support/ledgers/story.js';
import { outcomeOf, takeLedger } from '../../support/ledgers/take.js';
import { compareWithTruth } from '../../support/ledgers/compare.js';
import type { LedgerTruth } from '../../support/ledgers/truth.js';

export const OPEN = new URL('../../../ledgers/open/', import.meta.url).pathname;
export const napo = actorOf('bureau');

export async function truthOf(dir: string): Promise<LedgerTruth> {
  return JSON.parse(await readFile(join(dir, 'truth.json'), 'utf8')) as LedgerTruth;
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
  const name = ledgerOf(truth, token);
  const actor = token === '02' || token === '06' ? longgangBureau() : napo;
  const id = await takeLedger(s, actor, join(dir, name));
  return fromTruth(s, truth, name, id);
}

/** A ledger that was taken in at a checkpoint. @returns its differences from the truth */
export async function taken(s: Services, truth: LedgerTruth, token: string): Promise<string[]> {
  const name = ledgerOf(truth, token);
  const [first] = await s.sql<{ id: string }>(
    `SELECT id FROM import WHERE file_name = $1 ORDER BY uploaded_at, id LIMIT 1`,
    [name],
  );
  return fromTruth(s, truth, name, first!.id);
}

async function fromTruth(s: Services, truth: LedgerTruth, name: string, id: string): Promise<string[]> {
  return compareWithTruth(await outcomeOf(s, id), truth.files[name]!, truth.reasonCodes, {
    ignoreSheetNames: name.endsWith('.csv'),
  });
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
