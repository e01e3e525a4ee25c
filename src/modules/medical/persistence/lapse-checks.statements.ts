import { sql, statement } from '../../../platform/database/index.js';

/** Conclusions that have run out for somebody not yet at work: such a person is examined again. */
const DUE = `
  SELECT m.id, m.cooperation FROM medical.medical_check m JOIN placement p ON p.id = m.placement_id
  WHERE m.status IN ('concluded', 'provisional') AND m.valid_until < app_today()
    AND p.status IN ('accepted', 'medical', 'ready', 'batched', 'departed', 'arrived')`;

export const findCooperationsWithLapses = statement('medical.find-cooperations-with-lapses', {
  sql: `SELECT DISTINCT cooperation FROM (${DUE}) due`,
  params: {},
  row: { cooperation: sql.text() },
});
