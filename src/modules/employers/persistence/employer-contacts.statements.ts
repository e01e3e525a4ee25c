import { nullable, sql, statement } from '../../../platform/database/index.js';

export const findEmployerContacts = statement('employers.find-employer-contacts', {
  sql: `
    SELECT id, name, contact_phone AS phone, district_code AS place FROM employer WHERE id = ANY(:ids::uuid[])`,
  params: { ids: sql.uuids },
  row: { id: sql.uuid, name: sql.text(), phone: nullable(sql.text()), place: sql.text() },
});
