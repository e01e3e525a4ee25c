import type { MigrationInterface, QueryRunner } from 'typeorm';
import { seenBy } from './rls.js';

const SCOPE = seenBy({ cooperation: 'cooperation', area: 'area_code', employer: 'employer_id' });
const NO_EMPLOYER = `app_role() <> 'employer' AND ${SCOPE}`;

/** A company sees what it said itself of wages, insurance and contracts of its people, and the papers to it; no other word. */
export class EmployerPapers1795671350316 implements MigrationInterface {
  readonly name = 'EmployerPapers1795671350316';

  async up(runner: QueryRunner): Promise<void> {
    await this.see(runner, 'evidence', `(app_role() <> 'employer' OR said_by = 'employer') AND ${SCOPE}`);
    await this.see(
      runner,
      'evidence_file',
      `(app_role() <> 'employer' OR EXISTS (SELECT FROM evidence e WHERE e.id = evidence_id)) AND ${SCOPE}`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['evidence', 'evidence_file']) await this.see(runner, table, NO_EMPLOYER);
  }

  private async see(runner: QueryRunner, table: string, sight: string): Promise<void> {
    await runner.query(`ALTER POLICY scope ON ${table} USING (${sight}) WITH CHECK (${sight})`);
  }
}
