import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly, protect, seenBy } from './rls.js';

const OWNERS = `'bureau', 'caseworker', 'station', 'employer', 'clinic', 'escort'`;
/** People handed to a caseworker one by one, from the day of the hand-over until it is undone. */
const HANDED = (
  seeker: string,
): string => `EXISTS (SELECT FROM caseload_person h WHERE h.seeker_id = ${seeker}
  AND h.user_id = app_user() AND h.from_on <= app_today() AND (h.until_on IS NULL OR h.until_on >= app_today()))`;

/** The one next step of each open placement, saved views, and caseloads that change hands. */
export class Worklists1794000020300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.handOver(runner);
    await this.workItem(runner);
    await this.tally(runner);
    await this.savedView(runner);
  }

  private async workItem(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE work_item (
        placement_id uuid PRIMARY KEY REFERENCES placement,
        cooperation text NOT NULL,
        seeker_id uuid NOT NULL,
        area_code text NOT NULL,
        town_code text NOT NULL,
        employer_id uuid,
        clinic_id uuid,
        state text NOT NULL,
        step text NOT NULL,
        owner text NOT NULL CHECK (owner IN (${OWNERS})),
        due_on date NOT NULL,
        about text NOT NULL,
        about_id uuid NOT NULL,
        alarm text CHECK (alarm IN ('START_UNCONFIRMED', 'CALENDAR_MISSING')),
        review_on date,
        since_on date NOT NULL,
        placement_version integer NOT NULL
      )`);
    for (const [name, columns, where] of [
      ['by_owner', 'cooperation, owner, due_on, placement_id', ''],
      ['by_day', 'cooperation, due_on, placement_id', ''],
      ['by_town', 'town_code, owner, due_on, placement_id', ''],
      ['by_town_day', 'town_code, due_on, placement_id', ''],
      ['by_employer', 'employer_id, owner, due_on, placement_id', ''],
      ['by_employer_day', 'employer_id, due_on, placement_id', ''],
      ['by_clinic', 'clinic_id, owner, due_on, placement_id', 'WHERE clinic_id IS NOT NULL'],
      ['to_review', 'review_on', 'WHERE review_on IS NOT NULL'],
      ['alarms', 'cooperation, alarm, due_on, placement_id', 'WHERE alarm IS NOT NULL'],
      ['by_seeker', 'seeker_id', ''],
    ])
      await runner.query(`CREATE INDEX work_item_${name} ON work_item (${columns}) ${where}`);
    // The same sight as `app_sees`, written so that the settings are read once a query and not once a row.
    const sees = `
      CASE (SELECT app_role())
        WHEN 'bureau' THEN cooperation = ANY((SELECT app_list('app.cooperations'))::text[])
        WHEN 'auditor' THEN cooperation = ANY((SELECT app_list('app.cooperations'))::text[])
        WHEN 'station' THEN employer_id = ANY((SELECT app_list('app.employers'))::uuid[])
        WHEN 'employer' THEN employer_id = ANY((SELECT app_list('app.employers'))::uuid[])
        WHEN 'clinic' THEN clinic_id = (SELECT nullif(current_setting('app.clinic', true), ''))::uuid
        WHEN 'caseworker' THEN town_code = ANY((SELECT app_list('app.areas'))::text[])
          OR area_code = ANY((SELECT app_list('app.areas'))::text[]) OR ${HANDED('work_item.seeker_id')}
        WHEN 'system' THEN cooperation = ANY((SELECT app_list('app.cooperations'))::text[])
          OR (SELECT '*' = ANY(app_list('app.cooperations')))
        ELSE false
      END`;
    await protect(runner, 'work_item', sees);
  }

  /** How many steps an owner has on a day: one row more or less for each change, put together again by a sweep. */
  private async tally(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE work_tally (
        cooperation text NOT NULL,
        owner text NOT NULL,
        due_on date NOT NULL,
        n integer NOT NULL
      )`);
    await runner.query(`CREATE INDEX work_tally_by_owner ON work_tally (cooperation, owner, due_on)`);
    await protect(runner, 'work_tally', seenBy({ cooperation: 'cooperation' }), {
      grant: 'SELECT, INSERT, DELETE',
    });
    await runner.query(`
      CREATE FUNCTION work_item_counted() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF TG_OP <> 'INSERT' THEN
          INSERT INTO work_tally SELECT cooperation, owner, due_on, -count(*) FROM gone GROUP BY 1, 2, 3;
        END IF;
        IF TG_OP <> 'DELETE' THEN
          INSERT INTO work_tally SELECT cooperation, owner, due_on, count(*) FROM come GROUP BY 1, 2, 3;
        END IF;
        RETURN NULL;
      END $$`);
    for (const [when, tables] of [
      ['INSERT', 'NEW TABLE AS come'],
      ['UPDATE', 'OLD TABLE AS gone NEW TABLE AS come'],
      ['DELETE', 'OLD TABLE AS gone'],
    ])
      await runner.query(
        `CREATE TRIGGER work_item_counted_${when!.toLowerCase()} AFTER ${when} ON work_item REFERENCING ${tables}
         FOR EACH STATEMENT EXECUTE FUNCTION work_item_counted()`,
      );
  }

  private async savedView(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE saved_view (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL,
        user_id uuid NOT NULL,
        name text NOT NULL,
        shared boolean NOT NULL DEFAULT false,
        filter jsonb NOT NULL,
        made_at timestamptz NOT NULL DEFAULT app_now(),
        UNIQUE (user_id, name)
      )`);
    await runner.query(`CREATE INDEX saved_view_by_organisation ON saved_view (organisation_id, name, id)`);
    const own = `user_id = app_user()`;
    await protect(
      runner,
      'saved_view',
      `${own} OR (shared AND organisation_id::text = current_setting('app.organisation', true))`,
      { check: own },
    );
  }

  private async handOver(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE caseload_hand_over (
        id uuid PRIMARY KEY,
        cooperation text NOT NULL,
        from_user uuid NOT NULL,
        to_user uuid NOT NULL,
        areas text[] NOT NULL DEFAULT '{}',
        seekers uuid[] NOT NULL DEFAULT '{}',
        from_on date NOT NULL,
        both_until_on date NOT NULL,
        note text,
        entered_by uuid NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT app_now(),
        CHECK (from_user <> to_user AND both_until_on >= from_on),
        CHECK (cardinality(areas) + cardinality(seekers) > 0)
      )`);
    await protect(
      runner,
      'caseload_hand_over',
      `${seenBy({ cooperation: 'cooperation' })} OR from_user = app_user() OR to_user = app_user()`,
      { check: seenBy({ cooperation: 'cooperation' }), grant: 'SELECT, INSERT' },
    );
    await appendOnly(runner, 'caseload_hand_over');
    await runner.query(`
      CREATE TABLE caseload_area_change (
        hand_over_id uuid NOT NULL REFERENCES caseload_hand_over,
        what text NOT NULL CHECK (what IN ('given', 'taken')),
        on_day date NOT NULL,
        done_at timestamptz,
        PRIMARY KEY (hand_over_id, what)
      )`);
    await protect(
      runner,
      'caseload_area_change',
      `EXISTS (SELECT FROM caseload_hand_over h WHERE h.id = hand_over_id)`,
    );
    await runner.query(`
      CREATE TABLE caseload_person (
        hand_over_id uuid NOT NULL REFERENCES caseload_hand_over,
        seeker_id uuid NOT NULL REFERENCES seeker,
        cooperation text NOT NULL,
        user_id uuid NOT NULL,
        from_on date NOT NULL,
        until_on date,
        PRIMARY KEY (hand_over_id, seeker_id, user_id)
      )`);
    await runner.query(`CREATE INDEX caseload_person_by_user ON caseload_person (seeker_id, user_id)`);
    await protect(
      runner,
      'caseload_person',
      `${seenBy({ cooperation: 'cooperation' })} OR user_id = app_user()`,
      {
        check: seenBy({ cooperation: 'cooperation' }),
      },
    );
    for (const [table, seeker] of [
      ['seeker', 'seeker.id'],
      ['placement', 'placement.seeker_id'],
    ])
      await runner.query(
        `CREATE POLICY of_caseload ON ${table} FOR SELECT USING (app_role() = 'caseworker' AND ${HANDED(seeker!)})`,
      );
    await runner.query(
      `CREATE POLICY of_caseload ON follow_up FOR SELECT USING (app_role() = 'caseworker' AND EXISTS (
         SELECT FROM placement p WHERE p.id = follow_up.placement_id AND ${HANDED('p.seeker_id')}))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE saved_view, work_tally, work_item`);
    await runner.query(`DROP FUNCTION work_item_counted`);
    for (const table of ['seeker', 'placement', 'follow_up'])
      await runner.query(`DROP POLICY of_caseload ON ${table}`);
    await runner.query(`DROP TABLE caseload_person, caseload_area_change, caseload_hand_over`);
  }
}
