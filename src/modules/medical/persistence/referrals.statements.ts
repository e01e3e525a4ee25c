import { sql, statement } from '../../../platform/database/index.js';

export const updateReferral = statement('medical.update-referral', {
  sql: `
    UPDATE medical.medical_check SET referred_on = :referredOn, referred_to = :referredTo WHERE id = :id`,
  params: { id: sql.uuid, referredOn: sql.date, referredTo: sql.text() },
  row: {},
});
