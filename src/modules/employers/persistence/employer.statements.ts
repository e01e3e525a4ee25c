import type { EmployerKind, EmployerStatus } from '../domain/employer.js';
import { nullable, sql, statement } from '../../../platform/database/index.js';

const REF = `id, name, uscc, kind, status, district_code AS "districtCode", vetted_until AS "vettedUntil"`;

const EMPLOYER_ROW = {
  id: sql.uuid,
  name: sql.text(),
  uscc: sql.text(),
  kind: sql.text<EmployerKind>(),
  status: sql.text<EmployerStatus>(),
  districtCode: sql.text(),
  vettedUntil: nullable(sql.date),
} as const;

export const findEmployersByIds = statement('employers.find-employers-by-ids', {
  sql: `SELECT ${REF} FROM employer WHERE id = ANY(:ids::uuid[])`,
  params: { ids: sql.uuids },
  row: EMPLOYER_ROW,
});

export const findEmployersByUscc = statement('employers.find-employers-by-uscc', {
  sql: `SELECT ${REF} FROM employer WHERE uscc = ANY(:codes::text[])`,
  params: { codes: sql.texts() },
  row: EMPLOYER_ROW,
});

export const findEmployersByNames = statement('employers.find-employers-by-names', {
  sql: `
    SELECT ${REF} FROM employer WHERE name_key = ANY(:asked::text[]) OR (short_key <> '' AND short_key = ANY(:shortKey::text[])) ORDER BY id`,
  params: { asked: sql.texts(), shortKey: sql.texts() },
  row: EMPLOYER_ROW,
});
