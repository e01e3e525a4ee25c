import type { MigrationInterface, QueryRunner } from 'typeorm';

const SIGHT = 'cooperation, area_code, employer_id, clinic_id, seeker_id';

/** A caseworker's counts ask until when a person is shared with the station; the index answers that too. */
export class CountsWithHandOver1794000020425 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.make(runner, `${SIGHT}, shared_until`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await this.make(runner, SIGHT);
  }

  private async make(runner: QueryRunner, include: string): Promise<void> {
    await runner.query(`DROP INDEX work_item_by_town`);
    await runner.query(
      `CREATE INDEX work_item_by_town ON work_item (town_code, owner, due_on, placement_id) INCLUDE (${include})`,
    );
  }
}
