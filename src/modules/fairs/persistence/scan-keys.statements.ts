import { nullable, sql, statement } from '../../../platform/database/index.js';

export const beginIndexRotation = statement('fairs.begin-index-rotation', {
  sql: `SELECT set_config('app.rekeys', 'on', true)`,
  params: {},
  row: { set_config: nullable(sql.text()) },
});

export const updateScanIndexes = statement('fairs.update-scan-indexes', {
  sql: `
    UPDATE fair_scan f SET person_index = now.number_index, index_key = now.index_key
    FROM seeker_number was JOIN seeker_number now ON now.seeker_id = was.seeker_id AND now.index_key = :keyName
    WHERE was.number_index = f.person_index AND was.index_key IS DISTINCT FROM :keyName AND f.index_key IS DISTINCT FROM :keyName`,
  params: { keyName: sql.int },
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
