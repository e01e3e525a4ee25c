import { nullable, sql, statement } from '../../../platform/database/index.js';

export const listTransitionsForExport = statement('placements.list-transitions-for-export', {
  sql: `
    SELECT h.happened_on::text AS "occurredOn", h.move, h.from_status AS "from", h.to_status AS "to", h.said_by AS "reportedBy", h.reason,
           p.employer_text AS employer, p.job_text AS job, p.fair_code AS fair
    FROM placement p JOIN history h ON h.aggregate = 'placement' AND h.aggregate_id = p.id
    WHERE p.seeker_id = :seekerId ORDER BY p.id, h.seq`,
  params: { seekerId: sql.uuid },
  row: {
    occurredOn: nullable(sql.text()),
    move: sql.text(),
    from: nullable(sql.text()),
    to: sql.text(),
    reportedBy: sql.text(),
    reason: nullable(sql.text()),
    employer: nullable(sql.text()),
    job: nullable(sql.text()),
    fair: nullable(sql.text()),
  },
});
