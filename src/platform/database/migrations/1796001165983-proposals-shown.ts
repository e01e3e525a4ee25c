import type { MigrationInterface, QueryRunner } from 'typeorm';
import { withRows } from './rls.js';

const seen = (proposed: string): string => `app_role() IN ('employer', 'station') AND EXISTS (
  SELECT FROM placement p WHERE p.seeker_id = seeker.id AND p.employer_id::text = ANY(app_list('app.employers'))
    AND (p.status NOT IN ('proposed', 'declined', 'expired', 'withdrawn')${proposed}) OFFSET 0)`;

/**
 * Whether a proposal is put before its company: only when the person has agreed to be shown, and then with their name. Of the
 * others the company sees nothing at all, instead of a blank.
 */
export class ProposalsShown1796001165983 implements MigrationInterface {
  readonly name = 'ProposalsShown1796001165983';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE placement ADD COLUMN shown_to_employer boolean NOT NULL DEFAULT true`);
    await withRows(runner, async () => {
      await runner.query(
        `UPDATE placement p SET shown_to_employer = false WHERE status = 'proposed' AND COALESCE(
           (SELECT NOT c.given FROM consent c WHERE c.seeker_id = p.seeker_id AND c.purpose = 'share_with_employer'
            ORDER BY c.recorded_at DESC, c.id DESC LIMIT 1), p.consent_on IS NULL)`,
      );
    });
    await runner.query(
      `ALTER POLICY of_placements ON seeker USING (${seen(` OR (p.status = 'proposed' AND p.shown_to_employer)`)})`,
    );
    await runner.query(
      `CREATE INDEX notice_consent_asked ON notice (recipient_id) WHERE template = 'seekers.consent-asked'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX notice_consent_asked`);
    await runner.query(`ALTER POLICY of_placements ON seeker USING (${seen('')})`);
    await runner.query(`ALTER TABLE placement DROP COLUMN shown_to_employer`);
  }
}
