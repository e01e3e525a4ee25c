import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Through what a role sees a person or a placement: table, policy, roles, and the row that has to be there. */
const SIGHTS: readonly (readonly [string, string, string, string])[] = [
  ['placement', 'of_medical_orders', `'clinic'`, order('placement_id', 'placement.id')],
  ['seeker', 'of_medical_orders', `'clinic'`, order('seeker_id', 'seeker.id')],
  ['placement', 'of_escort', `'escort'`, listed('placement_id', 'placement.id')],
  ['seeker', 'of_escort', `'escort'`, listed('seeker_id', 'seeker.id')],
  ['placement', 'of_caseload', `'caseworker'`, handed('placement.seeker_id')],
  ['seeker', 'of_caseload', `'caseworker'`, handed('seeker.id')],
  [
    'seeker',
    'of_placements',
    `'employer', 'station'`,
    `SELECT FROM placement p WHERE p.seeker_id = seeker.id AND p.employer_id::text = ANY(app_list('app.employers'))
       AND p.status NOT IN ('proposed', 'declined', 'expired', 'withdrawn')`,
  ],
];

function order(column: string, id: string): string {
  return `SELECT FROM medical.medical_check c WHERE c.${column} = ${id} AND c.clinic_id::text = current_setting('app.clinic', true)`;
}
function listed(column: string, id: string): string {
  return `SELECT FROM batch_passenger p WHERE p.${column} = ${id} AND p.taken_off_on IS NULL`;
}
function handed(seeker: string): string {
  return `SELECT FROM caseload_person h WHERE h.seeker_id = ${seeker}
    AND h.user_id = app_user() AND h.from_on <= app_today() AND (h.until_on IS NULL OR h.until_on >= app_today())`;
}

/**
 * The row that lets somebody see a person is looked up by its index. Without OFFSET 0 the planner may read all rows of the
 * other table into a hash first: for the names of a page of 50 people it read every placement there is.
 */
export class SightByIndex1794000020422 implements MigrationInterface {
  up(runner: QueryRunner): Promise<void> {
    return this.alter(runner, ' OFFSET 0');
  }

  down(runner: QueryRunner): Promise<void> {
    return this.alter(runner, '');
  }

  private async alter(runner: QueryRunner, fence: string): Promise<void> {
    for (const [table, policy, roles, row] of SIGHTS)
      await runner.query(
        `ALTER POLICY ${policy} ON ${table} USING (app_role() IN (${roles}) AND EXISTS (${row}${fence}))`,
      );
  }
}
