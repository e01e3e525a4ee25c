import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Append-only tables and the words in them that go when their person is erased. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  history: ['reason', 'evidence', 'note'],
  consent: ['recipient', 'witness', 'evidence'],
  leaving_word: ['reason'],
  seeker_correction: ['reason'],
  fair_scan: ['person_index'],
};
/** Written once by the runtime role, which from now on may also blank these of an erased person. */
const BLANKED: Readonly<Record<string, readonly string[]>> = {
  ...WORDS,
  call_attempt: ['note'],
  start_echo: ['words'],
  subsidy_paper: ['reference'],
  batch_incident: ['words'],
  batch_mark: ['reason'],
};

/**
 * Erasure reaches the words beside a person's moves too. Append-only stays append-only: of a row about a person who is erased,
 * and only in the transaction that erases them (`app.forgets`), free words may go and nothing else may change.
 */
export class ForgetWords1795667900019 implements MigrationInterface {
  readonly name = 'ForgetWords1795667900019';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION app_about(person uuid) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
        WITH own AS MATERIALIZED (SELECT id FROM placement WHERE seeker_id = person)
        SELECT person
        UNION ALL SELECT id FROM own
        UNION ALL SELECT id FROM medical.medical_check WHERE seeker_id = person
        UNION ALL SELECT id FROM fair_roster_entry WHERE seeker_id = person
        UNION ALL SELECT id FROM subsidy_claim WHERE seeker_id = person
        UNION ALL SELECT id FROM dispute WHERE placement_id IN (SELECT id FROM own)
        UNION ALL SELECT id FROM follow_up WHERE placement_id IN (SELECT id FROM own)
        UNION ALL SELECT id FROM concern WHERE placement_id IN (SELECT id FROM own)
        UNION ALL SELECT id FROM notice WHERE recipient_kind = 'seeker' AND recipient_id = person $$`);
    await runner.query(`
      CREATE FUNCTION refuse_change_but_forgetting() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        was jsonb := to_jsonb(OLD);
        becomes jsonb;
        person uuid := nullif(current_setting('app.forgets', true), '')::uuid;
      BEGIN
        IF TG_OP = 'UPDATE' AND person IS NOT NULL THEN
          becomes := to_jsonb(NEW);
          IF becomes - TG_ARGV = was - TG_ARGV
             AND NOT EXISTS (SELECT FROM unnest(TG_ARGV) AS word(name)
                             WHERE COALESCE(becomes ->> name, '') NOT IN ('', 'erased', COALESCE(was ->> name, '')))
             AND EXISTS (SELECT FROM seeker WHERE id = person AND erased_at IS NOT NULL)
             AND EXISTS (SELECT FROM app_about(person) AS about(id)
                         WHERE id::text IN (was ->> 'seeker_id', was ->> 'placement_id', was ->> 'aggregate_id')) THEN
            RETURN NEW;
          END IF;
        END IF;
        RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
      END $$`);
    for (const [table, words] of Object.entries(WORDS)) {
      await this.guard(
        runner,
        table,
        `refuse_change_but_forgetting(${words.map((word) => `'${word}'`).join(', ')})`,
      );
    }
    for (const [table, words] of Object.entries(BLANKED))
      await runner.query(`GRANT UPDATE (${words.join(', ')}) ON ${table} TO app_rt`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, words] of Object.entries(BLANKED))
      await runner.query(`REVOKE UPDATE (${words.join(', ')}) ON ${table} FROM app_rt`);
    for (const table of Object.keys(WORDS)) await this.guard(runner, table, 'refuse_change()');
    await runner.query(`DROP FUNCTION refuse_change_but_forgetting, app_about`);
  }

  private async guard(runner: QueryRunner, table: string, call: string): Promise<void> {
    await runner.query(`DROP TRIGGER ${table}_append_only ON ${table}`);
    await runner.query(
      `CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION ${call}`,
    );
  }
}
