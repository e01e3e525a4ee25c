import type { RuleSet, SubsidyKind } from '../domain/rule-set.js';
import { nullable, sql, statement } from '../../../platform/database/index.js';

const VERSION = `id, code, revision, kind, place, name, source, valid_from AS "validFrom", valid_until AS "validUntil", rules`;

const POLICY_VERSION_ROW = {
  id: sql.uuid,
  code: sql.text(),
  revision: sql.int,
  kind: sql.text<SubsidyKind>(),
  place: sql.text(),
  name: sql.text(),
  source: sql.text(),
  validFrom: sql.date,
  validUntil: nullable(sql.date),
  rules: sql.json<RuleSet>(),
} as const;

export const listPolicyVersions = statement('subsidies.list-policy-versions', {
  sql: `
    SELECT ${VERSION} FROM subsidy_policy WHERE :code::text IS NULL OR code = :code ORDER BY place, code, revision`,
  params: { code: nullable(sql.text()) },
  row: POLICY_VERSION_ROW,
});

export const findPoliciesByIds = statement('subsidies.find-policies-by-ids', {
  sql: `SELECT ${VERSION} FROM subsidy_policy WHERE id = ANY(:ids::uuid[])`,
  params: { ids: sql.uuids },
  row: POLICY_VERSION_ROW,
});

export const endPolicy = statement('subsidies.end-policy', {
  sql: `UPDATE subsidy_policy SET valid_until = :validUntil WHERE id = :id`,
  params: { id: sql.uuid, validUntil: sql.date },
  row: {},
});
