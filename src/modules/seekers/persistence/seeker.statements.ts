import type { PovertyStatus } from '../../reference/index.js';
import type { Sex } from '../domain/seeker.js';
import type { SeekerStatus } from '../domain/seeker.lifecycle.js';
import { neverNull, nullable, sql, statement } from '../../../platform/database/index.js';

const REF = `id, name, sex, birth_on AS "birthOn", status, county_code AS "countyCode", area_code AS "areaCode", household_id AS "householdId"`;

export const findSeekersByIdNumberIndexes = statement('seekers.find-seekers-by-id-number-indexes', {
  sql: `
    SELECT ${REF}, id_index FROM seeker WHERE id_index = ANY(:byIndex::bytea[]) AND status <> 'frozen'`,
  params: { byIndex: sql.byteArrays },
  row: {
    id: sql.uuid,
    name: sql.text(),
    sex: sql.text<Sex>(),
    birthOn: sql.date,
    status: sql.text<SeekerStatus>(),
    countyCode: sql.text(),
    areaCode: sql.text(),
    householdId: nullable(sql.uuid),
    id_index: sql.bytes,
  },
});

export const findSeekersInCooperations = statement('seekers.find-seekers-in-cooperations', {
  sql: `
    SELECT s.id FROM seeker s JOIN cooperation c ON c.source_place = s.county_code
    WHERE s.id = ANY(:ids::uuid[]) AND c.id = ANY(:cooperations::text[])`,
  params: { ids: sql.uuids, cooperations: sql.texts() },
  row: { id: sql.uuid },
});

export const findFrozenSeekersByIdNumberIndexes = statement(
  'seekers.find-frozen-seekers-by-id-number-indexes',
  {
    sql: `
    SELECT s.id, s.birth_on AS "birthOn", s.id_index,
           (SELECT h.reason FROM history h WHERE h.aggregate = 'seeker' AND h.aggregate_id = s.id AND h.move = 'freeze'
            ORDER BY h.seq DESC LIMIT 1) AS reason
    FROM seeker s WHERE s.id_index = ANY(:byIndex::bytea[]) AND s.status = 'frozen'`,
    params: { byIndex: sql.byteArrays },
    row: { id: sql.uuid, birthOn: sql.date, id_index: sql.bytes, reason: nullable(sql.text()) },
  },
);

export const findSeekersByIds = statement('seekers.find-seekers-by-ids', {
  sql: `SELECT ${REF} FROM seeker WHERE id = ANY(:ids::uuid[])`,
  params: { ids: sql.uuids },
  row: {
    id: sql.uuid,
    name: sql.text(),
    sex: sql.text<Sex>(),
    birthOn: sql.date,
    status: sql.text<SeekerStatus>(),
    countyCode: sql.text(),
    areaCode: sql.text(),
    householdId: nullable(sql.uuid),
  },
});

export const findPovertyOnDay = statement('seekers.find-poverty-on-day', {
  sql: `
    SELECT s.id, p.status IN ('registered-poor', 'lifted', 'lifted-unstable') AS poor
    FROM seeker s JOIN household_status p ON p.household_id = s.household_id
    WHERE s.id = ANY(:seekerIds::uuid[]) AND p.valid_from <= :date AND (p.valid_to IS NULL OR p.valid_to >= :date)`,
  params: { seekerIds: sql.uuids, date: sql.date },
  row: { id: sql.uuid, poor: sql.bool },
});

export const findPovertyStatuses = statement('seekers.find-poverty-statuses', {
  sql: `
    SELECT s.id, p.status, p.valid_from AS "from", p.valid_to AS "to"
    FROM seeker s JOIN household_status p ON p.household_id = s.household_id
    WHERE s.id = ANY(:seekerIds::uuid[]) ORDER BY p.valid_from`,
  params: { seekerIds: sql.uuids },
  row: {
    id: sql.uuid,
    status: neverNull(sql.text<PovertyStatus>()),
    from: neverNull(sql.date),
    to: nullable(sql.date),
  },
});

/** Pairs with at least one of these persons. */
export const findCompanionPairs = statement('seekers.find-companion-pairs', {
  sql: `
    SELECT seeker_id AS one, with_seeker_id AS other FROM companion
    WHERE seeker_id = ANY(:seekerIds::uuid[]) OR with_seeker_id = ANY(:seekerIds::uuid[]) ORDER BY 1, 2`,
  params: { seekerIds: sql.uuids },
  row: { one: sql.uuid, other: sql.uuid },
});

export const findSeekersWithConsent = statement('seekers.find-seekers-with-consent', {
  sql: `
    SELECT seeker_id FROM (
      SELECT DISTINCT ON (seeker_id) seeker_id, given FROM consent
      WHERE seeker_id = ANY(:seekerIds::uuid[]) AND purpose = :purpose ORDER BY seeker_id, recorded_at DESC, id DESC) latest
    WHERE given`,
  params: { seekerIds: sql.uuids, purpose: sql.text() },
  row: { seeker_id: sql.uuid },
});

export const findDialableSeekers = statement('seekers.find-dialable-seekers', {
  sql: `
    SELECT DISTINCT seeker_id AS id FROM contact_means
    WHERE seeker_id = ANY(:seekerIds::uuid[]) AND phone IS NOT NULL AND dialable`,
  params: { seekerIds: sql.uuids },
  row: { id: sql.uuid },
});
