import { sql, statement } from '../../../platform/database/index.js';

export const countRecentLinkCodes = statement('identity.count-recent-link-codes', {
  sql: `
    SELECT count(*)::int AS made FROM link_code WHERE link_id = :linkId AND sent_at > app_now() - interval '1 day'`,
  params: { linkId: sql.uuid },
  row: { made: sql.int },
});

export const insertLinkCode = statement('identity.insert-link-code', {
  sql: `
    INSERT INTO link_code (id, link_id, sent_at, expires_at) VALUES (:id, :linkId, app_now(), app_now() + make_interval(mins => :livesMinutes))`,
  params: { id: sql.uuid, linkId: sql.uuid, livesMinutes: sql.int },
  row: {},
});

export const updateLinkCodeTries = statement('identity.update-link-code-tries', {
  sql: `
    UPDATE link_code SET tries = tries + 1
    WHERE id = (SELECT id FROM link_code WHERE link_id = :linkId ORDER BY sent_at DESC, id DESC LIMIT 1)
      AND expires_at > app_now() AND confirmed_at IS NULL AND tries < :maxTries RETURNING id`,
  params: { linkId: sql.uuid, maxTries: sql.int },
  row: { id: sql.uuid },
});

export const confirmLinkCode = statement('identity.confirm-link-code', {
  sql: `
    UPDATE link_code SET confirmed_at = app_now(), browser_hash = :browserHash WHERE id = :id AND confirmed_at IS NULL`,
  params: { id: sql.uuid, browserHash: sql.bytes },
  row: {},
});

export const findConfirmedLinkCode = statement('identity.find-confirmed-link-code', {
  sql: `
    SELECT FROM link_code WHERE link_id = :linkId AND browser_hash = :browserHash
    AND confirmed_at > app_now() - make_interval(hours => :holdsHours)`,
  params: { linkId: sql.uuid, browserHash: sql.bytes, holdsHours: sql.int },
  row: {},
});
