import type { UserRole } from '../domain/user.js';
import { listStatement, nullable, sql, statement } from '../../../platform/database/index.js';

const ENROLLED = `EXISTS (SELECT FROM second_factor f WHERE f.user_id = user_account.id AND f.confirmed_at IS NOT NULL) AS enrolled`;

const COLUMNS = `id, organisation_id AS "organisationId", name, display_name AS "displayName", role, areas, employers,
  to_char(disabled_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "disabledAt", ${ENROLLED}`;

const USER_ROW = {
  id: sql.uuid,
  organisationId: sql.uuid,
  name: sql.text(),
  displayName: sql.text(),
  role: sql.text<UserRole>(),
  areas: sql.texts(),
  employers: sql.uuids,
  disabledAt: nullable(sql.text()),
  enrolled: sql.bool,
} as const;

export const findCredentials = statement('identity.find-credentials', {
  sql: `
    SELECT id, password_hash AS "passwordHash", pin_hash AS "pinHash", organisation_id AS "organisationId", ${ENROLLED}
    FROM user_account WHERE name = :name AND disabled_at IS NULL`,
  params: { name: sql.text() },
  row: {
    id: sql.uuid,
    passwordHash: sql.text(),
    pinHash: nullable(sql.text()),
    organisationId: sql.uuid,
    enrolled: sql.bool,
  },
});

export const findPasswordHash = statement('identity.find-password-hash', {
  sql: `SELECT password_hash AS hash FROM user_account WHERE id = :id`,
  params: { id: sql.uuid },
  row: { hash: sql.text() },
});

export const updatePassword = statement('identity.update-password', {
  sql: `
    UPDATE user_account SET password_hash = :passwordHash, password_given_at = CASE WHEN :given THEN app_now() END WHERE id = :id`,
  params: { id: sql.uuid, passwordHash: sql.text(), given: sql.bool },
  row: {},
});

export const updatePin = statement('identity.update-pin', {
  sql: `UPDATE user_account SET pin_hash = :pinHash WHERE id = :id`,
  params: { id: sql.uuid, pinHash: nullable(sql.text()) },
  row: {},
});

export const findTakenUserNames = statement('identity.find-taken-user-names', {
  sql: `SELECT name FROM user_account WHERE name = ANY(:names)`,
  params: { names: sql.texts() },
  row: { name: sql.text() },
});

export const findAnyUser = statement('identity.find-any-user', {
  sql: `SELECT FROM user_account LIMIT 1`,
  params: {},
  row: {},
});

export const listUsersAfter = listStatement('identity.list-users-after', {
  sql: `
    SELECT ${COLUMNS} FROM user_account WHERE true {filters} ORDER BY id LIMIT :limit`,
  params: { limit: sql.bigint },
  filters: { after: { sql: 'AND id > :after', params: { after: sql.uuid } } },
  row: USER_ROW,
});

export const findUserById = statement('identity.find-user-by-id', {
  sql: `SELECT ${COLUMNS} FROM user_account WHERE id = :id FOR UPDATE`,
  params: { id: sql.uuid },
  row: USER_ROW,
});

export const updateUser = statement('identity.update-user', {
  sql: `
    UPDATE user_account SET display_name = :displayName, areas = :areas, employers = :employers WHERE id = :id`,
  params: { id: sql.uuid, displayName: sql.text(), areas: sql.texts(), employers: sql.uuids },
  row: {},
});

export const disableUser = statement('identity.disable-user', {
  sql: `UPDATE user_account SET disabled_at = COALESCE(disabled_at, app_now()) WHERE id = :id`,
  params: { id: sql.uuid },
  row: {},
});

export const enableUser = statement('identity.enable-user', {
  sql: `UPDATE user_account SET disabled_at = NULL WHERE id = :id`,
  params: { id: sql.uuid },
  row: {},
});

export const findAdministratorOfHolder = statement('identity.find-administrator-of-holder', {
  sql: `
    SELECT FROM user_account WHERE (holder = ANY(:holders::bytea[]) OR holder_previous = ANY(:holders::bytea[])) AND id IS DISTINCT FROM :other
    AND role IN ('system-admin', 'security-admin', 'auditor') AND disabled_at IS NULL`,
  params: { holders: sql.byteArrays, other: nullable(sql.uuid) },
  row: {},
});

export const findHolderIndexes = statement('identity.find-holder-indexes', {
  sql: `SELECT unnest(ARRAY[holder, holder_previous]) AS holder FROM user_account WHERE id = :id`,
  params: { id: sql.uuid },
  row: { holder: sql.bytes },
});

export const lockSecurityAdministratorCount = statement('identity.lock-security-administrator-count', {
  sql: `SELECT pg_advisory_xact_lock(hashtextextended('security-admins', 0))`,
  params: {},
  row: { pg_advisory_xact_lock: nullable(sql.void) },
});

export const countSecurityAdministrators = statement('identity.count-security-administrators', {
  sql: `SELECT count(*)::int AS n FROM user_account WHERE role = 'security-admin'`,
  params: {},
  row: { n: sql.int },
});

export const lockActiveSecurityAdministrators = statement('identity.lock-active-security-administrators', {
  sql: `
    SELECT id FROM user_account WHERE role = 'security-admin' AND disabled_at IS NULL ORDER BY id FOR UPDATE`,
  params: {},
  row: { id: sql.uuid },
});

export const updateWatchedEmployers = statement('identity.update-watched-employers', {
  sql: `UPDATE user_account SET employers = :employers WHERE name = :name`,
  params: { name: sql.text(), employers: sql.uuids },
  row: {},
});

export const findKnownDevice = statement('identity.find-known-device', {
  sql: `
    SELECT FROM known_device d JOIN user_account u ON u.id = d.user_id
    WHERE (u.name = :name OR u.id = :id) AND d.device_hash = :deviceHash`,
  params: { name: nullable(sql.text()), id: nullable(sql.uuid), deviceHash: sql.bytes },
  row: {},
});

export const upsertKnownDevice = statement('identity.upsert-known-device', {
  sql: `
    INSERT INTO known_device (user_id, device_hash) VALUES (:userId, :deviceHash)
    ON CONFLICT (user_id, device_hash) DO UPDATE SET seen_at = app_now()`,
  params: { userId: sql.uuid, deviceHash: sql.bytes },
  row: {},
});

export const deleteExpiredKnownDevices = statement('identity.delete-expired-known-devices', {
  sql: `
    DELETE FROM known_device WHERE user_id = :userId AND seen_at < app_now() - interval '180 days'`,
  params: { userId: sql.uuid },
  row: {},
});

export const deleteKnownDevices = statement('identity.delete-known-devices', {
  sql: `DELETE FROM known_device WHERE user_id = :userId`,
  params: { userId: sql.uuid },
  row: {},
});
