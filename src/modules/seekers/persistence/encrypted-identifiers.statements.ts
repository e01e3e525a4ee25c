import type { ContactKind } from '../domain/seeker.js';
import { nullable, sql, statement } from '../../../platform/database/index.js';

export const findEncryptedIdNumbers = statement('seekers.find-encrypted-id-numbers', {
  sql: `SELECT id, id_number FROM seeker WHERE id = ANY(:seekerIds::uuid[])`,
  params: { seekerIds: sql.uuids },
  row: { id: sql.uuid, id_number: sql.bytes },
});

export const findEncryptedPhones = statement('seekers.find-encrypted-phones', {
  sql: `
    SELECT seeker_id AS "seekerId", kind, position, phone, dialable FROM contact_means
    WHERE seeker_id = ANY(:seekerIds::uuid[]) ORDER BY seeker_id, position`,
  params: { seekerIds: sql.uuids },
  row: {
    seekerId: sql.uuid,
    kind: sql.text<ContactKind>(),
    position: sql.int,
    phone: nullable(sql.bytes),
    dialable: sql.bool,
  },
});
