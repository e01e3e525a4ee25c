import type { EvidenceMedia } from '../domain/evidence-file.js';
import { nullable, sql, statement } from '../../../platform/database/index.js';

export const lockEvidenceOwner = statement('follow-ups.lock-evidence-owner', {
  sql: `
    SELECT e.placement_id, p.seeker_id, e.cooperation, e.area_code, e.employer_id
    FROM evidence e JOIN placement p ON p.id = e.placement_id WHERE e.id = :evidenceId FOR UPDATE OF e`,
  params: { evidenceId: sql.uuid },
  row: {
    placement_id: sql.uuid,
    seeker_id: sql.uuid,
    cooperation: sql.text(),
    area_code: sql.text(),
    employer_id: nullable(sql.uuid),
  },
});

export const listFilesOfEvidence = statement('follow-ups.list-files-of-evidence', {
  sql: `SELECT id, digest = :digest AS same FROM evidence_file WHERE evidence_id = :evidenceId`,
  params: { evidenceId: sql.uuid, digest: sql.bytes },
  row: { id: sql.uuid, same: sql.bool },
});

export const findEvidenceFile = statement('follow-ups.find-evidence-file', {
  sql: `
    SELECT seeker_id AS seeker, placement_id AS placement, media, content FROM evidence_file WHERE id = :id`,
  params: { id: sql.uuid },
  row: { seeker: sql.uuid, placement: sql.uuid, media: sql.text<EvidenceMedia>(), content: sql.bytes },
});

export const findVisibleEvidenceFile = statement('follow-ups.find-visible-evidence-file', {
  sql: `SELECT id FROM evidence_file WHERE id = :id`,
  params: { id: sql.uuid },
  row: { id: sql.uuid },
});

export const listReadingsOfFile = statement('follow-ups.list-readings-of-file', {
  sql: `
    SELECT r.user_id AS "userId", u.display_name AS name, r.role, r.read_at AS "readAt"
    FROM evidence_reading r LEFT JOIN user_account u ON u.id = r.user_id WHERE r.file_id = :fileId
    ORDER BY r.read_at DESC, r.id DESC LIMIT 500`,
  params: { fileId: sql.uuid },
  row: { userId: sql.uuid, name: nullable(sql.text()), role: sql.text(), readAt: sql.instant },
});
