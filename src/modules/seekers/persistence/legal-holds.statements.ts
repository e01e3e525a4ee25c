import { nullable, sql, statement } from '../../../platform/database/index.js';

export const insertLegalHold = statement('seekers.insert-legal-hold', {
  sql: `
    INSERT INTO legal_hold (id, seeker_id, reason, basis, set_by, approved_by, until) VALUES (:id, :seekerId, :reason, :basis, :setBy, :approvedBy, :until)`,
  params: {
    id: sql.uuid,
    seekerId: sql.uuid,
    reason: sql.text(),
    basis: sql.text(),
    setBy: sql.uuid,
    approvedBy: nullable(sql.uuid),
    until: sql.date,
  },
  row: {},
});

export const findSeekerForLegalHold = statement('seekers.find-seeker-for-legal-hold', {
  sql: `SELECT id, county_code AS "countyCode" FROM seeker WHERE id = :id AND erased_at IS NULL`,
  params: { id: sql.uuid },
  row: { id: sql.uuid, countyCode: sql.text() },
});

export const lockActiveLegalHold = statement('seekers.lock-active-legal-hold', {
  sql: `
    SELECT id, seeker_id AS "seekerId" FROM legal_hold WHERE id = :id AND lifted_at IS NULL AND until >= app_today() FOR UPDATE`,
  params: { id: sql.uuid },
  row: { id: sql.uuid, seekerId: sql.uuid },
});

export const liftLegalHold = statement('seekers.lift-legal-hold', {
  sql: `
    UPDATE legal_hold SET lifted_at = app_now(), lifted_by = :liftedBy, lift_approved_by = :approvedBy, lift_reason = :reason WHERE id = :id`,
  params: { id: sql.uuid, liftedBy: sql.uuid, approvedBy: nullable(sql.uuid), reason: sql.text() },
  row: {},
});

export const listOpenLegalHolds = statement('seekers.list-open-legal-holds', {
  sql: `
    SELECT h.id, h.seeker_id AS "seekerId", s.name AS "seekerName", h.reason, h.basis, h.until::text,
           (h.set_at AT TIME ZONE 'Asia/Shanghai')::date::text AS "setOn", h.set_by::text AS "setBy", h.approved_by::text AS "approvedBy",
           h.basis IS NULL OR h.until > (h.set_at AT TIME ZONE 'Asia/Shanghai')::date + make_interval(years => :maxHoldYears) AS "needsReview"
    FROM legal_hold h JOIN seeker s ON s.id = h.seeker_id
    WHERE h.lifted_at IS NULL AND h.until >= app_today() ORDER BY h.until, h.id LIMIT 500`,
  params: { maxHoldYears: sql.int },
  row: {
    id: sql.uuid,
    seekerId: sql.uuid,
    seekerName: sql.text(),
    reason: sql.text(),
    basis: nullable(sql.text()),
    until: sql.text(),
    setOn: sql.text(),
    setBy: nullable(sql.text()),
    approvedBy: nullable(sql.text()),
    needsReview: sql.bool,
  },
});

export const findUserNamesOfHolds = statement('seekers.find-user-names-of-holds', {
  sql: `SELECT id::text, display_name AS name FROM user_account WHERE id = ANY(:ids::uuid[])`,
  params: { ids: sql.uuids },
  row: { id: sql.text(), name: sql.text() },
});
