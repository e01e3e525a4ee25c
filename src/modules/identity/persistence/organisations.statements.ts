import type { OrganisationKind } from '../domain/organisation.js';
import { listStatement, nullable, sql, statement } from '../../../platform/database/index.js';

const COLUMNS = `id, kind, name, place, employer_id AS "employerId", clinic_id AS "clinicId"`;

const ORGANISATION_ROW = {
  id: sql.uuid,
  kind: sql.text<OrganisationKind>(),
  name: sql.text(),
  place: nullable(sql.text()),
  employerId: nullable(sql.uuid),
  clinicId: nullable(sql.uuid),
} as const;

export const insertOrganisation = statement('identity.insert-organisation', {
  sql: `
    INSERT INTO organisation (id, kind, name, place, employer_id, clinic_id) VALUES (:id, :kind, :name, :place, :employerId, :clinicId)
    ON CONFLICT (kind, place, name) DO NOTHING RETURNING id`,
  params: {
    id: sql.uuid,
    kind: sql.text(),
    name: sql.text(),
    place: nullable(sql.text()),
    employerId: nullable(sql.uuid),
    clinicId: nullable(sql.uuid),
  },
  row: { id: sql.uuid },
});

export const findOrganisationById = statement('identity.find-organisation-by-id', {
  sql: `SELECT ${COLUMNS} FROM organisation WHERE id = :id`,
  params: { id: sql.uuid },
  row: ORGANISATION_ROW,
});

export const findOrganisationByName = statement('identity.find-organisation-by-name', {
  sql: `
    SELECT ${COLUMNS} FROM organisation WHERE kind = :kind AND place IS NOT DISTINCT FROM :place AND name = :name`,
  params: { kind: sql.text(), place: nullable(sql.text()), name: sql.text() },
  row: ORGANISATION_ROW,
});

export const listCountyBureaus = statement('identity.list-county-bureaus', {
  sql: `
    SELECT o.id FROM organisation o JOIN cooperation c ON c.id = :cooperation
    WHERE o.kind = 'source-bureau' AND starts_with(o.place, c.source_place) ORDER BY o.id`,
  params: { cooperation: sql.text() },
  row: { id: sql.uuid },
});

export const listOrganisationsAfter = listStatement('identity.list-organisations-after', {
  sql: `
    SELECT ${COLUMNS} FROM organisation WHERE true {filters} ORDER BY id LIMIT :limit`,
  params: { limit: sql.bigint },
  filters: { after: { sql: 'AND id > :after', params: { after: sql.uuid } } },
  row: ORGANISATION_ROW,
});

export const updateOrganisationLinks = statement('identity.update-organisation-links', {
  sql: `
    UPDATE organisation SET employer_id = COALESCE(:employerId, employer_id), clinic_id = COALESCE(:clinicId, clinic_id) WHERE id = :id`,
  params: { id: sql.uuid, employerId: nullable(sql.uuid), clinicId: nullable(sql.uuid) },
  row: {},
});
