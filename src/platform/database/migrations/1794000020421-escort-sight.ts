import type { MigrationInterface, QueryRunner } from 'typeorm';
import { seenBy } from './rls.js';

const granted = (batch: string): string => `(app_role() = 'escort' AND EXISTS (
  SELECT FROM batch_escort e WHERE e.batch_id = ${batch} AND e.user_id = app_user()
    AND e.granted_from <= app_today() AND (e.granted_until IS NULL OR e.granted_until >= app_today())))`;
const passenger = (batch: string): string =>
  `${seenBy({ cooperation: 'cooperation', area: 'area_code', employer: 'employer_id' })} OR ${granted(batch)}`;
const batch = (id: string): string =>
  `${seenBy({ cooperation: 'cooperation' })} OR ${granted(id)}
   OR EXISTS (SELECT FROM batch_passenger p WHERE p.batch_id = batch.id)`;

/**
 * An escort sees the lists of the own batches. The column was written without its table and named that of the grant instead,
 * so a grant for one batch showed the passengers of all.
 */
export class EscortSight1794000020421 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.alter(runner, passenger('batch_passenger.batch_id'), batch('batch.id'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await this.alter(runner, passenger('batch_id'), batch('id'));
  }

  private async alter(runner: QueryRunner, ofPassenger: string, ofBatch: string): Promise<void> {
    await runner.query(
      `ALTER POLICY scope ON batch_passenger USING (${ofPassenger}) WITH CHECK (${ofPassenger})`,
    );
    await runner.query(`ALTER POLICY scope ON batch USING (${ofBatch}) WITH CHECK (${ofBatch})`);
  }
}
