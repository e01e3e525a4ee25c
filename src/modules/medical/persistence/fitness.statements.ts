import { sql, statement } from '../../../platform/database/index.js';

export const findBarredHazards = statement('medical.find-barred-hazards', {
  sql: `
    SELECT m.seeker_id AS "seekerId", array_agg(DISTINCT hazard) AS hazards
    FROM medical.medical_check m, unnest(m.contraindicated_hazards) AS hazard
    WHERE m.seeker_id = ANY(:seekerIds::uuid[]) AND m.status = 'concluded' AND m.conclusion = 'contraindication' GROUP BY m.seeker_id`,
  params: { seekerIds: sql.uuids },
  row: { seekerId: sql.uuid, hazards: sql.texts() },
});

export const findAcceptanceDay = statement('medical.find-acceptance-day', {
  sql: `
    SELECT happened_on AS on FROM history WHERE aggregate = 'placement' AND aggregate_id = :placementId AND move = 'accept'
    ORDER BY seq DESC LIMIT 1`,
  params: { placementId: sql.uuid },
  row: { on: sql.date },
});
