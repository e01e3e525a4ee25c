import { sql, statement } from '../../../platform/database/index.js';

export const findSeekerIdsByNumberIndexes = statement('seekers.find-seeker-ids-by-number-indexes', {
  sql: `
    SELECT number_index AS index, seeker_id AS id FROM seeker_number WHERE number_index = ANY(:indexes::bytea[])`,
  params: { indexes: sql.byteArrays },
  row: { index: sql.bytes, id: sql.uuid },
});

export const findNumberIndexesOfSeekers = statement('seekers.find-number-indexes-of-seekers', {
  sql: `
    SELECT number_index AS index, seeker_id AS id FROM seeker_number WHERE seeker_id = ANY(:seekerIds::uuid[]) ORDER BY number_index`,
  params: { seekerIds: sql.uuids },
  row: { index: sql.bytes, id: sql.uuid },
});

/** A number that stands under both keys, as it is written under the one of now. */
export const findRotatedNumberIndexes = statement('seekers.find-rotated-number-indexes', {
  sql: `
    SELECT was.number_index AS before, now.number_index AS now
    FROM seeker_number was JOIN seeker_number now ON now.seeker_id = was.seeker_id AND now.index_key = :keyName
    WHERE was.number_index = ANY(:indexes::bytea[]) AND was.index_key IS DISTINCT FROM :keyName ORDER BY 1, 2`,
  params: { keyName: sql.int, indexes: sql.byteArrays },
  row: { before: sql.bytes, now: sql.bytes },
});
