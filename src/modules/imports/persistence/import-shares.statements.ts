import { nullable, sql, statement } from '../../../platform/database/index.js';

/** An office as others are told of it. */
export interface Office {
  readonly id: string;
  readonly name: string;
}

export const findSharesGivenTo = statement('imports.find-shares-given-to', {
  sql: `
    SELECT s.import_id AS "importId", o.name AS "from", s.until FROM import_share s
    JOIN organisation o ON o.id = s.organisation_id
    WHERE s.import_id = ANY(:importIds::uuid[]) AND s.shared_with = :office AND s.ended_at IS NULL AND s.until >= app_today()`,
  params: { importIds: sql.uuids, office: sql.uuid },
  row: { importId: sql.uuid, from: sql.text(), until: sql.date },
});

export const listSharesOfImport = statement('imports.list-shares-of-import', {
  sql: `
    SELECT s.id, jsonb_build_object('id', o.id, 'name', o.name) AS "with", u.display_name AS "by",
           to_char(s.shared_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "at", s.until::text AS until,
           to_char(s.ended_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "endedAt"
    FROM import_share s JOIN organisation o ON o.id = s.shared_with LEFT JOIN user_account u ON u.id = s.shared_by
    WHERE s.import_id = :importId ORDER BY s.shared_at DESC, s.id DESC LIMIT 200`,
  params: { importId: sql.uuid },
  row: {
    id: sql.uuid,
    with: sql.json<Office>(),
    by: nullable(sql.text()),
    at: sql.text(),
    until: sql.text(),
    endedAt: nullable(sql.text()),
  },
});

export const listShareCandidates = statement('imports.list-share-candidates', {
  sql: `
    SELECT o.id, o.name FROM import i JOIN cooperation c ON c.id = i.cooperation
    JOIN organisation own ON own.id = i.organisation_id
    JOIN organisation o ON o.id <> own.id AND o.kind IN ('source-bureau', 'destination-bureau', 'township-office')
      AND left(o.place, 6) IN (c.source_place, c.destination_place)
      AND (NOT i.one_side OR left(o.place, 6) = left(own.place, 6))
    WHERE i.id = :importId ORDER BY o.kind, o.name LIMIT 500`,
  params: { importId: sql.uuid },
  row: { id: sql.uuid, name: sql.text() },
});

export const endLapsedShares = statement('imports.end-lapsed-shares', {
  sql: `
    UPDATE import_share SET ended_at = app_now(), ended_by = :userId
    WHERE import_id = :importId AND shared_with = :sharedWith AND ended_at IS NULL AND until < app_today()`,
  params: { importId: sql.uuid, sharedWith: sql.uuid, userId: sql.uuid },
  row: {},
});

export const insertImportShare = statement('imports.insert-import-share', {
  sql: `
    INSERT INTO import_share (id, import_id, organisation_id, shared_with, shared_with_area, shared_by, until)
    VALUES (:id, :importId, :organisationId, :sharedWith, '', :userId, :until)`,
  params: {
    id: sql.uuid,
    importId: sql.uuid,
    organisationId: sql.uuid,
    sharedWith: sql.uuid,
    userId: sql.uuid,
    until: sql.date,
  },
  row: {},
});

export const endImportShare = statement('imports.end-import-share', {
  sql: `
    UPDATE import_share SET ended_at = app_now(), ended_by = :userId WHERE id = :id AND import_id = :importId AND ended_at IS NULL
    RETURNING shared_with AS "sharedWith"`,
  params: { id: sql.uuid, importId: sql.uuid, userId: sql.uuid },
  row: { sharedWith: sql.uuid },
});
