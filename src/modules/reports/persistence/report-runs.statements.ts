import type { WordPart } from '../domain/figure-words.js';
import { nullable, sql, statement } from '../../../platform/database/index.js';

const RUN = `id, cooperation, kind, from_on AS "from", to_on AS "to", as_of AS "asOf", known_at AS "knownAt",
  rule_version AS "ruleVersion", frozen_at AS "frozenAt"`;

const REPORT_RUN_ROW = {
  id: sql.uuid,
  cooperation: sql.text(),
  kind: sql.text<'monthly'>(),
  from: sql.date,
  to: sql.date,
  asOf: sql.date,
  knownAt: sql.instant,
  ruleVersion: sql.text(),
  frozenAt: nullable(sql.instant),
} as const;

export const findSnapshotCeiling = statement('reports.find-snapshot-ceiling', {
  sql: `SELECT pg_snapshot_xmax(pg_current_snapshot())::text AS below`,
  params: {},
  row: { below: sql.text() },
});

export const waitSeconds = statement('reports.wait-seconds', {
  sql: `SELECT pg_sleep(:seconds)`,
  params: { seconds: sql.float },
  row: { pg_sleep: nullable(sql.void) },
});

export const clearStatisticsSnapshot = statement('reports.clear-statistics-snapshot', {
  sql: `SELECT pg_stat_clear_snapshot()`,
  params: {},
  row: { pg_stat_clear_snapshot: nullable(sql.void) },
});

export const findOldestOpenTransaction = statement('reports.find-oldest-open-transaction', {
  sql: `
    SELECT min(whole_xid(backend_xid))::text AS oldest FROM pg_stat_activity
    WHERE datname = current_database() AND usename = current_user AND pid <> pg_backend_pid()`,
  params: {},
  row: { oldest: nullable(sql.text()) },
});

export const findReportRun = statement('reports.find-report-run', {
  sql: `SELECT ${RUN} FROM report_run WHERE id = :id`,
  params: { id: sql.uuid },
  row: REPORT_RUN_ROW,
});

export const findFrozenRun = statement('reports.find-frozen-run', {
  sql: `
    SELECT ${RUN} FROM report_run WHERE cooperation = :cooperation AND from_on = :fromOn AND to_on = :toOn AND frozen_at IS NOT NULL`,
  params: { cooperation: sql.text(), fromOn: sql.date, toOn: sql.date },
  row: REPORT_RUN_ROW,
});

export const listReportRuns = statement('reports.list-report-runs', {
  sql: `
    SELECT ${RUN} FROM report_run WHERE NOT :frozen OR frozen_at IS NOT NULL ORDER BY known_at DESC, id DESC LIMIT :limit`,
  params: { frozen: sql.bool, limit: sql.bigint },
  row: REPORT_RUN_ROW,
});

export const listFiguresOfRun = statement('reports.list-figures-of-run', {
  sql: `
    SELECT code, unit, of, value, detail, words FROM report_figure WHERE run_id = :runId ORDER BY position`,
  params: { runId: sql.uuid },
  row: {
    code: sql.text(),
    unit: sql.text(),
    of: sql.text(),
    value: nullable(sql.int),
    detail: nullable(sql.json<Readonly<Record<string, unknown>>>()),
    words: nullable(sql.json<readonly WordPart[]>()),
  },
});

export const listMembersByFigure = statement('reports.list-members-by-figure', {
  sql: `SELECT code, unit, members FROM report_figure WHERE run_id = :runId ORDER BY position`,
  params: { runId: sql.uuid },
  row: { code: sql.text(), unit: sql.text(), members: nullable(sql.texts()) },
});

export const findFigureMembers = statement('reports.find-figure-members', {
  sql: `
    SELECT code, unit, of, value, detail, words, members[:from::int + 1 : :from::int + :limit::int] AS members
    FROM report_figure WHERE run_id = :runId AND code = :code`,
  params: { runId: sql.uuid, code: sql.text(), from: sql.int, limit: sql.int },
  row: {
    code: sql.text(),
    unit: sql.text(),
    of: sql.text(),
    value: nullable(sql.int),
    detail: nullable(sql.json<Readonly<Record<string, unknown>>>()),
    words: nullable(sql.json<readonly WordPart[]>()),
    members: nullable(sql.texts()),
  },
});

export const freezeReportRun = statement('reports.freeze-report-run', {
  sql: `
    UPDATE report_run SET frozen_at = :now, frozen_by = :userId WHERE id = :id AND frozen_at IS NULL`,
  params: { id: sql.uuid, now: sql.instantIn, userId: sql.uuid },
  row: {},
});

export const deleteOldDrafts = statement('reports.delete-old-drafts', {
  sql: `
    DELETE FROM report_run WHERE frozen_at IS NULL AND known_at < app_now() - interval '1 day'`,
  params: {},
  row: {},
});
