import { sql, statement } from '../../../platform/database/index.js';

const COLUMNS = `id, organisation_id AS "organisationId", name, token_hash IS NOT NULL AS registered,
  COALESCE(shift_until > app_now(), false) AS "shiftOpen"`;

const CLINIC_DESK_ROW = {
  id: sql.uuid,
  organisationId: sql.uuid,
  name: sql.text(),
  registered: sql.bool,
  shiftOpen: sql.bool,
} as const;

export const insertClinicDesk = statement('identity.insert-clinic-desk', {
  sql: `
    INSERT INTO clinic_desk (id, organisation_id, name, code_hash, code_until)
    VALUES (:id, :organisationId, :name, :codeHash, app_now() + make_interval(hours => :codeHours))`,
  params: {
    id: sql.uuid,
    organisationId: sql.uuid,
    name: sql.text(),
    codeHash: sql.bytes,
    codeHours: sql.int,
  },
  row: {},
});

export const listClinicDesks = statement('identity.list-clinic-desks', {
  sql: `SELECT ${COLUMNS} FROM clinic_desk WHERE removed_at IS NULL ORDER BY id LIMIT 500`,
  params: {},
  row: CLINIC_DESK_ROW,
});

export const registerClinicDesk = statement('identity.register-clinic-desk', {
  sql: `
    UPDATE clinic_desk SET token_hash = :tokenHash, code_hash = NULL
    WHERE code_hash = ANY(:codeHashes::bytea[]) AND code_until > app_now() AND removed_at IS NULL RETURNING ${COLUMNS}`,
  params: { codeHashes: sql.byteArrays, tokenHash: sql.bytes },
  row: CLINIC_DESK_ROW,
});

export const findClinicDeskByToken = statement('identity.find-clinic-desk-by-token', {
  sql: `SELECT ${COLUMNS} FROM clinic_desk WHERE token_hash = :tokenHash AND removed_at IS NULL`,
  params: { tokenHash: sql.bytes },
  row: CLINIC_DESK_ROW,
});

export const openClinicDeskShift = statement('identity.open-clinic-desk-shift', {
  sql: `
    UPDATE clinic_desk SET shift_until = app_now() + make_interval(mins => :shiftMinutes), shift_opened_by = :userId WHERE id = :deskId`,
  params: { deskId: sql.uuid, userId: sql.uuid, shiftMinutes: sql.int },
  row: {},
});

export const removeClinicDesk = statement('identity.remove-clinic-desk', {
  sql: `
    UPDATE clinic_desk SET removed_at = app_now(), shift_until = NULL WHERE id = :deskId AND removed_at IS NULL`,
  params: { deskId: sql.uuid },
  row: {},
});
