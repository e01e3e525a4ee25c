import type { MigrationInterface, QueryRunner } from 'typeorm';

/** News of many births at once names the request only; who was born is found through their first history row. */
export class BirthsByRequest1794000020101 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX history_births ON history (request_id, aggregate) WHERE seq = 1`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX history_births`);
  }
}
