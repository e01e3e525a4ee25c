import { sql, statement } from '../../../platform/database/index.js';

export const insertOfficeText = statement('office-texts.insert-office-text', {
  sql: `
    INSERT INTO office_text (id, organisation_id, recorded_by, recorded_at, content) VALUES (:id, :organisationId, :userId, :now, :content)`,
  params: {
    id: sql.uuid,
    organisationId: sql.uuid,
    userId: sql.uuid,
    now: sql.instantIn,
    content: sql.bytes,
  },
  row: {},
});

export const findReadableOfficeTexts = statement('office-texts.find-readable-office-texts', {
  sql: `
    SELECT id, content FROM office_text WHERE id = ANY(:ids::uuid[]) AND organisation_id = :organisationId`,
  params: { ids: sql.uuids, organisationId: sql.uuid },
  row: { id: sql.uuid, content: sql.bytes },
});
