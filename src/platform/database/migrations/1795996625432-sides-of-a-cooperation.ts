import type { MigrationInterface, QueryRunner } from 'typeorm';
import { withRows } from './rls.js';

/** What a county's bureau knows of its people before, and apart from, their work in the district. */
const OF_THE_COUNTY = [
  'medical.medical_check',
  'medical.slot_hold',
  'medical.township_block',
  'medical.waiting',
  'medical.waiting_result',
  'call_attempt',
  'caseload_hand_over',
  'caseload_person',
  'fair_invitation',
  'fair_roster_change',
  'fair_roster_entry',
  'fair_scan',
  'outside_work',
  'training_attendance',
];
/** The settings are read once a query, not once a row. */
const FROM_HERE = `cooperation = ANY((SELECT app_source_cooperations())::text[])`;
const OF_ONE_SIDE = `(SELECT app_role()) NOT IN ('bureau', 'auditor')`;
/** Histories of things of the county alone; the rest is the whole cooperation's. */
const TOLD_AT_HOME = `'seeker', 'fair_roster_entry', 'medical_check', 'notice'`;

/** Steps the district's bureau looks after: what its companies and stations are waited for, and what it settles. */
const SHARED_STEPS = [
  'answer_candidate',
  'call_roll',
  'tell_arrival',
  'tell_own_arrival',
  'confirm_start',
  'visit_for_start',
  'follow_up',
  'climb_ladder',
  'await_follow_up',
  'settle_dispute',
  'answer_concern',
  'load_calendar',
];

/** All that the sight of a row asks about; with them a count is answered by the index, without visiting its rows. */
const COUNTED_BY: readonly (readonly [name: string, scope: string, sight: string, where: string])[] = [
  ['by_town', 'town_code', 'cooperation, area_code, employer_id, clinic_id, seeker_id, shared_until', ''],
  ['by_employer', 'employer_id', 'cooperation, town_code, area_code, clinic_id, seeker_id', ''],
  [
    'by_clinic',
    'clinic_id',
    'cooperation, town_code, area_code, employer_id, seeker_id',
    'WHERE clinic_id IS NOT NULL',
  ],
];

/** What one side does may have to be told on the other: written by whoever acts, read by those it is for. */
const WRITTEN_ACROSS: ReadonlySet<string> = new Set(['history', 'notice']);
const RESTRICTIONS: readonly (readonly [table: string, allowed: string])[] = [
  ...OF_THE_COUNTY.map((table) => [table, `${OF_ONE_SIDE} OR ${FROM_HERE}`] as const),
  ['work_item', `${OF_ONE_SIDE} OR destination_sees OR ${FROM_HERE}`],
  ['work_tally', `${OF_ONE_SIDE} OR destination_sees OR ${FROM_HERE}`],
  [
    'history',
    `${OF_ONE_SIDE} OR aggregate NOT IN (${TOLD_AT_HOME}) OR place = ANY((SELECT app_list('app.places'))::text[]) OR ${FROM_HERE}`,
  ],
  [
    'notice',
    `${OF_ONE_SIDE} OR CASE recipient_kind
       WHEN 'user' THEN user_id = app_user()
       WHEN 'organisation' THEN organisation_id::text = current_setting('app.organisation', true)
       WHEN 'employer' THEN true
       ELSE ${FROM_HERE} END`,
  ],
];

/**
 * Two bureaus share a cooperation and not their registers. A row of the county's own is seen by the county's bureau and auditor; the
 * district's see what concerns its companies and those at work there.
 */
export class SidesOfACooperation1795996625432 implements MigrationInterface {
  readonly name = 'SidesOfACooperation1795996625432';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION app_source_cooperations() RETURNS text[] LANGUAGE sql STABLE AS $$
        SELECT array_agg(id) FROM cooperation WHERE source_place = ANY(app_list('app.places')) $$`);
    await runner.query(`
      ALTER TABLE work_item ADD COLUMN destination_sees boolean NOT NULL
        GENERATED ALWAYS AS (step = ANY (ARRAY[${SHARED_STEPS.map((step) => `'${step}'`).join(', ')}])) STORED`);
    await runner.query(`ALTER TABLE work_tally ADD COLUMN destination_sees boolean NOT NULL DEFAULT false`);
    await this.counted(runner, 'cooperation, owner, due_on, destination_sees');
    await this.indexed(runner, ', destination_sees');
    await withRows(runner, () => this.countAgain(runner));
    for (const [table, allowed] of RESTRICTIONS) {
      const check = WRITTEN_ACROSS.has(table) ? 'true' : allowed;
      await runner.query(
        `CREATE POLICY side ON ${table} AS RESTRICTIVE USING (${allowed}) WITH CHECK (${check})`,
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table] of RESTRICTIONS) await runner.query(`DROP POLICY side ON ${table}`);
    await this.counted(runner, 'cooperation, owner, due_on');
    await this.indexed(runner, '');
    await runner.query(`ALTER TABLE work_tally DROP COLUMN destination_sees`);
    await runner.query(`ALTER TABLE work_item DROP COLUMN destination_sees`);
    await runner.query(`DROP FUNCTION app_source_cooperations`);
  }

  private async indexed(runner: QueryRunner, besides: string): Promise<void> {
    for (const [name, scope, sight, where] of COUNTED_BY) {
      await runner.query(`DROP INDEX work_item_${name}`);
      await runner.query(
        `CREATE INDEX work_item_${name} ON work_item (${scope}, owner, due_on, placement_id)
         INCLUDE (${sight}${besides}) ${where}`,
      );
    }
  }

  private async counted(runner: QueryRunner, by: string): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE FUNCTION work_item_counted() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF TG_OP <> 'INSERT' THEN
          INSERT INTO work_tally (${by}, n) SELECT ${by}, -count(*) FROM gone GROUP BY ${by};
        END IF;
        IF TG_OP <> 'DELETE' THEN
          INSERT INTO work_tally (${by}, n) SELECT ${by}, count(*) FROM come GROUP BY ${by};
        END IF;
        RETURN NULL;
      END $$`);
  }

  private async countAgain(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM work_tally`);
    await runner.query(`
      INSERT INTO work_tally (cooperation, owner, due_on, destination_sees, n)
      SELECT cooperation, owner, due_on, destination_sees, count(*) FROM work_item GROUP BY 1, 2, 3, 4`);
  }
}
