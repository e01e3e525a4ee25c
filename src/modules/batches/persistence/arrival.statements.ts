import { nullable, sql, statement } from '../../../platform/database/index.js';

export const updateInsurance = statement('batches.update-insurance', {
  sql: `
    UPDATE batch SET insurer = :insurer, insurance_no = :policyNo, insured_until = :until WHERE id = :batchId`,
  params: { batchId: sql.uuid, insurer: sql.text(), policyNo: sql.text(), until: sql.date },
  row: {},
});

export const updateBatchContacts = statement('batches.update-batch-contacts', {
  sql: `UPDATE batch SET contacts = :contacts WHERE id = :batchId`,
  params: { batchId: sql.uuid, contacts: sql.jsonText },
  row: {},
});

export const upsertReception = statement('batches.upsert-reception', {
  sql: `
    INSERT INTO batch_reception (batch_id, employer_id, arrives_at, place, shuttle, contact_name, contact_phone, entered_by, recorded_at)
    VALUES (:batchId, :employerId, :arrivesAt, :place, :shuttle, :contactName, :contactPhone, :userId, :now)
    ON CONFLICT (batch_id, employer_id) DO UPDATE SET arrives_at = :arrivesAt, place = :place, shuttle = :shuttle, contact_name = :contactName,
      contact_phone = :contactPhone, entered_by = :userId, recorded_at = :now`,
  params: {
    batchId: sql.uuid,
    employerId: sql.uuid,
    arrivesAt: sql.instantIn,
    place: sql.text(),
    shuttle: nullable(sql.text()),
    contactName: sql.text(),
    contactPhone: sql.text(),
    userId: sql.uuid,
    now: sql.instantIn,
  },
  row: {},
});

export const findHandOver = statement('batches.find-hand-over', {
  sql: `
    SELECT persons, signed_by AS "signedBy", expected FROM batch_hand_over WHERE batch_id = :batchId AND employer_id = :employerId`,
  params: { batchId: sql.uuid, employerId: sql.uuid },
  row: { persons: sql.int, signedBy: sql.text(), expected: sql.int },
});
