import { sql, statement } from '../../../platform/database/index.js';

export const lockSeekersToWithdraw = statement('seekers.lock-seekers-to-withdraw', {
  sql: `
    SELECT s.id, s.birth_on AS "birthOn", EXISTS (
             SELECT FROM history h WHERE h.aggregate = 'seeker' AND h.aggregate_id = s.id AND h.evidence = :evidence) AS own,
           EXISTS (SELECT FROM history h WHERE h.aggregate = 'seeker' AND h.aggregate_id = s.id AND h.seq = s.version
                     AND h.evidence = :evidence) AS last
    FROM seeker s WHERE s.id = ANY(:subjectIds::uuid[]) ORDER BY s.id FOR UPDATE`,
  params: { subjectIds: sql.uuids, evidence: sql.text() },
  row: { id: sql.uuid, birthOn: sql.date, own: sql.bool, last: sql.bool },
});
