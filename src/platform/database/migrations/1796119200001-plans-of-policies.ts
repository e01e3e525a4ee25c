import type { MigrationInterface, QueryRunner } from 'typeorm';

const IN_CASELOAD = (seeker: string): string => `EXISTS (
  SELECT FROM caseload_person h WHERE h.seeker_id = ${seeker} AND h.user_id = app_user()
    AND h.from_on <= app_today() AND (h.until_on IS NULL OR h.until_on >= app_today())`;
const PASSENGER = (column: string, id: string): string =>
  `EXISTS (SELECT FROM batch_passenger p WHERE p.${column} = ${id} AND p.taken_off_on IS NULL`;
const ORDERED = (column: string, id: string): string =>
  `EXISTS (SELECT FROM medical.medical_check c WHERE c.${column} = ${id} AND c.clinic_id::text = current_setting('app.clinic', true)`;
const PLACED = (seeker: string): string => `EXISTS (
  SELECT FROM placement p WHERE p.seeker_id = ${seeker} AND p.employer_id::text = ANY(app_list('app.employers'))
    AND (p.status <> ALL ('{proposed,declined,expired,withdrawn}'::text[]) OR (p.status = 'proposed' AND p.shown_to_employer))`;
const AGGREGATES = { placement: 'placement', follow_up: 'follow_up', dispute: 'dispute', concern: 'concern' };
const STEP = (aggregate: string, id: string): string =>
  `CASE ${aggregate} ${Object.entries(AGGREGATES)
    .map(([name, table]) => `WHEN '${name}' THEN EXISTS (SELECT FROM ${table} t WHERE t.id = ${id})`)
    .join(' ')} ELSE false END`;

/** What is asked → parameters and the question. */
const QUESTIONS: Readonly<Record<string, readonly [parameters: string, question: string]>> = {
  app_in_caseload: ['wanted uuid', `${IN_CASELOAD('wanted')})`],
  app_placement_in_caseload: [
    'wanted uuid',
    'EXISTS (SELECT FROM placement p WHERE p.id = wanted AND app_in_caseload(p.seeker_id))',
  ],
  app_seeker_rides: ['wanted uuid', `${PASSENGER('seeker_id', 'wanted')})`],
  app_placement_rides: ['wanted uuid', `${PASSENGER('placement_id', 'wanted')})`],
  app_seeker_ordered: ['wanted uuid', `${ORDERED('seeker_id', 'wanted')})`],
  app_placement_ordered: ['wanted uuid', `${ORDERED('placement_id', 'wanted')})`],
  app_seeker_placed: ['wanted uuid', `${PLACED('wanted')})`],
  app_step_in_caseload: ['of_aggregate text, wanted uuid', STEP('of_aggregate', 'wanted')],
};

interface Policy {
  readonly table: string;
  readonly name: string;
  readonly roles: string;
  /** The question asked by its function, and as it stood in the policy. */
  readonly asked: string;
  readonly written: string;
}

const BY_CASEWORKER = `app_role() = 'caseworker'`;

const POLICIES: readonly Policy[] = [
  {
    table: 'evidence_file',
    name: 'of_caseload',
    roles: BY_CASEWORKER,
    asked: 'app_placement_in_caseload(placement_id)',
    written: `EXISTS (SELECT FROM placement p JOIN caseload_person h ON h.seeker_id = p.seeker_id
      WHERE p.id = evidence_file.placement_id AND h.user_id = app_user() AND h.from_on <= app_today()
        AND (h.until_on IS NULL OR h.until_on >= app_today()))`,
  },
  {
    table: 'history',
    name: 'of_caseload',
    roles: BY_CASEWORKER,
    asked: 'app_step_in_caseload(aggregate, aggregate_id)',
    written: STEP('aggregate', 'history.aggregate_id'),
  },
  ...(
    [
      [
        'seeker',
        'of_escort',
        `app_role() = 'escort'`,
        'app_seeker_rides(id)',
        PASSENGER('seeker_id', 'seeker.id'),
      ],
      [
        'placement',
        'of_escort',
        `app_role() = 'escort'`,
        'app_placement_rides(id)',
        PASSENGER('placement_id', 'placement.id'),
      ],
      [
        'seeker',
        'of_medical_orders',
        `app_role() = 'clinic'`,
        'app_seeker_ordered(id)',
        ORDERED('seeker_id', 'seeker.id'),
      ],
      [
        'placement',
        'of_medical_orders',
        `app_role() = 'clinic'`,
        'app_placement_ordered(id)',
        ORDERED('placement_id', 'placement.id'),
      ],
      [
        'seeker',
        'of_placements',
        `app_role() IN ('employer', 'station')`,
        'app_seeker_placed(id)',
        PLACED('seeker.id'),
      ],
    ] as const
  ).map(([table, name, roles, asked, written]) => ({
    table,
    name,
    roles,
    asked,
    written: `${written} OFFSET 0)`,
  })),
];

/**
 * A policy that asks another table asks it through a function. Written out, the question brings the policies of that table into
 * every plan, and theirs in turn: one step of a history took 26 ms to plan and 0.1 ms to read. A function is planned once a
 * connection, under the policies of whoever asks, and only for the roles it is for.
 *
 * A call costs four times what the same question costs inside a plan, so what is asked of each row of a long list stays written out:
 * a caseworker's people, their placements and what is kept beside these.
 */
export class PlansOfPolicies1796119200001 implements MigrationInterface {
  readonly name = 'PlansOfPolicies1796119200001';

  async up(runner: QueryRunner): Promise<void> {
    for (const [name, [parameters, question]] of Object.entries(QUESTIONS))
      await runner.query(
        `CREATE FUNCTION ${name}(${parameters}) RETURNS boolean LANGUAGE plpgsql STABLE COST 4000 AS $$
         BEGIN RETURN ${question}; END $$`,
      );
    for (const { table, name, roles, asked } of POLICIES)
      await runner.query(`ALTER POLICY ${name} ON ${table} USING (${roles} AND ${asked})`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { table, name, roles, written } of POLICIES)
      await runner.query(`ALTER POLICY ${name} ON ${table} USING (${roles} AND ${written})`);
    for (const [name, [parameters]] of Object.entries(QUESTIONS).reverse())
      await runner.query(`DROP FUNCTION ${name}(${parameters})`);
  }
}
