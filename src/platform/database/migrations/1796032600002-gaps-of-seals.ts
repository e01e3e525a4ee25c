import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A seal keeps the id below which every transaction had ended when it was made. Ids it skipped are looked at again by the next seal:
 * a transaction that was running then, and ended before the next one, was sealed by neither.
 */
export class GapsOfSeals1796032600002 implements MigrationInterface {
  readonly name = 'GapsOfSeals1796032600002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE audit_seal ADD COLUMN settled_below xid8`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE audit_seal DROP COLUMN settled_below`);
  }
}
