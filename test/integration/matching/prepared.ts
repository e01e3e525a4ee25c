import { ConsentService } from '../../../src/modules/seekers/index.js';
import type { Actor } from '../../../src/platform/access/index.js';
import { invariants } from '../../../src/composition/invariant-list.js';
import { actorOf, longgangBureau, type Services } from '../../support/harness/index.js';
import { takeLedger } from '../../support/ledgers/take.js';

const OPEN = 'ledgers/open';

/** Vacancies and register of the open set, as both bureaus bring them in on the day of the fair. */
export async function takeMarket(services: Services): Promise<void> {
  await services.setClock('2018-02-27T01:00:00Z');
  await takeLedger(services, longgangBureau(), `${OPEN}/02-企业岗位汇总表.xlsx`);
  await takeLedger(services, actorOf('bureau'), `${OPEN}/01-劳动力资源台账.xlsx`);
}

/** People of these ids agree to be shown to employers. */
export function agree(services: Services, actor: Actor, ids: readonly string[], given = true): Promise<void> {
  return services.uow.write(actor, (tx) =>
    services.get(ConsentService).recordMany(tx, ids, {
      purpose: 'share_with_employer',
      given,
      saidBy: 'worker',
      channel: 'paper',
      evidence: 'signed list',
    }),
  );
}

export const lookingForWork = async (services: Services): Promise<string[]> =>
  (
    await services.sql<{ id: string }>(
      `SELECT id FROM seeker WHERE status IN ('seeking', 'verified') ORDER BY id`,
    )
  ).map((row) => row.id);

/** Names of invariants that do not hold. */
export async function brokenInvariants(services: Services): Promise<string[]> {
  const broken: string[] = [];
  for (const { name, sql } of invariants) if ((await services.sql(sql)).length > 0) broken.push(name);
  return broken;
}
