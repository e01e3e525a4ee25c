import { nullable, sql, statement } from '../../../platform/database/index.js';

export const upsertStaffBrowser = statement('identity.upsert-staff-browser', {
  sql: `
    INSERT INTO staff_browser (user_id, device_hash, address_mark, agent_class) VALUES (:userId, :deviceHash, :addressMark, :agentClass)
    ON CONFLICT (user_id, device_hash, address_mark, agent_class) DO UPDATE SET last_at = app_now()`,
  params: { userId: sql.uuid, deviceHash: sql.bytes, addressMark: sql.bytes, agentClass: sql.text() },
  row: {},
});

export const findStaffBrowserOfOtherOffice = statement('identity.find-staff-browser-of-other-office', {
  sql: `
    SELECT FROM staff_browser b JOIN user_account u ON u.id = b.user_id JOIN organisation o ON o.id = u.organisation_id
    WHERE b.device_hash = :deviceHash
      AND NOT COALESCE(o.employer_id = :employerId OR o.clinic_id = :clinicId, false) LIMIT 1`,
  params: { deviceHash: sql.bytes, employerId: nullable(sql.uuid), clinicId: nullable(sql.uuid) },
  row: {},
});

export const compareWithIssuerBrowsers = statement('identity.compare-with-issuer-browsers', {
  sql: `
    SELECT count(*) > 0 AS address, count(*) FILTER (WHERE agent_class = :agentClass) > 0 AS browser FROM staff_browser
    WHERE user_id = :userId AND address_mark = :addressMark AND last_at > :since::timestamptz - interval '1 day'`,
  params: { userId: sql.uuid, addressMark: sql.bytes, since: sql.instantIn, agentClass: sql.text() },
  row: { address: sql.bool, browser: sql.bool },
});
