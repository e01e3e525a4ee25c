import { sql, statement } from '../../../platform/database/index.js';

export const listWaitingChecks = statement('medical.list-waiting-checks', {
  sql: `
    SELECT check_id AS "checkId" FROM medical.waiting
    WHERE clinic_id = :clinicId AND (not_after IS NULL OR not_after > app_today()) ORDER BY joined_at, check_id`,
  params: { clinicId: sql.uuid },
  row: { checkId: sql.uuid },
});
