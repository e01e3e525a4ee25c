import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly, protect, seenBy } from './rls.js';

/** A refused line of a workbook goes on naming, in figures, the person whose number is no longer in it: as a number of a row only. */
export class LinesOfErasedPersons1796001900003 implements MigrationInterface {
  readonly name = 'LinesOfErasedPersons1796001900003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE erased_line (
        import_id uuid NOT NULL REFERENCES import,
        seq integer NOT NULL,
        seeker_id uuid NOT NULL REFERENCES seeker,
        cooperation text NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT app_now(),
        PRIMARY KEY (import_id, seq, seeker_id)
      )`);
    await protect(runner, 'erased_line', seenBy({ cooperation: 'cooperation' }), { grant: 'SELECT, INSERT' });
    await appendOnly(runner, 'erased_line');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE erased_line`);
  }
}
