import type { SubsidyKind } from '../domain/rule-set.js';
import { listStatement, sql, statement } from '../../../platform/database/index.js';

const NOTICE = `id, place, policy_code AS "policyCode", kind, posted_on AS "postedOn", until_on AS "untilOn"`;

const PUBLIC_NOTICE_ROW = {
  id: sql.uuid,
  place: sql.text(),
  policyCode: sql.text(),
  kind: sql.text<SubsidyKind>(),
  postedOn: sql.date,
  untilOn: sql.date,
} as const;

export const listPublicNotices = listStatement('subsidies.list-public-notices', {
  sql: `
    SELECT ${NOTICE} FROM subsidy_notice WHERE true {filters} ORDER BY id DESC LIMIT :limit`,
  params: { limit: sql.bigint },
  filters: { after: { sql: 'AND id < :after', params: { after: sql.uuid } } },
  row: PUBLIC_NOTICE_ROW,
});

export const findPublicNotice = statement('subsidies.find-public-notice', {
  sql: `SELECT ${NOTICE} FROM subsidy_notice WHERE id = :id`,
  params: { id: sql.uuid },
  row: PUBLIC_NOTICE_ROW,
});
