import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Actor } from '../../../src/platform/access/index.js';
import { EmployersModule } from '../../../src/modules/employers/index.js';
import { FairsModule } from '../../../src/modules/fairs/index.js';
import { ImportsModule } from '../../../src/modules/imports/index.js';
import { PlacementsModule } from '../../../src/modules/placements/index.js';
import { ReferenceModule } from '../../../src/modules/reference/index.js';
import { SeekersModule } from '../../../src/modules/seekers/index.js';
import { VacanciesModule } from '../../../src/modules/vacancies/index.js';
import { actorOf, longgangBureau, type Services } from '../../support/harness/index.js';
import { takeLedger } from '../../support/ledgers/take.js';
import type { LedgerTruth } from '../../support/ledgers/truth.js';

/** The modules a fair stands on, without those that react to it. */
export const FAIR_MODULES = [
  ReferenceModule,
  ImportsModule,
  SeekersModule,
  EmployersModule,
  VacanciesModule,
  PlacementsModule,
  FairsModule,
];

export const OPEN_SET = new URL('../../../ledgers/open/', import.meta.url).pathname;
export const napo: Actor = actorOf('bureau');

export async function truthOf(dir: string): Promise<LedgerTruth> {
  return JSON.parse(await readFile(join(dir, 'truth.json'), 'utf8')) as LedgerTruth;
}

/** The file of a set that begins with a token: `03b`. */
export async function fileOf(dir: string, token: string): Promise<string> {
  const name = (await readdir(dir)).find((one) => new RegExp(`^${token}(?![0-9a-z])`).test(one));
  if (!name) throw new Error(`no ledger ${token} in ${dir}`);
  return name;
}

/** What stands in the register before the fair: the district's list and the county's survey. */
export async function prepareFair(services: Services, dir: string): Promise<void> {
  await services.setClock('2018-02-24T01:00:00Z');
  await takeLedger(services, longgangBureau(), join(dir, await fileOf(dir, '02')));
  await services.setClock('2018-02-26T01:00:00Z');
  await takeLedger(services, napo, join(dir, await fileOf(dir, '01')));
  await services.setClock('2018-02-27T07:00:00Z');
}

export async function take(
  services: Services,
  dir: string,
  token: string,
): Promise<{ id: string; name: string }> {
  const name = await fileOf(dir, token);
  return { id: await takeLedger(services, napo, join(dir, name)), name };
}
