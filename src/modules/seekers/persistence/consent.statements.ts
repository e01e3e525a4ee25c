import { nullable, sql, statement } from '../../../platform/database/index.js';

export const findSeekersNotErased = statement('seekers.find-seekers-not-erased', {
  sql: `SELECT id FROM seeker WHERE id = ANY(:ids::uuid[]) AND erased_at IS NULL`,
  params: { ids: sql.uuids },
  row: { id: sql.uuid },
});

export const findConsentsWithdrawnBySeekers = statement('seekers.find-consents-withdrawn-by-seekers', {
  sql: `
    SELECT seeker_id AS id FROM (
      SELECT DISTINCT ON (seeker_id) seeker_id, NOT given AND channel = 'link' AS alone FROM consent
      WHERE seeker_id = ANY(:seekerIds::uuid[]) AND purpose = :purpose ORDER BY seeker_id, recorded_at DESC, id DESC) last
    WHERE alone ORDER BY seeker_id`,
  params: { seekerIds: sql.uuids, purpose: sql.text() },
  row: { id: sql.uuid },
});

export const findLatestConsents = statement('seekers.find-latest-consents', {
  sql: `
    SELECT DISTINCT ON (seeker_id) seeker_id AS id, given, evidence FROM consent
    WHERE seeker_id = ANY(:seekerIds::uuid[]) AND purpose = :purpose ORDER BY seeker_id, recorded_at DESC, id DESC`,
  params: { seekerIds: sql.uuids, purpose: sql.text() },
  row: { id: sql.uuid, given: sql.bool, evidence: nullable(sql.text()) },
});

export const updateRefusesRanking = statement('seekers.update-refuses-ranking', {
  sql: `UPDATE seeker SET refuses_ranking = :refusesRanking WHERE id = ANY(:seekerIds::uuid[])`,
  params: { seekerIds: sql.uuids, refusesRanking: sql.bool },
  row: {},
});
