import type { LinkPartyOf, LinkPurpose, LinkSubject } from '../domain/signed-link.js';
import { nullable, sql, statement } from '../../../platform/database/index.js';

const COLUMNS = `id, purpose, subject_kind AS "subjectKind", subject_id AS "subjectId",
  party_kind AS "partyKind", party_id AS "partyId", cooperation,
  organisation_id AS "organisationId", employer_id AS "employerId", clinic_id AS "clinicId", area_code AS "areaCode",
  single_use AS "singleUse", issued_by AS "issuedBy", issued_at AS "issuedAt", handed_at AS "handedAt",
  expires_at AS "expiresAt", used_at AS "usedAt", revoked_at AS "revokedAt"`;

const SIGNED_LINK_ROW = {
  id: sql.uuid,
  purpose: sql.text<LinkPurpose>(),
  subjectKind: sql.text<LinkSubject['kind']>(),
  subjectId: sql.uuid,
  partyKind: nullable(sql.text<LinkPartyOf['kind']>()),
  partyId: nullable(sql.uuid),
  cooperation: sql.text(),
  organisationId: sql.uuid,
  employerId: nullable(sql.uuid),
  clinicId: nullable(sql.uuid),
  areaCode: nullable(sql.text()),
  singleUse: sql.bool,
  issuedBy: sql.uuid,
  issuedAt: sql.instant,
  handedAt: nullable(sql.instant),
  expiresAt: sql.instant,
  usedAt: nullable(sql.instant),
  revokedAt: nullable(sql.instant),
} as const;

export const findSignedLinkByHash = statement('identity.find-signed-link-by-hash', {
  sql: `
    SELECT ${COLUMNS} FROM signed_link WHERE token_hash = :tokenHash AND (:purpose::text IS NULL OR purpose = :purpose)`,
  params: { tokenHash: sql.bytes, purpose: nullable(sql.text()) },
  row: SIGNED_LINK_ROW,
});

export const findSignedLinkById = statement('identity.find-signed-link-by-id', {
  sql: `SELECT ${COLUMNS} FROM signed_link WHERE id = :id`,
  params: { id: sql.uuid },
  row: SIGNED_LINK_ROW,
});

export const lockLiveSignedLinks = statement('identity.lock-live-signed-links', {
  sql: `
    SELECT ${COLUMNS} FROM signed_link WHERE purpose = :purpose AND subject_kind = :kind AND subject_id = :subjectId
      AND revoked_at IS NULL AND expires_at > app_now() AND NOT (single_use AND used_at IS NOT NULL)
    ORDER BY issued_at, id`,
  params: { purpose: sql.text(), kind: sql.text(), subjectId: sql.uuid },
  row: SIGNED_LINK_ROW,
});

export const insertSignedLinkUse = statement('identity.insert-signed-link-use', {
  sql: `
    INSERT INTO signed_link_use (id, link_id, what, request_id, marks) VALUES (:id, :linkId, :what, :requestId, :marks)`,
  params: { id: sql.uuid, linkId: sql.uuid, what: sql.text(), requestId: sql.text(), marks: sql.texts() },
  row: {},
});

export const findMarksOfRequests = statement('identity.find-marks-of-requests', {
  sql: `
    SELECT u.request_id AS "requestId", array_agg(DISTINCT mark ORDER BY mark) AS marks
    FROM signed_link_use u, unnest(u.marks) AS mark WHERE u.request_id = ANY(:requestIds::text[]) GROUP BY 1`,
  params: { requestIds: sql.texts() },
  row: { requestId: sql.text(), marks: sql.texts() },
});

export const updateSignedLinkUsed = statement('identity.update-signed-link-used', {
  sql: `
    UPDATE signed_link SET used_at = COALESCE(used_at, app_now()) WHERE id = :linkId AND NOT (single_use AND used_at IS NOT NULL)`,
  params: { linkId: sql.uuid },
  row: {},
});

export const revokeSignedLinksOfSubject = statement('identity.revoke-signed-links-of-subject', {
  sql: `
    UPDATE signed_link SET revoked_at = app_now()
    WHERE purpose = :purpose AND subject_kind = :kind AND subject_id = :subjectId AND revoked_at IS NULL`,
  params: { purpose: sql.text(), kind: sql.text(), subjectId: sql.uuid },
  row: {},
});

export const revokeSignedLink = statement('identity.revoke-signed-link', {
  sql: `UPDATE signed_link SET revoked_at = COALESCE(revoked_at, app_now()) WHERE id = :id`,
  params: { id: sql.uuid },
  row: {},
});
