import type { RuleSet, SubsidyKind } from '../domain/rule-set.js';
import { nullable, sql, statement } from '../../../platform/database/index.js';

const VERSION = `id, code, revision, kind, place, name, source, valid_from AS "validFrom", valid_until AS "validUntil", rules`;

export const listPolicyVersions = statement('subsidies.list-policy-versions', {
  sql: `
    SELECT ${VERSION} FROM subsidy_policy WHERE :code::text IS NULL OR code = :code ORDER BY place, code, revision`,
  params: { code: nullable(sql.text()) },
  row: {
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
  },
});

export const findPoliciesByIds = statement('subsidies.find-policies-by-ids', {
  sql: `SELECT ${VERSION} FROM subsidy_policy WHERE id = ANY(:ids::uuid[])`,
  params: { ids: sql.uuids },
  row: {
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
  },
});

export const lockPolicyCode = statement('subsidies.lock-policy-code', {
  sql: `SELECT pg_advisory_xact_lock(hashtextextended(:value1, 0))`,
  params: { value1: sql.text() },
  row: { pg_advisory_xact_lock: nullable(sql.void) },
});

export const endPolicy = statement('subsidies.end-policy', {
  sql: `UPDATE subsidy_policy SET valid_until = :validUntil WHERE id = :id`,
  params: { id: sql.uuid, validUntil: sql.date },
  row: {},
});
