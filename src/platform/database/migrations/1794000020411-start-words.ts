import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The post and wage somebody really started with; a dispute's deadline, who settles it, and what was found. */
export class StartWords1794000020411 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE placement ADD COLUMN start_job text, ADD COLUMN start_wage integer CHECK (start_wage > 0)`);
    await runner.query(`
      ALTER TABLE dispute ADD COLUMN claims_on date, ADD COLUMN due_on date,
        ADD COLUMN resolver text NOT NULL DEFAULT 'bureau' CHECK (resolver IN ('bureau', 'station')),
        ADD COLUMN resolver_id uuid,
        ADD COLUMN found text CHECK (found IN ('as_recorded', 'started', 'not_started', 'in_post', 'left'))`);
    await runner.query(
      `CREATE INDEX dispute_by_resolver ON dispute (resolver_id) WHERE status IN ('open', 'answered')`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX dispute_by_resolver`);
    await runner.query(
      `ALTER TABLE dispute DROP COLUMN found, DROP COLUMN resolver_id, DROP COLUMN resolver, DROP COLUMN due_on, DROP COLUMN claims_on`,
    );
    await runner.query(`ALTER TABLE placement DROP COLUMN start_wage, DROP COLUMN start_job`);
  }
}
