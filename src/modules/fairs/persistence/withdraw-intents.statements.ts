import { nullable, sql, statement } from '../../../platform/database/index.js';

export const findLedgerRosterEntries = statement('fairs.find-ledger-roster-entries', {
  sql: `
    SELECT id FROM fair_roster_entry
    WHERE seeker_id = ANY(:seekerIds::uuid[]) AND origin = 'ledger' AND status = 'checked_in' AND version = 1 ORDER BY id`,
  params: { seekerIds: sql.uuids },
  row: { id: sql.uuid },
});

export const findFirstEvidence = statement('fairs.find-first-evidence', {
  sql: `
    SELECT aggregate_id AS id, evidence FROM history
    WHERE aggregate = :aggregate AND aggregate_id = ANY(:ids::uuid[]) AND seq = 1 ORDER BY aggregate_id`,
  params: { aggregate: sql.text(), ids: sql.uuids },
  row: { id: sql.uuid, evidence: nullable(sql.text()) },
});
