import type { Channel, Party } from '../../../kernel/lifecycle/index.js';
import { nullable, sql, statement } from '../../../platform/database/index.js';

export const listTransitionsOfPlacement = statement('placements.list-transitions-of-placement', {
  sql: `
    SELECT seq, move, from_status AS "from", to_status AS "to", happened_on AS "occurredOn",
           recorded_at AS "recordedAt", said_by AS "reportedBy", entered_by AS "recordedBy", channel, reason, evidence, note,
           request_id AS "requestId"
    FROM history WHERE aggregate = 'placement' AND aggregate_id = :aggregateId ORDER BY seq`,
  params: { aggregateId: sql.uuid },
  row: {
    seq: sql.int,
    move: sql.text(),
    from: nullable(sql.text()),
    to: sql.text(),
    occurredOn: sql.date,
    recordedAt: sql.instant,
    reportedBy: sql.text<Party>(),
    recordedBy: sql.uuid,
    channel: sql.text<Channel>(),
    reason: nullable(sql.text()),
    evidence: nullable(sql.text()),
    note: nullable(sql.text()),
    requestId: sql.text(),
  },
});
