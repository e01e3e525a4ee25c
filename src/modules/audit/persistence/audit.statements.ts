import { nullable, sql, statement } from '../../../platform/database/index.js';

const ISO = `to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

export const listReadsOfPerson = statement('audit.list-reads-of-person', {
  sql: `
    SELECT ${ISO} AS at, a.role, o.name AS organisation, a.action, a.fields
    FROM audit_entry a LEFT JOIN organisation o ON o.id = a.organisation_id
    WHERE a.aggregate_id = ANY(:subjects::uuid[]) OR a.subjects && :subjects::uuid[]
    ORDER BY a.id DESC LIMIT :limit`,
  params: { subjects: sql.uuids, limit: sql.bigint },
  row: {
    at: sql.text(),
    role: sql.text(),
    organisation: nullable(sql.text()),
    action: sql.text(),
    fields: sql.texts(),
  },
});

export const findNamesInAuditEntries = statement('audit.find-names-in-audit-entries', {
  sql: `
    SELECT id::text, name FROM organisation WHERE id = ANY(:ids::uuid[])
    UNION ALL SELECT id::text, display_name FROM user_account WHERE id = ANY(:ids::uuid[])
    UNION ALL SELECT id, name_zh FROM cooperation`,
  params: { ids: sql.uuids },
  row: { id: sql.text(), name: sql.text() },
});
