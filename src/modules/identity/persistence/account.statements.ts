import type { UserRole } from '../../../platform/access/index.js';
import { sql, statement } from '../../../platform/database/index.js';

export const listBureaus = statement('identity.list-bureaus', {
  sql: `
    SELECT id FROM organisation WHERE kind IN ('source-bureau', 'destination-bureau') ORDER BY id`,
  params: {},
  row: { id: sql.uuid },
});

export const findColleaguesAmong = statement('identity.find-colleagues-among', {
  sql: `
    SELECT id FROM user_account WHERE id = ANY(:id::uuid[]) AND organisation_id = :organisationId`,
  params: { id: sql.uuids, organisationId: sql.uuid },
  row: { id: sql.uuid },
});

export const listBureausAtPlace = statement('identity.list-bureaus-at-place', {
  sql: `
    SELECT id FROM organisation WHERE kind IN ('source-bureau', 'destination-bureau') AND place = :place ORDER BY id`,
  params: { place: sql.text() },
  row: { id: sql.uuid },
});

export const listActiveSecurityAdministrators = statement('identity.list-active-security-administrators', {
  sql: `
    SELECT id FROM user_account WHERE role = 'security-admin' AND disabled_at IS NULL ORDER BY id`,
  params: {},
  row: { id: sql.uuid },
});

export const listUsersOfRoleAtPlace = statement('identity.list-users-of-role-at-place', {
  sql: `
    SELECT u.id FROM user_account u JOIN organisation o ON o.id = u.organisation_id
    WHERE u.role = :role AND u.disabled_at IS NULL AND o.place = :place ORDER BY u.id`,
  params: { role: sql.text(), place: sql.text() },
  row: { id: sql.uuid },
});

export const findRoleInCooperation = statement('identity.find-role-in-cooperation', {
  sql: `
    SELECT u.role FROM user_account u JOIN organisation o ON o.id = u.organisation_id
    JOIN cooperation c ON c.id = :cooperation AND (starts_with(o.place, c.source_place) OR starts_with(o.place, c.destination_place))
    WHERE u.id = :userId AND u.disabled_at IS NULL`,
  params: { userId: sql.uuid, cooperation: sql.text() },
  row: { role: sql.text<UserRole>() },
});

export const findUserNamesInCooperation = statement('identity.find-user-names-in-cooperation', {
  sql: `
    SELECT u.id AS "userId", u.display_name AS name, o.name AS organisation
    FROM user_account u JOIN organisation o ON o.id = u.organisation_id
    JOIN cooperation c ON c.id = :cooperation AND (starts_with(o.place, c.source_place) OR starts_with(o.place, c.destination_place))
    WHERE u.role = :role AND u.disabled_at IS NULL ORDER BY u.display_name, u.id`,
  params: { role: sql.text(), cooperation: sql.text() },
  row: { userId: sql.uuid, name: sql.text(), organisation: sql.text() },
});

export const findActiveCaseworkers = statement('identity.find-active-caseworkers', {
  sql: `
    SELECT u.id, u.areas FROM user_account u JOIN organisation o ON o.id = u.organisation_id
    WHERE u.id = ANY(:ids::uuid[]) AND u.role = 'caseworker' AND u.disabled_at IS NULL
      AND EXISTS (SELECT FROM cooperation c WHERE c.id = ANY(:cooperations) AND starts_with(o.place, c.source_place))`,
  params: { ids: sql.uuids, cooperations: sql.texts() },
  row: { id: sql.uuid, areas: sql.texts() },
});

export const lockAreas = statement('identity.lock-areas', {
  sql: `SELECT areas FROM user_account WHERE id = :id FOR UPDATE`,
  params: { id: sql.uuid },
  row: { areas: sql.texts() },
});

export const addAreas = statement('identity.add-areas', {
  sql: `
    UPDATE user_account SET areas = ARRAY(SELECT DISTINCT a FROM unnest(areas || :areas::text[]) AS a ORDER BY a) WHERE id = :id`,
  params: { id: sql.uuid, areas: sql.texts() },
  row: {},
});

export const removeAreas = statement('identity.remove-areas', {
  sql: `
    UPDATE user_account SET areas = ARRAY(SELECT a FROM unnest(areas) AS a WHERE a <> ALL(:areas::text[]) ORDER BY a) WHERE id = :id`,
  params: { id: sql.uuid, areas: sql.texts() },
  row: {},
});
