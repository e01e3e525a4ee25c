import { nullable, sql, statement } from '../../../platform/database/index.js';

export const lockSeekersUnderOtherKey = statement('seekers.lock-seekers-under-other-key', {
  sql: `
    SELECT id, erased_at IS NOT NULL AS erased FROM seeker
    WHERE index_key IS DISTINCT FROM :keyName AND (:after::uuid IS NULL OR id > :after) ORDER BY id LIMIT :limit FOR UPDATE`,
  params: { keyName: sql.int, after: nullable(sql.uuid), limit: sql.bigint },
  row: { id: sql.uuid, erased: sql.bool },
});

export const updateNumberIndexes = statement('seekers.update-number-indexes', {
  sql: `
    UPDATE seeker s SET id_index = n.id_index, id_tail = n.id_tail, index_key = n.index_key
    FROM unnest(:ids::uuid[], :people::bytea[], :people3::bytea[], :people4::int[]) AS n(id, id_index, id_tail, index_key) WHERE s.id = n.id`,
  params: { ids: sql.uuids, people: sql.byteArrays, people3: sql.byteArrays, people4: sql.ints },
  row: {},
});

export const updateIndexKeyOfErasedSeekers = statement('seekers.update-index-key-of-erased-seekers', {
  sql: `UPDATE seeker SET index_key = :keyName WHERE id = ANY(:ids::uuid[])`,
  params: { ids: sql.uuids, keyName: sql.int },
  row: {},
});

export const findSeekersWithPhonesUnderOtherKey = statement(
  'seekers.find-seekers-with-phones-under-other-key',
  {
    sql: `
    SELECT DISTINCT seeker_id AS id FROM contact_means
    WHERE index_key IS DISTINCT FROM :keyName AND (:after::uuid IS NULL OR seeker_id > :after) ORDER BY seeker_id LIMIT :limit`,
    params: { keyName: sql.int, after: nullable(sql.uuid), limit: sql.bigint },
    row: { id: sql.uuid },
  },
);

export const lockContactMethods = statement('seekers.lock-contact-methods', {
  sql: `SELECT FROM contact_means WHERE seeker_id = ANY(:ids::uuid[]) ORDER BY id FOR UPDATE`,
  params: { ids: sql.uuids },
  row: {},
});

export const updatePhoneIndexes = statement('seekers.update-phone-indexes', {
  sql: `
    UPDATE contact_means c SET phone_index = n.phone_index, phone_tail = n.phone_tail, index_key = n.index_key
    FROM unnest(:seekerIds::uuid[], :positions::int[], :phoneIndexes::bytea[], :phoneTails::bytea[], :indexKeys::int[])
      AS n(seeker_id, position, phone_index, phone_tail, index_key)
    WHERE c.seeker_id = n.seeker_id AND c.position = n.position`,
  params: {
    seekerIds: sql.uuids,
    positions: sql.ints,
    phoneIndexes: sql.byteArrays,
    phoneTails: sql.byteArrays,
    indexKeys: sql.ints,
  },
  row: {},
});

export const updateIndexKeyOfUnindexedPhones = statement('seekers.update-index-key-of-unindexed-phones', {
  sql: `
    UPDATE contact_means SET index_key = :keyName WHERE seeker_id = ANY(:seekerIds::uuid[]) AND phone_index IS NULL AND phone_tail IS NULL`,
  params: { seekerIds: sql.uuids, keyName: sql.int },
  row: {},
});

export const countIndexesUnderOtherKey = statement('seekers.count-indexes-under-other-key', {
  sql: `
    SELECT (SELECT count(*) FROM seeker WHERE index_key IS DISTINCT FROM :keyName)::int AS numbers,
    (SELECT count(*) FROM contact_means WHERE index_key IS DISTINCT FROM :keyName)::int AS phones`,
  params: { keyName: sql.int },
  row: { numbers: sql.int, phones: sql.int },
});

export const deleteNumbersUnderOtherKey = statement('seekers.delete-numbers-under-other-key', {
  sql: `DELETE FROM seeker_number WHERE index_key IS DISTINCT FROM :keyName`,
  params: { keyName: sql.int },
  row: {},
});
