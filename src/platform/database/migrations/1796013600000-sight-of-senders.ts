import type { MigrationInterface, QueryRunner } from 'typeorm';
import { withRows } from './rls.js';

/**
 * The rest of what the sender of a file could see when it came: its rows are judged and taken in within that sight, by a
 * worker that sees more.
 */
export class SightOfSenders1796013600000 implements MigrationInterface {
  readonly name = 'SightOfSenders1796013600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE import
        ADD COLUMN sent_places text[] NOT NULL DEFAULT '{}',
        ADD COLUMN sent_clinic uuid,
        ADD COLUMN sent_at_source boolean NOT NULL DEFAULT false`);
    await runner.query(
      `COMMENT ON COLUMN import.sent_at_source IS 'By an office that reads as one of the county the people come from'`,
    );
    await withRows(runner, async () => {
      await runner.query(`
        UPDATE import i SET
          sent_places = CASE WHEN i.sent_as = 'bureau' THEN ARRAY[left(o.place, 6)] ELSE '{}' END,
          sent_clinic = CASE WHEN i.sent_as = 'clinic' THEN o.clinic_id END,
          sent_employers = CASE WHEN i.sent_as = 'employer' AND o.employer_id IS NOT NULL THEN ARRAY[o.employer_id]
                           ELSE i.sent_employers END,
          sent_at_source = CASE i.sent_as WHEN 'bureau' THEN c.source_place = left(o.place, 6)
                           ELSE i.sent_as IN ('caseworker', 'clinic') END
        FROM organisation o, cooperation c
        WHERE o.id = i.organisation_id AND c.id = i.cooperation AND o.place IS NOT NULL`);
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE import DROP COLUMN sent_places, DROP COLUMN sent_clinic, DROP COLUMN sent_at_source`,
    );
  }
}
