import { nullable, sql, statement } from '../../../platform/database/index.js';

export const insertPlaceClaim = statement('seekers.insert-place-claim', {
  sql: `
    INSERT INTO seeker_place_claim (seeker_id, area_code, village_text, source_import)
    SELECT :id, :areaCode, :villageText, :importId WHERE NOT EXISTS (SELECT FROM seeker WHERE id = :id AND area_code = :areaCode)
    ON CONFLICT DO NOTHING`,
  params: { id: sql.uuid, areaCode: sql.text(), villageText: nullable(sql.text()), importId: sql.uuid },
  row: {},
});

export const findPhonePositions = statement('seekers.find-phone-positions', {
  sql: `SELECT phone_index, position FROM contact_means WHERE seeker_id = :seekerId`,
  params: { seekerId: sql.uuid },
  row: { phone_index: nullable(sql.bytes), position: sql.int },
});

export const findHouseholdsByNumber = statement('seekers.find-households-by-number', {
  sql: `
    SELECT id, number FROM household WHERE county_code = :countyCode AND number = ANY(:rows::text[])`,
  params: { countyCode: sql.text(), rows: sql.texts() },
  row: { id: sql.uuid, number: sql.text() },
});
