import { brokenInvariants } from '../../../src/composition/invariants.js';
import { UnitOfWork } from '../../../src/platform/database/index.js';
import type { Party } from '../../../src/kernel/lifecycle/index.js';
import { type Actor, systemActor } from '../../../src/platform/access/index.js';
import { PlacementCommands, type PlacementTransition } from '../../../src/modules/placements/index.js';
import { newId } from '../../../src/platform/clock/index.js';
import { COOPERATION, LONGGANG, type Services } from '../../support/harness/index.js';

export const OPEN = new URL('../../../ledgers/open/', import.meta.url).pathname;
export const DAY = '2018-02-27';
export const asService = (): Actor => systemActor([COOPERATION], newId());

export const said = (reportedBy: Party, occurredOn?: string) =>
  ({ reportedBy, channel: 'phone', evidence: '电话 14:05', ...(occurredOn ? { occurredOn } : {}) }) as const;

/** The morning of the fair, on the registers of `OPEN_REGISTERS`. */
export const morningOfTheFair = (s: Services): Promise<void> => s.setClock(`${DAY}T01:00:00Z`);

/** Grown-up persons nobody has placed, in the order of their ids. */
export async function persons(s: Services, count: number, skip = 0): Promise<string[]> {
  const rows = await s.sql<{ id: string }>(
    `SELECT id FROM seeker s WHERE birth_on < '1998-01-01' AND NOT EXISTS (SELECT FROM placement p WHERE p.seeker_id = s.id)
     ORDER BY id LIMIT $1 OFFSET $2`,
    [count, skip],
  );
  return rows.map((row) => row.id);
}

/** Those of `persons` whose own phone takes a message, or those without one. */
export async function personsByPhone(s: Services, own: boolean, count: number, skip = 0): Promise<string[]> {
  const rows = await s.sql<{ id: string }>(
    `SELECT s.id FROM seeker s WHERE s.id = ANY($1) AND $2 = EXISTS (
       SELECT FROM contact_means c WHERE c.seeker_id = s.id AND c.kind = 'own' AND c.dialable)
     ORDER BY s.id LIMIT $3 OFFSET $4`,
    [await persons(s, 1_000), own, count, skip],
  );
  return rows.map((row) => row.id);
}

export interface Post {
  readonly id: string;
  readonly employerId: string;
}

/** Published vacancies of different employers nobody has touched, each with so many places. */
export async function posts(s: Services, count: number, headcount: number): Promise<Post[]> {
  return s.sql<{ id: string; employerId: string }>(
    `UPDATE vacancy SET headcount = $2 WHERE id IN (
       SELECT id FROM (SELECT DISTINCT ON (employer_id) id FROM vacancy v WHERE status = 'published' AND held = 0 AND used = 0
         AND NOT EXISTS (SELECT FROM placement p WHERE p.vacancy_id = v.id) ORDER BY employer_id, id) free LIMIT $1)
     RETURNING id, employer_id AS "employerId"`,
    [count, headcount],
  );
}

export const places = async (s: Services, vacancyId: string): Promise<{ held: number; used: number }> =>
  (
    await s.sql<{ held: number; used: number }>(`SELECT held, used FROM vacancy WHERE id = $1`, [vacancyId])
  )[0]!;

export const statusOf = async (s: Services, id: string): Promise<string> =>
  (await s.sql<{ status: string }>(`SELECT status FROM placement WHERE id = $1`, [id]))[0]!.status;

export interface Wanted {
  readonly seekerId: string;
  readonly vacancyId?: string;
  readonly employerText?: string;
  readonly jobText?: string;
}

/** Intents of persons who agree to be shown to the employer. */
export function intents(s: Services, wanted: readonly Wanted[], actor = asService()): Promise<string[]> {
  return s.get(PlacementCommands).registerIntents(
    actor,
    wanted.map(({ seekerId, vacancyId, employerText, jobText }) => ({
      seekerId,
      cooperation: COOPERATION,
      ...(vacancyId ? { vacancyId } : { employerText: employerText ?? '某厂', jobText: jobText ?? '普工' }),
      districtCode: LONGGANG,
      origin: 'fair' as const,
      consentOn: DAY,
      attribution: said('worker'),
    })),
  );
}

export function moveAll(
  s: Services,
  ids: readonly string[],
  move: PlacementTransition,
  by: Party,
  on?: string,
): Promise<unknown> {
  return s.get(PlacementCommands).transition(
    asService(),
    ids.map((placementId) => ({ placementId, move, attribution: said(by, on) })),
  );
}

/** What happens on a day that has not come cannot be said yet: the clock goes there. */
export async function onThatDay(s: Services, day: string): Promise<void> {
  const [clock] = await s.sql<{ behind: boolean }>(`SELECT app_today() < $1::date AS behind`, [day]);
  if (clock!.behind) await s.setClock(`${day}T01:00:00Z`);
}

/** From intent to the gate: offered, accepted, examined fit, batched, departed, arrived. */
export async function sendOff(
  s: Services,
  ids: readonly string[],
  days: { departed: string; arrived: string },
): Promise<void> {
  const commands = s.get(PlacementCommands);
  await moveAll(s, ids, 'offer', 'employer');
  await moveAll(s, ids, 'accept', 'worker');
  await s.get(UnitOfWork).write(asService(), async (tx) => {
    for (const id of ids) await commands.setFitness(tx, id, { word: 'fit', provisional: false });
    await commands.plan(tx, ids, { travel_mode: 'organised', planned_departure_on: days.departed });
  });
  await moveAll(s, ids, 'order_medical', 'bureau');
  await moveAll(s, ids, 'clear', 'clinic');
  await moveAll(s, ids, 'batch', 'bureau');
  await onThatDay(s, days.departed);
  await moveAll(s, ids, 'depart', 'escort', days.departed);
  await onThatDay(s, days.arrived);
  await moveAll(s, ids, 'arrive', 'escort', days.arrived);
}

/** Broken invariants, but for those of medical checks: these suites give the fitness words as a clinic would, without a check. */
export async function broken(s: Services): Promise<unknown[]> {
  return (await brokenInvariants(s.uow)).filter(({ name }) => !/due before departure|hazard/.test(name));
}
