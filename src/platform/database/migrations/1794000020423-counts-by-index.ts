import type { MigrationInterface, QueryRunner } from 'typeorm';

/** All that the sight of a row asks about; with them a count is answered by the index, without visiting its rows. */
const SIGHT = ['cooperation', 'town_code', 'area_code', 'employer_id', 'clinic_id', 'seeker_id'];
const SCOPES: readonly (readonly [string, string, string])[] = [
  ['by_town', 'town_code', ''],
  ['by_employer', 'employer_id', ''],
  ['by_clinic', 'clinic_id', 'WHERE clinic_id IS NOT NULL'],
];

/** The counts above a work list of a caseworker, a station, an employer, a clinic; and the lists a placement is on. */
export class CountsByIndex1794000020423 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX batch_passenger_by_placement ON batch_passenger (placement_id) WHERE placement_id IS NOT NULL`,
    );
    await this.make(runner, (scope) => `INCLUDE (${SIGHT.filter((name) => name !== scope).join(', ')})`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX batch_passenger_by_placement`);
    await this.make(runner, () => '');
  }

  private async make(runner: QueryRunner, include: (scope: string) => string): Promise<void> {
    for (const [name, scope, where] of SCOPES) {
      await runner.query(`DROP INDEX work_item_${name}`);
      await runner.query(
        `CREATE INDEX work_item_${name} ON work_item (${scope}, owner, due_on, placement_id) ${include(scope)} ${where}`,
      );
    }
  }
}
