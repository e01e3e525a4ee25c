import type { LinkPurpose } from '../domain/signed-link.js';
import { nullable, sql, statement } from '../../../platform/database/index.js';

export const listSignedLinks = statement('identity.list-signed-links', {
  sql: `
    SELECT l.id, l.purpose, l.issued_at AS "issuedAt", l.issued_by AS "issuedBy", l.handed_at AS "handedAt",
           l.handed_why AS "handedWhy", l.expires_at AS "expiresAt", l.single_use AS "singleUse", l.used_at AS "usedAt", l.revoked_at AS "revokedAt", u.opened AS "openedAt",
           COALESCE(u.marks, '{}') AS marks
    FROM signed_link l
    LEFT JOIN LATERAL (
      SELECT max(at) FILTER (WHERE what = 'opened') AS opened,
             (SELECT array_agg(DISTINCT mark ORDER BY mark) FROM signed_link_use m, unnest(m.marks) AS mark
              WHERE m.link_id = l.id) AS marks
      FROM signed_link_use WHERE link_id = l.id) u ON true
    WHERE l.subject_id = :subjectId ORDER BY l.issued_at DESC, l.id DESC LIMIT :most`,
  params: { subjectId: sql.uuid, most: sql.bigint },
  row: {
    id: sql.uuid,
    purpose: sql.text<LinkPurpose>(),
    issuedAt: sql.instant,
    issuedBy: sql.uuid,
    handedAt: nullable(sql.instant),
    handedWhy: nullable(sql.text()),
    expiresAt: sql.instant,
    singleUse: sql.bool,
    usedAt: nullable(sql.instant),
    revokedAt: nullable(sql.instant),
    openedAt: nullable(sql.instant),
    marks: sql.texts(),
  },
});
