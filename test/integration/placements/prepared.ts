import { LifecycleStore, UnitOfWork } from '../../../src/platform/database/index.js';
import { type Actor, systemActor } from '../../../src/platform/access/index.js';
import { RegisterEmployerService } from '../../../src/modules/employers/index.js';
import { PlacementCommands } from '../../../src/modules/placements/index.js';
import { newId } from '../../../src/platform/clock/index.js';
import { COOPERATION, LONGGANG, type Services } from '../../support/harness/index.js';

export const asService = (): Actor => systemActor([COOPERATION], newId());
export { LifecycleStore, UnitOfWork, RegisterEmployerService, LONGGANG };

export interface Wanted {
  readonly seekerId: string;
  readonly vacancyId?: string;
  readonly employerText?: string;
  readonly jobText?: string;
  readonly on?: string;
}

const said = (saidBy: 'worker' | 'employer' | 'bureau' | 'clinic' | 'escort', on?: string) =>
  ({ saidBy, channel: 'phone', ...(on ? { happenedOn: on } : {}) }) as const;

/** Intents of persons who agree to be shown to the employer. */
export function intents(s: Services, wanted: readonly Wanted[], actor = asService()): Promise<string[]> {
  return s.get(PlacementCommands).registerIntents(
    actor,
    wanted.map(({ seekerId, vacancyId, employerText, jobText, on }) => ({
      seekerId,
      cooperation: COOPERATION,
      ...(vacancyId ? { vacancyId } : { employerText: employerText ?? '某厂', jobText: jobText ?? '普工' }),
      districtCode: LONGGANG,
      origin: 'fair' as const,
      consentOn: on ?? '2018-02-27',
      said: said('worker', on),
    })),
  );
}

/** From intent to the road: offered, accepted, examined fit, batched, departed, arrived. */
export async function sendOff(
  s: Services,
  ids: readonly string[],
  days: { departed: string; arrived: string },
): Promise<void> {
  const commands = s.get(PlacementCommands);
  const actor = asService();
  await commands.offer(actor, ids, said('employer'));
  await commands.accept(actor, ids, said('worker'));
  await s.get(UnitOfWork).write(actor, async (tx) => {
    for (const id of ids) await commands.setFitness(tx, id, { word: 'fit', provisional: false });
  });
  const all = (
    move: Parameters<PlacementCommands['move']>[1][number]['move'],
    by: Parameters<typeof said>[0],
    on?: string,
  ) =>
    commands.move(
      actor,
      ids.map((placementId) => ({
        placementId,
        move,
        said: said(by, on),
        ...(move === 'batch'
          ? { set: { travel_mode: 'organised' as const, planned_departure_on: days.departed } }
          : {}),
      })),
    );
  await all('order_medical', 'bureau');
  await all('clear', 'clinic');
  await all('batch', 'bureau');
  await all('depart', 'escort', days.departed);
  await all('arrive', 'escort', days.arrived);
}
