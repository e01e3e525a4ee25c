import type { MigrationInterface, QueryRunner } from 'typeorm';

const HAPPENED: Readonly<Record<string, string>> = {
  household_member: 'valid_from',
  household_poverty: 'said_on',
};

/** What a survey says of a household was said on a day that has come, as every other fact. */
export class DaysOfHouseholdWords1796012922464 implements MigrationInterface {
  readonly name = 'DaysOfHouseholdWords1796012922464';

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, column] of Object.entries(HAPPENED))
      await runner.query(
        `CREATE TRIGGER ${table}_has_happened BEFORE INSERT OR UPDATE OF ${column} ON ${table}
           FOR EACH ROW WHEN (NEW.${column} > app_today()) EXECUTE FUNCTION refuse_future()`,
      );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of Object.keys(HAPPENED))
      await runner.query(`DROP TRIGGER ${table}_has_happened ON ${table}`);
  }
}
