import { sql, statement } from '../../../platform/database/index.js';

export const insertHouseholdPoverty = statement('seekers.insert-household-poverty', {
  sql: `
    INSERT INTO household_poverty (household_id, status, kind, valid_from, said_on, source_import)
    SELECT w."householdId", w.status, w.kind,
           CASE WHEN before.status IS NULL THEN :rollBegan::date WHEN before.status = w.status THEN before.valid_from ELSE :occurredOn::date END,
           :occurredOn::date, :importId::uuid
    FROM jsonb_to_recordset(:words::jsonb) AS w("householdId" uuid, status text, kind text)
    LEFT JOIN LATERAL (
      SELECT p.status, p.valid_from FROM household_poverty p
      WHERE p.household_id = w."householdId" AND COALESCE(p.said_on, p.valid_from) <= :occurredOn::date
      ORDER BY p.valid_from DESC, p.known_from, p.id LIMIT 1) before ON true
    WHERE NOT EXISTS (SELECT FROM household_poverty o WHERE o.household_id = w."householdId" AND o.source_import = :importId::uuid)
    ON CONFLICT DO NOTHING`,
  params: { words: sql.jsonText, occurredOn: sql.date, importId: sql.uuid, rollBegan: sql.date },
  row: {},
});

export const deleteHouseholdMembersOfImport = statement('seekers.delete-household-members-of-import', {
  sql: `DELETE FROM household_member WHERE source_import = :importId RETURNING seeker_id AS id`,
  params: { importId: sql.uuid },
  row: { id: sql.uuid },
});

export const deleteHouseholdPovertyOfImport = statement('seekers.delete-household-poverty-of-import', {
  sql: `DELETE FROM household_poverty WHERE source_import = :importId`,
  params: { importId: sql.uuid },
  row: {},
});

export const deletePlaceClaimsOfImport = statement('seekers.delete-place-claims-of-import', {
  sql: `DELETE FROM seeker_place_claim WHERE source_import = :importId`,
  params: { importId: sql.uuid },
  row: {},
});

export const updateHouseholdOfSeekers = statement('seekers.update-household-of-seekers', {
  sql: `
    UPDATE seeker s SET household_id = (
      SELECT m.household_id FROM household_member m WHERE m.seeker_id = s.id
      ORDER BY m.valid_from DESC, m.known_from DESC, m.id DESC LIMIT 1)
    WHERE s.id = ANY(:seekerIds::uuid[])`,
  params: { seekerIds: sql.uuids },
  row: {},
});
