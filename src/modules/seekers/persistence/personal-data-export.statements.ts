import { nullable, sql, statement } from '../../../platform/database/index.js';

export const findSeekerOverview = statement('seekers.find-seeker-overview', {
  sql: `
    SELECT refuses_ranking AS "refusesRanking", erased_at AS "erasedAt" FROM seeker WHERE id = :id`,
  params: { id: sql.uuid },
  row: { refusesRanking: sql.bool, erasedAt: nullable(sql.instant) },
});

export const listPovertyForExport = statement('seekers.list-poverty-for-export', {
  sql: `
    SELECT p.status, p.kind, p.valid_from::text AS "validFrom", p.valid_to::text AS "validTo"
    FROM seeker s JOIN household_status p ON p.household_id = s.household_id WHERE s.id = :id ORDER BY p.valid_from`,
  params: { id: sql.uuid },
  row: {
    status: nullable(sql.text()),
    kind: nullable(sql.text()),
    validFrom: nullable(sql.text()),
    validTo: nullable(sql.text()),
  },
});

export const listConsentsForExport = statement('seekers.list-consents-for-export', {
  sql: `
    SELECT purpose, recipient, given, text_version AS "textVersion", happened_on::text AS "occurredOn", said_by AS "reportedBy",
    channel, witness FROM consent WHERE seeker_id = :seekerId ORDER BY recorded_at, id`,
  params: { seekerId: sql.uuid },
  row: {
    purpose: sql.text(),
    recipient: nullable(sql.text()),
    given: sql.bool,
    textVersion: sql.text(),
    occurredOn: nullable(sql.text()),
    reportedBy: sql.text(),
    channel: sql.text(),
    witness: nullable(sql.text()),
  },
});
