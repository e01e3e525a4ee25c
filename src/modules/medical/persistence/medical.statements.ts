import { sql, statement } from '../../../platform/database/index.js';

const AGAINST = `('contraindication', 'suspected_disease', 'not_fit_for_post')`;

const FIT = `('no_abnormality', 'other_abnormality')`;

export const countSecondRound = statement('medical.count-second-round', {
  sql: `
    SELECT count(*)::int AS rows, count(*) FILTER (WHERE m.conclusion IN ${FIT})::int AS fit,
           count(*) FILTER (WHERE m.conclusion IN ${AGAINST})::int AS barred,
           count(*) FILTER (WHERE m.conclusion = 'recheck')::int AS "recheckAgain"
    FROM medical.medical_check m JOIN placement p ON p.id = m.placement_id
    WHERE (m.attempt > 1 OR (p.origin = 'plan' AND p.linked_to IS NOT NULL)) AND m.attended_on <= :asOf
      AND m.conclusion IS NOT NULL`,
  params: { asOf: sql.date },
  row: { rows: sql.int, fit: sql.int, barred: sql.int, recheckAgain: sql.int },
});

export const countForbiddenItems = statement('medical.count-forbidden-items', {
  sql: `
    SELECT ((SELECT count(*) FROM medical.medical_check m WHERE NOT medical.lawful(concat_ws(' ', array_to_string(m.items, ' '), m.note, m.recheck_items)))
    + (SELECT count(*) FROM medical.waiting_result w WHERE NOT medical.lawful(w.result::text)))::int AS found`,
  params: {},
  row: { found: sql.int },
});
