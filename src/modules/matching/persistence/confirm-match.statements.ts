import { nullable, sql, statement } from '../../../platform/database/index.js';

export const findPlansToSupersede = statement('matching.find-plans-to-supersede', {
  sql: `
    SELECT id FROM match_plan
    WHERE status = 'ready' AND cooperation = :cooperation AND fair_code IS NOT DISTINCT FROM :fairCode AND scope = :scope::jsonb AND id <> :id`,
  params: { cooperation: sql.text(), fairCode: nullable(sql.text()), scope: sql.jsonText, id: sql.uuid },
  row: { id: sql.uuid },
});
