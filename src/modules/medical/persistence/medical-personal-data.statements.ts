import { nullable, sql, statement } from '../../../platform/database/index.js';

export const listChecksForExport = statement('medical.list-checks-for-export', {
  sql: `
    SELECT exam, attempt, status, employer_text AS employer, ordered_on::text AS "orderedOn", booked_on::text AS "bookedOn",
           attended_on::text AS "attendedOn", conclusion, concluded_on::text AS "concludedOn", valid_until::text AS "validUntil",
           contraindicated_hazards AS "contraindicatedHazards", recheck_items AS "recheckItems", note
    FROM medical.medical_check WHERE seeker_id = :seekerId ORDER BY ordered_on, exam, attempt`,
  params: { seekerId: sql.uuid },
  row: {
    exam: sql.text(),
    attempt: sql.int,
    status: sql.text(),
    employer: sql.text(),
    orderedOn: nullable(sql.text()),
    bookedOn: nullable(sql.text()),
    attendedOn: nullable(sql.text()),
    conclusion: nullable(sql.text()),
    concludedOn: nullable(sql.text()),
    validUntil: nullable(sql.text()),
    contraindicatedHazards: sql.texts(),
    recheckItems: nullable(sql.text()),
    note: nullable(sql.text()),
  },
});

export const eraseChecksOfSeeker = statement('medical.erase-checks-of-seeker', {
  sql: `
    UPDATE medical.medical_check SET area_code = left(area_code, 9), recheck_items = NULL, report_no = NULL, note = NULL,
      referred_to = NULL
    WHERE seeker_id = :seekerId`,
  params: { seekerId: sql.uuid },
  row: {},
});

export const eraseWaitingResultsOfSeeker = statement('medical.erase-waiting-results-of-seeker', {
  sql: `
    UPDATE medical.waiting_result SET area_code = left(area_code, 9), result = '{}', evidence = '' WHERE seeker_id = :seekerId`,
  params: { seekerId: sql.uuid },
  row: {},
});
