import type { OrganisationKind } from '../domain/organisation.js';
import type { UserRole } from '../domain/user.js';
import { nullable, sql, statement } from '../../../platform/database/index.js';

export const insertSession = statement('identity.insert-session', {
  sql: `
    INSERT INTO session (token_hash, user_id, created_at, last_seen_at, desk_id, second_factor_at, proved_at)
    VALUES (:tokenHash, :userId, app_now(), app_now(), :deskId, CASE WHEN :deskId::uuid IS NOT NULL THEN app_now() END,
            CASE WHEN :deskId::uuid IS NULL THEN app_now() END)`,
  params: { tokenHash: sql.bytes, userId: sql.uuid, deskId: nullable(sql.uuid) },
  row: {},
});

export const findLiveSession = statement('identity.find-live-session', {
  sql: `
    SELECT u.id AS "userId", u.name AS "userName", u.display_name AS "displayName", u.role, u.areas, u.employers,
           o.id AS "organisationId", o.kind, o.name AS "organisationName", o.place,
           o.employer_id AS "employerId", o.clinic_id AS "clinicId",
           ARRAY(SELECT c.id FROM cooperation c
                 WHERE starts_with(o.place, c.source_place) OR starts_with(o.place, c.destination_place)
                 ORDER BY c.id) AS cooperations,
           to_char(LEAST(s.created_at + make_interval(mins => :maxMinutes), s.last_seen_at + make_interval(mins => :idleMinutes))
                   AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "expiresAt",
           s.last_seen_at < app_now() - make_interval(mins => :seenEveryMinutes) AS unseen,
           f.confirmed_at IS NOT NULL AS enrolled, s.second_factor_at IS NOT NULL AS "secondFactorShown",
           u.password_given_at IS NOT NULL AS "passwordGiven", u.pin_hash IS NOT NULL AS "hasPin",
           COALESCE(s.proved_at > app_now() - make_interval(mins => :proofMinutes), false)
             AND (f.confirmed_at IS NULL OR s.second_factor_at IS NOT NULL) AS fresh
    FROM session s JOIN user_account u ON u.id = s.user_id JOIN organisation o ON o.id = u.organisation_id
    LEFT JOIN second_factor f ON f.user_id = u.id
    LEFT JOIN clinic_desk d ON d.id = s.desk_id
    WHERE s.token_hash = :tokenHash AND s.ended_at IS NULL AND u.disabled_at IS NULL
      AND s.created_at > app_now() - make_interval(mins => :maxMinutes)
      AND s.last_seen_at > app_now() - make_interval(mins => :idleMinutes)
      AND (s.desk_id IS NULL OR (d.removed_at IS NULL AND d.shift_until > app_now()))`,
  params: {
    tokenHash: sql.bytes,
    maxMinutes: sql.int,
    idleMinutes: sql.int,
    seenEveryMinutes: sql.int,
    proofMinutes: sql.int,
  },
  row: {
    userId: sql.uuid,
    userName: sql.text(),
    displayName: sql.text(),
    role: sql.text<UserRole>(),
    areas: sql.texts(),
    employers: sql.uuids,
    organisationId: sql.uuid,
    kind: sql.text<OrganisationKind>(),
    organisationName: sql.text(),
    place: nullable(sql.text()),
    employerId: nullable(sql.uuid),
    clinicId: nullable(sql.uuid),
    cooperations: sql.texts(),
    expiresAt: sql.text(),
    unseen: sql.bool,
    enrolled: sql.bool,
    secondFactorShown: sql.bool,
    passwordGiven: sql.bool,
    hasPin: sql.bool,
    fresh: sql.bool,
  },
});

export const updateSessionSeen = statement('identity.update-session-seen', {
  sql: `
    UPDATE session SET last_seen_at = app_now() WHERE token_hash = :tokenHash AND ended_at IS NULL AND last_seen_at < app_now()`,
  params: { tokenHash: sql.bytes },
  row: {},
});

export const updateSessionAfterSecondFactor = statement('identity.update-session-after-second-factor', {
  sql: `
    UPDATE session SET token_hash = :next, second_factor_at = app_now(), proved_at = app_now() WHERE token_hash = :tokenHash`,
  params: { tokenHash: sql.bytes, next: sql.bytes },
  row: {},
});

export const updateSessionReauthenticated = statement('identity.update-session-reauthenticated', {
  sql: `UPDATE session SET proved_at = app_now() WHERE token_hash = :tokenHash`,
  params: { tokenHash: sql.bytes },
  row: {},
});

export const endSession = statement('identity.end-session', {
  sql: `
    UPDATE session SET ended_at = app_now() WHERE token_hash = :tokenHash AND ended_at IS NULL`,
  params: { tokenHash: sql.bytes },
  row: {},
});

export const endOtherSessionsOfUser = statement('identity.end-other-sessions-of-user', {
  sql: `
    UPDATE session SET ended_at = app_now()
    WHERE user_id = :userId AND ended_at IS NULL AND token_hash IS DISTINCT FROM :except`,
  params: { userId: sql.uuid, except: nullable(sql.bytes) },
  row: {},
});
