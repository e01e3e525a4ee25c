import { nullable, sql, statement } from '../../../platform/database/index.js';

export const listOpenFollowUpsAfter = statement('follow-ups.list-open-follow-ups-after', {
  sql: `
    SELECT id FROM follow_up WHERE placement_id = :placementId AND status IN ('due', 'attempted', 'escalated')
    AND (:ended::date IS NULL OR due_on > :ended) ORDER BY id`,
  params: { placementId: sql.uuid, ended: nullable(sql.date) },
  row: { id: sql.uuid },
});

export const listOpenFollowUpsOfSeeker = statement('follow-ups.list-open-follow-ups-of-seeker', {
  sql: `
    SELECT f.id FROM follow_up f JOIN placement p ON p.id = f.placement_id
    WHERE p.seeker_id = :seekerId AND f.status IN ('due', 'attempted', 'escalated') ORDER BY f.id`,
  params: { seekerId: sql.uuid },
  row: { id: sql.uuid },
});

export const listFollowUpsOfOtherStart = statement('follow-ups.list-follow-ups-of-other-start', {
  sql: `
    SELECT id FROM follow_up WHERE placement_id = :placementId AND status <> 'lapsed' AND started_on IS DISTINCT FROM :startedOn::date ORDER BY id`,
  params: { placementId: sql.uuid, startedOn: nullable(sql.date) },
  row: { id: sql.uuid },
});

export const findFollowUpKeys = statement('follow-ups.find-follow-up-keys', {
  sql: `
    SELECT placement_id || kind AS key FROM follow_up
    WHERE placement_id = ANY(:ids::uuid[]) AND (status <> 'lapsed' OR placement_id = ANY(:placementId::uuid[]))`,
  params: { ids: sql.uuids, placementId: sql.uuids },
  row: { key: sql.text() },
});

export const listPlacementsMissingFollowUps = statement('follow-ups.list-placements-missing-follow-ups', {
  sql: `
    SELECT p.id FROM placement p WHERE p.status = 'started' AND p.origin <> 'ledger' AND p.start_confirmed_on IS NOT NULL
    AND (SELECT count(DISTINCT f.kind) FROM follow_up f WHERE f.placement_id = p.id) < :length ORDER BY p.id FOR UPDATE OF p`,
  params: { length: sql.bigint },
  row: { id: sql.uuid },
});

export const lockPlacementsForFollowUps = statement('follow-ups.lock-placements-for-follow-ups', {
  sql: `SELECT id FROM placement WHERE id = ANY(:ids::uuid[]) ORDER BY id FOR UPDATE`,
  params: { ids: sql.uuids },
  row: { id: sql.uuid },
});
