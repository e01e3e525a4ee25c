import { neverNull, nullable, sql, statement } from '../../../platform/database/index.js';

export const findRecordedEvidence = statement('follow-ups.find-recorded-evidence', {
  sql: `
    SELECT id, kind, from_on AS "fromOn", to_on AS "toOn", amount, reference FROM evidence
    WHERE placement_id = :placementId AND kind = :kind AND from_on = :fromOn AND said_by = :reportedBy ORDER BY own DESC, recorded_at, id LIMIT 1`,
  params: { placementId: sql.uuid, kind: sql.text(), fromOn: sql.date, reportedBy: sql.text() },
  row: {
    id: sql.uuid,
    kind: sql.text<'insurance' | 'wage' | 'contract'>(),
    fromOn: sql.date,
    toOn: sql.date,
    amount: nullable(sql.int),
    reference: nullable(sql.text()),
  },
});

export const listEffectiveEvidence = statement('follow-ups.list-effective-evidence', {
  sql: `
    SELECT placement_id AS "placementId", kind, from_on AS "from", to_on AS "to", amount, reference
    FROM effective_evidence WHERE placement_id = ANY(:placementIds::uuid[]) ORDER BY from_on, kind`,
  params: { placementIds: sql.uuids },
  row: {
    placementId: neverNull(sql.uuid),
    kind: neverNull(sql.text<'insurance' | 'wage' | 'contract'>()),
    from: neverNull(sql.date),
    to: neverNull(sql.date),
    amount: nullable(sql.int),
    reference: nullable(sql.text()),
  },
});

export const listEvidenceOfPlacement = statement('follow-ups.list-evidence-of-placement', {
  sql: `
    SELECT e.id, kind, from_on AS "fromOn", to_on AS "toOn", amount, reference, said_by AS "reportedBy",
           CASE WHEN own THEN 'own' WHEN channel = 'workbook' THEN 'workbook' ELSE 'typed_for' END AS word,
           COALESCE((SELECT jsonb_agg(jsonb_build_object('id', f.id, 'media', f.media, 'bytes', f.bytes) ORDER BY f.id)
                     FROM evidence_file f WHERE f.evidence_id = e.id), '[]') AS files
    FROM evidence e WHERE placement_id = :placementId ORDER BY from_on, kind, own DESC, e.id`,
  params: { placementId: sql.uuid },
  row: {
    id: sql.uuid,
    kind: sql.text<'wage' | 'insurance' | 'contract'>(),
    fromOn: sql.date,
    toOn: sql.date,
    amount: nullable(sql.int),
    reference: nullable(sql.text()),
    reportedBy: sql.text(),
    word: sql.text<'own' | 'typed_for' | 'workbook'>(),
    files: sql.json<readonly { readonly id: string; readonly media: string; readonly bytes: number }[]>(),
  },
});

export const listInsuredMonths = statement('follow-ups.list-insured-months', {
  sql: `
    SELECT placement_id AS "placementId", array_agg(DISTINCT to_char(from_on, 'YYYY-MM') ORDER BY to_char(from_on, 'YYYY-MM')) AS months
    FROM evidence WHERE placement_id = ANY(:placementIds::uuid[]) AND kind = 'insurance' GROUP BY placement_id`,
  params: { placementIds: sql.uuids },
  row: { placementId: sql.uuid, months: sql.texts() },
});
