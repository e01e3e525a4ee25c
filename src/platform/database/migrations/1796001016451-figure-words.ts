import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How much of a counted number its parties said themselves, how much was typed for them, and how much came in late. */
export class FigureWords1796001016451 implements MigrationInterface {
  readonly name = 'FigureWords1796001016451';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE report_figure ADD COLUMN words jsonb`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE report_figure DROP COLUMN words`);
  }
}
