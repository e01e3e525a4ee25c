import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The settings of the reader as a list, read and cast once a query; the outer cast only says that it is no set of rows. */
const once = (setting: string, type: 'text' | 'uuid'): string =>
  `ANY((SELECT app_list('${setting}')::${type}[])::${type}[])`;
/** As it was: cast anew for each row, which for a station's dozen of employers cost more than finding the row. */
const eachRow = (setting: string, type: 'text' | 'uuid'): string =>
  `ANY((SELECT app_list('${setting}'))::${type}[])`;

const sees = (list: typeof once): string => `
  CASE (SELECT app_role())
    WHEN 'bureau' THEN cooperation = ${list('app.cooperations', 'text')}
    WHEN 'auditor' THEN cooperation = ${list('app.cooperations', 'text')}
    WHEN 'station' THEN employer_id = ${list('app.employers', 'uuid')}
    WHEN 'employer' THEN employer_id = ${list('app.employers', 'uuid')}
    WHEN 'clinic' THEN clinic_id = (SELECT nullif(current_setting('app.clinic', true), '')${list === once ? '::uuid)' : ')::uuid'}
    WHEN 'caseworker' THEN town_code = ${list('app.areas', 'text')} OR area_code = ${list('app.areas', 'text')}
      OR EXISTS (SELECT FROM caseload_person h WHERE h.seeker_id = work_item.seeker_id
        AND h.user_id = app_user() AND h.from_on <= app_today() AND (h.until_on IS NULL OR h.until_on >= app_today()))
    WHEN 'system' THEN cooperation = ${list('app.cooperations', 'text')}
      OR (SELECT '*' = ANY(app_list('app.cooperations')))
    ELSE false
  END`;

/** The sight of a next step, the same as before. */
export class SettingsReadOnce1794000020424 implements MigrationInterface {
  up(runner: QueryRunner): Promise<void> {
    return this.alter(runner, sees(once));
  }

  down(runner: QueryRunner): Promise<void> {
    return this.alter(runner, sees(eachRow));
  }

  private async alter(runner: QueryRunner, sight: string): Promise<void> {
    await runner.query(`ALTER POLICY scope ON work_item USING (${sight}) WITH CHECK (${sight})`);
  }
}
