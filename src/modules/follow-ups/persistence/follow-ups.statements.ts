import { nullable, sql, statement } from '../../../platform/database/index.js';

export const findEmploymentDays = statement('follow-ups.find-employment-days', {
  sql: `
    SELECT started_on AS "startedOn", ended_on AS "leftOn" FROM placement WHERE id = :placementId`,
  params: { placementId: sql.uuid },
  row: { startedOn: nullable(sql.date), leftOn: nullable(sql.date) },
});

export const findEmployerNamesOfPlacements = statement('follow-ups.find-employer-names-of-placements', {
  sql: `
    SELECT p.id, COALESCE(e.name, p.employer_text) AS employer
    FROM placement p LEFT JOIN employer e ON e.id = p.employer_id WHERE p.id = ANY(:ids::uuid[])`,
  params: { ids: sql.uuids },
  row: { id: sql.uuid, employer: nullable(sql.text()) },
});
