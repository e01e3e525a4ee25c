import type { MigrationInterface, QueryRunner } from 'typeorm';

const KINDS = `'wage', 'hours', 'dormitory', 'safety', 'rights', 'family', 'other'`;

/** A concern ends when the person says so; injury and insurance are kinds of their own. */
export class ConcernConfirmed1794000020382 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE concern DROP CONSTRAINT concern_kind_check,
        ADD CONSTRAINT concern_kind_check CHECK (kind IN (${KINDS}, 'injury', 'insurance')),
        ADD COLUMN confirmed_on date,
        ADD CONSTRAINT concern_confirmed_check CHECK (confirmed_on IS NULL OR confirmed_on >= closed_on)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`UPDATE concern SET kind = 'safety' WHERE kind = 'injury'`);
    await runner.query(`UPDATE concern SET kind = 'rights' WHERE kind = 'insurance'`);
    await runner.query(`
      ALTER TABLE concern DROP CONSTRAINT concern_confirmed_check, DROP COLUMN confirmed_on, DROP CONSTRAINT concern_kind_check,
        ADD CONSTRAINT concern_kind_check CHECK (kind IN (${KINDS}))`);
  }
}
