import { sql, statement } from '../../../platform/database/index.js';

export const findSeekerContacts = statement('seekers.find-seeker-contacts', {
  sql: `
    SELECT id, name, area_code AS area, county_code AS place FROM seeker WHERE id = ANY(:ids::uuid[])`,
  params: { ids: sql.uuids },
  row: { id: sql.uuid, name: sql.text(), area: sql.text(), place: sql.text() },
});
