import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A hold on erasure stands on a document, has an end, and is set and lifted by two persons. Rows from before keep what they hold:
 * one without a document or with a longer end is listed to be looked at again.
 */
export class LegalHoldTerms1795999900002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE legal_hold
        ADD COLUMN basis text,
        ADD COLUMN approved_by uuid,
        ADD COLUMN lift_reason text,
        ADD COLUMN lift_approved_by uuid,
        ADD CONSTRAINT hold_has_basis CHECK (basis IS NOT NULL) NOT VALID,
        ADD CONSTRAINT hold_is_bounded CHECK (until <= (set_at AT TIME ZONE 'Asia/Shanghai')::date + interval '3 years') NOT VALID,
        ADD CONSTRAINT hold_of_two_persons CHECK (approved_by <> set_by AND lift_approved_by <> lifted_by) NOT VALID`);
    await runner.query(`REVOKE UPDATE ON legal_hold FROM app_rt`);
    await runner.query(
      `GRANT UPDATE (reason, basis, lifted_at, lifted_by, lift_reason, lift_approved_by) ON legal_hold TO app_rt`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`GRANT UPDATE ON legal_hold TO app_rt`);
    await runner.query(`
      ALTER TABLE legal_hold DROP COLUMN basis, DROP COLUMN approved_by, DROP COLUMN lift_reason, DROP COLUMN lift_approved_by`);
  }
}
