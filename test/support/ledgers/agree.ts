import { PlacementCommands } from '../../../src/modules/placements/index.js';
import { systemActor } from '../../../src/platform/access/index.js';
import { newId } from '../../../src/platform/clock/index.js';
import { COOPERATION, type Services } from '../harness/index.js';

/** Everybody who waits for an offer gets one and accepts, as at the fair. */
export async function agreeAll(s: Services, status: 'intent' | 'proposed', occurredOn: string): Promise<void> {
  const rows = await s.sql<{ id: string }>(`SELECT id FROM placement WHERE status = $1 ORDER BY id`, [
    status,
  ]);
  const ids = rows.map(({ id }) => id);
  const service = systemActor([COOPERATION], newId());
  const word = { channel: 'in_person', occurredOn, evidence: 'scenario' } as const;
  await s.get(PlacementCommands).offer(service, ids, { ...word, reportedBy: 'employer' });
  await s.get(PlacementCommands).accept(service, ids, { ...word, reportedBy: 'worker' });
  await s.drain();
}
