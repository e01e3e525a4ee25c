import { neverNull, nullable, sql, statement } from '../../../platform/database/index.js';

export const beginIndexRotation = statement('fairs.begin-index-rotation', {
  sql: `SELECT set_config('app.rekeys', 'on', true)`,
  params: {},
  row: { set_config: nullable(sql.text()) },
});

export const findScanIndexesUnderOtherKey = statement('fairs.find-scan-indexes-under-other-key', {
  sql: `
    SELECT DISTINCT person_index AS index FROM fair_scan
    WHERE person_index IS NOT NULL AND index_key IS DISTINCT FROM :keyName`,
  params: { keyName: sql.int },
  row: { index: neverNull(sql.bytes) },
});

export const updateScanIndexes = statement('fairs.update-scan-indexes', {
  sql: `
    UPDATE fair_scan f SET person_index = n.now, index_key = :keyName
    FROM unnest(:before::bytea[], :now::bytea[]) AS n(before, now)
    WHERE n.before = f.person_index AND f.index_key IS DISTINCT FROM :keyName`,
  params: { keyName: sql.int, before: sql.byteArrays, now: sql.byteArrays },
  row: {},
});

export const endIndexRotation = statement('fairs.end-index-rotation', {
  sql: `SELECT set_config('app.rekeys', '', true)`,
  params: {},
  row: { set_config: nullable(sql.text()) },
});

export const beginIndexRemoval = statement('fairs.begin-index-removal', {
  sql: `SELECT set_config('app.rekeys', 'on', true)`,
  params: {},
  row: { set_config: nullable(sql.text()) },
});

export const endIndexRemoval = statement('fairs.end-index-removal', {
  sql: `SELECT set_config('app.rekeys', '', true)`,
  params: {},
  row: { set_config: nullable(sql.text()) },
});
