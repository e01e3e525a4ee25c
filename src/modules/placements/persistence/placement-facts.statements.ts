import { nullable, sql, statement } from '../../../platform/database/index.js';

export const findSeekerFactsForPlacement = statement('placements.find-seeker-facts-for-placement', {
  sql: `
    SELECT s.id, s.sex, s.birth_on AS "birthDate", p.id AS "liveId"
    FROM seeker s LEFT JOIN placement p ON p.seeker_id = s.id AND p.status = ANY(:liveStates::text[])
    WHERE s.id = ANY(:id::uuid[])`,
  params: { id: sql.uuids, liveStates: sql.texts() },
  row: {
    id: sql.uuid,
    sex: sql.text<'female' | 'male'>(),
    birthDate: sql.date,
    liveId: nullable(sql.uuid),
  },
});
