import { neverNull, nullable, sql, statement } from '../../../platform/database/index.js';

export const listPovertyHistory = statement('seekers.list-poverty-history', {
  sql: `
    SELECT p.status, p.kind, p.valid_from AS "validFrom", p.valid_to AS "validTo"
    FROM seeker s JOIN household_status p ON p.household_id = s.household_id
    WHERE s.id = :id ORDER BY p.valid_from`,
  params: { id: sql.uuid },
  row: {
    status: neverNull(sql.text()),
    kind: nullable(sql.text()),
    validFrom: neverNull(sql.date),
    validTo: nullable(sql.date),
  },
});
