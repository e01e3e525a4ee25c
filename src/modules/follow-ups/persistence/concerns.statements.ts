import { nullable, sql, statement } from '../../../platform/database/index.js';

export const findConcernBySource = statement('follow-ups.find-concern-by-source', {
  sql: `SELECT id FROM concern WHERE source = :source`,
  params: { source: sql.text() },
  row: { id: sql.uuid },
});

export const updateConcernConfirmed = statement('follow-ups.update-concern-confirmed', {
  sql: `
    UPDATE concern SET confirmed_on = GREATEST(:occurredOn::date, closed_on), confirmed_evidence = :evidence WHERE id = :id`,
  params: { id: sql.uuid, occurredOn: sql.date, evidence: nullable(sql.text()) },
  row: {},
});

export const findResolvingOffice = statement('follow-ups.find-resolving-office', {
  sql: `
    SELECT u.organisation_id AS office FROM history h LEFT JOIN user_account u ON u.id = h.entered_by
    WHERE h.aggregate = 'concern' AND h.aggregate_id = :aggregateId AND h.move = 'resolve' ORDER BY h.seq DESC LIMIT 1`,
  params: { aggregateId: sql.uuid },
  row: { office: nullable(sql.uuid) },
});
