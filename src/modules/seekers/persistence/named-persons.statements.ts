import type { Sex } from '../domain/seeker.js';
import type { SeekerStatus } from '../domain/seeker.lifecycle.js';
import { nullable, sql, statement } from '../../../platform/database/index.js';

const PERSON = `id, name, sex, birth_on AS "birthOn", status, county_code AS "countyCode", area_code AS "areaCode",
  household_id AS "householdId", village_text AS "villageText"`;

const NAMED_SEEKER_ROW = {
  id: sql.uuid,
  name: sql.text(),
  sex: sql.text<Sex>(),
  birthOn: sql.date,
  status: sql.text<SeekerStatus>(),
  countyCode: sql.text(),
  areaCode: sql.text(),
  householdId: nullable(sql.uuid),
  villageText: nullable(sql.text()),
} as const;

export const findNamedSeekersByIds = statement('seekers.find-named-seekers-by-ids', {
  sql: `SELECT ${PERSON} FROM seeker WHERE id = ANY(:ids::uuid[])`,
  params: { ids: sql.uuids },
  row: NAMED_SEEKER_ROW,
});

export const findNamedSeekersByName = statement('seekers.find-named-seekers-by-name', {
  sql: `
    SELECT ${PERSON} FROM seeker WHERE name COLLATE "C" = ANY(:names::text[]) AND status <> 'frozen' ORDER BY id`,
  params: { names: sql.texts() },
  row: NAMED_SEEKER_ROW,
});

export const findPhoneIndexes = statement('seekers.find-phone-indexes', {
  sql: `
    SELECT seeker_id AS "seekerId", phone_index AS index, phone_tail AS tail FROM contact_means WHERE seeker_id = ANY(:ids::uuid[])`,
  params: { ids: sql.uuids },
  row: { seekerId: sql.uuid, index: nullable(sql.bytes), tail: nullable(sql.bytes) },
});
