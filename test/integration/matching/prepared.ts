import { ConsentService } from '../../../src/modules/seekers/index.js';
import type { Actor } from '../../../src/platform/access/index.js';
import { brokenInvariants as brokenOf } from '../../../src/composition/invariants.js';
import { type Services } from '../../support/harness/index.js';

/** The day of the fair, on the registers of `OPEN_REGISTERS`. */
export const fairDay = (services: Services): Promise<void> => services.setClock('2018-02-27T01:00:00Z');

/** People of these ids agree to be shown to employers. */
export function agree(services: Services, actor: Actor, ids: readonly string[], given = true): Promise<void> {
  return services.uow.write(actor, (tx) =>
    services.get(ConsentService).recordMany(tx, ids, {
      purpose: 'share_with_employer',
      given,
      reportedBy: 'worker',
      channel: 'paper',
      evidence: 'signed list',
    }),
  );
}

/** The ones a plan may hold: of age on the day of the fair, as nobody younger is in any pool. */
export const lookingForWork = async (services: Services): Promise<string[]> =>
  (
    await services.sql<{ id: string }>(
      `SELECT id FROM seeker
       WHERE status IN ('seeking', 'verified') AND birth_on < DATE '2018-02-27' - interval '16 years'
       ORDER BY id`,
    )
  ).map((row) => row.id);

/** Names of invariants that do not hold. */
export async function brokenInvariants(services: Services): Promise<string[]> {
  return (await brokenOf(services.uow)).map(({ name }) => name);
}
