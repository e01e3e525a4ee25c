import { sql, statement } from '../../../platform/database/index.js';

export const updateClinicOfCheck = statement('medical.update-clinic-of-check', {
  sql: `UPDATE medical.medical_check SET clinic_id = :clinicId WHERE id = :id`,
  params: { id: sql.uuid, clinicId: sql.uuid },
  row: {},
});
