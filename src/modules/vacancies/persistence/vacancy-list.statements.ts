import { sql, statement } from '../../../platform/database/index.js';

export const lockVacanciesToWithdraw = statement('vacancies.lock-vacancies-to-withdraw', {
  sql: `
    SELECT v.id, v.held, v.used,
           v.held + v.used > 0 OR bool_or(h.evidence IS NULL OR NOT starts_with(h.evidence, :evidence)) AS touched
    FROM vacancy v JOIN history h ON h.aggregate = 'vacancy' AND h.aggregate_id = v.id
    WHERE v.id = ANY(:subjectIds::uuid[]) GROUP BY v.id ORDER BY v.id`,
  params: { subjectIds: sql.uuids, evidence: sql.text() },
  row: { id: sql.uuid, held: sql.int, used: sql.int, touched: sql.bool },
});

export const findDestinationDistrict = statement('vacancies.find-destination-district', {
  sql: `SELECT destination_place AS district FROM cooperation WHERE id = :cooperation`,
  params: { cooperation: sql.text() },
  row: { district: sql.text() },
});
