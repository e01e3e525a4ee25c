import { EvidenceService } from '../../../src/modules/follow-ups/application/evidence.service.js';
import { PlacementCommands } from '../../../src/modules/placements/index.js';
import { KNOWN_POLICIES } from '../../../src/modules/subsidies/domain/known-policies.data.js';
import type { RuleSet } from '../../../src/modules/subsidies/domain/rule-set.js';
import { PoliciesService } from '../../../src/modules/subsidies/application/policies.service.js';
import { PapersService } from '../../../src/modules/subsidies/application/papers.service.js';
import type { NotedPaper } from '../../../src/modules/subsidies/domain/papers.js';
import type { Actor } from '../../../src/platform/access/index.js';
import { actorOf, type Services } from '../../support/harness/index.js';
import { readyPeople } from '../batches/ready.js';
import { asService, said } from '../placements/prepared.js';

export interface StartedPerson {
  readonly id: string;
  readonly seekerId: string;
  readonly employerId: string;
  readonly areaCode: string;
}

/** People of poor households whose start on 7 March 2018 the employer confirmed, with the pay of three months on record. */
export async function startedPeople(s: Services, count: number): Promise<StartedPerson[]> {
  await s.setClock('2018-02-27T02:00:00Z');
  const ids = await readyPeople(s, count);
  await s.setClock('2018-03-08T02:00:00Z');
  for (const [move, by, on] of [
    ['depart_own_way', 'worker', '2018-03-06'],
    ['arrive', 'worker', '2018-03-07'],
    ['start', 'employer', '2018-03-07'],
  ] as const)
    await s.get(PlacementCommands).transition(
      asService(),
      ids.map((placementId) => ({ placementId, move, attribution: said(by, on) })),
    );
  await s.drain();
  const people = await s.sql<StartedPerson>(
    `SELECT id, seeker_id AS "seekerId", employer_id AS "employerId", area_code AS "areaCode" FROM placement
     WHERE id = ANY($1) ORDER BY id`,
    [ids],
  );
  for (const { seekerId } of people) await makePoor(s, seekerId);
  return people;
}

/** A household of its own, on the roll since 2014; of an age that no policy leaves out. */
async function makePoor(s: Services, seekerId: string): Promise<void> {
  await s.sql(
    `WITH home AS (
       INSERT INTO household (id, county_code, area_code, number, head_name)
       SELECT gen_random_uuid(), county_code, area_code, 'S' || id::text, '虚构' FROM seeker WHERE id = $1 RETURNING id),
     roll AS (
       INSERT INTO household_poverty (household_id, status, valid_from) SELECT id, 'registered-poor', '2014-01-01' FROM home)
     UPDATE seeker SET household_id = (SELECT id FROM home),
       birth_on = GREATEST(LEAST(birth_on, '2000-01-01'), '1970-01-01') WHERE id = $1`,
    [seekerId],
  );
}

/** One paper for each month, from the start on. */
export async function prove(
  s: Services,
  placementId: string,
  kind: 'wage' | 'insurance',
  months: readonly (readonly [from: string, to: string])[],
): Promise<void> {
  for (const [fromOn, toOn] of months)
    await s.get(EvidenceService).record(actorOf('bureau'), placementId, 'employer', {
      kind,
      fromOn,
      toOn,
      amount: kind === 'wage' ? 4_000 : null,
      reference: `${kind} ${fromOn}`,
    });
}

export const PAY: readonly (readonly [string, string])[] = [
  ['2018-03-07', '2018-04-06'],
  ['2018-04-07', '2018-05-06'],
  ['2018-05-07', '2018-06-06'],
];

/** A known text in force for 2018, as a made-up order of the bureau would have it. */
export async function inForce2018(
  s: Services,
  bureau: Actor,
  code: string,
  decided: Partial<RuleSet> = {},
): Promise<void> {
  const known = KNOWN_POLICIES.find((one) => one.code === code)!;
  await s.get(PoliciesService).set(bureau, {
    code,
    kind: known.kind,
    name: `${known.name.zh}(虚构)`,
    source: '测试文件(虚构)',
    validFrom: '2018-01-01',
    validUntil: '2018-12-31',
    rules: { ...(known.rules as RuleSet), ...decided },
  });
}

export async function note(s: Services, placementId: string, ...kinds: NotedPaper[]): Promise<void> {
  for (const kind of kinds)
    await s.get(PapersService).note(actorOf('bureau'), {
      placementId,
      kind,
      onDay: '2018-06-07',
      reference: `${kind}-1`,
      amount: kind === 'ticket' ? 330 : null,
      reportedBy: kind === 'other_subsidy_declaration' ? 'employer' : 'worker',
      channel: 'paper',
    });
}
