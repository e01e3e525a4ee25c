import type { MigrationInterface, QueryRunner } from 'typeorm';
import { withRows } from './rls.js';

/** Stands: neither over nor off the road. Rows of past ledgers are told as they were written. */
const STANDS = `vacancy_id IS NOT NULL AND origin <> 'ledger'
  AND status IN ('proposed', 'intent', 'offered', 'accepted', 'medical', 'ready', 'batched', 'departed', 'arrived', 'started')`;

/** A person has one placement at a post at a time: where two wait for the employer's answer, the one further on stays. */
export class OnePlacementPerPost1795685993553 implements MigrationInterface {
  readonly name = 'OnePlacementPerPost1795685993553';

  async up(runner: QueryRunner): Promise<void> {
    await withRows(runner, () => this.closeDoubled(runner));
    await runner.query(
      `CREATE UNIQUE INDEX placement_one_per_post ON placement (seeker_id, vacancy_id) WHERE ${STANDS}`,
    );
  }

  private async closeDoubled(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TEMPORARY TABLE doubled ON COMMIT DROP AS
      SELECT id, status FROM (
        SELECT id, status, row_number() OVER (
          PARTITION BY seeker_id, vacancy_id ORDER BY status IN ('proposed', 'intent'), status = 'proposed', id) AS n
        FROM placement WHERE ${STANDS}) each_one
      WHERE n > 1 AND status IN ('proposed', 'intent')`);
    await runner.query(`
      INSERT INTO history (id, aggregate, aggregate_id, seq, move, from_status, to_status, happened_on, recorded_at, said_by, entered_by,
        channel, reason, request_id, cooperation, place, area, employer_id)
      SELECT gen_random_uuid(), h.aggregate, h.aggregate_id, p.version + 1, 'close_hired_elsewhere', p.status, 'withdrawn', app_today(),
        app_now(), 'system', '00000000-0000-7000-8000-000000000001', 'system', 'hired_elsewhere', 'one-placement-per-post', h.cooperation,
        h.place, h.area, h.employer_id
      FROM doubled d JOIN placement p USING (id) JOIN history h ON h.aggregate = 'placement' AND h.aggregate_id = p.id AND h.seq = p.version`);
    await runner.query(`
      UPDATE placement SET status = 'withdrawn', version = version + 1, end_reason = 'hired_elsewhere', answer_due_at = NULL
      WHERE id IN (SELECT id FROM doubled)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX placement_one_per_post`);
  }
}
