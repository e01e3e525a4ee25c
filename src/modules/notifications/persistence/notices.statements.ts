import type { NoticeState } from '../domain/notice.lifecycle.js';
import { nullable, sql, statement } from '../../../platform/database/index.js';

const BY_HAND = `n.status = 'queued' AND n.channel = 'manual'`;

export const claimDueNotices = statement('notifications.claim-due-notices', {
  sql: `
    UPDATE notice SET handed = true, round = round + 1
    WHERE id IN (SELECT id FROM notice WHERE status = 'queued' AND NOT handed AND due_at <= app_now()
                 ORDER BY due_at, id LIMIT :limit FOR UPDATE SKIP LOCKED)
    RETURNING id, round`,
  params: { limit: sql.bigint },
  row: { id: sql.uuid, round: sql.int },
});

export const lockExpiredNotices = statement('notifications.lock-expired-notices', {
  sql: `
    SELECT id FROM notice WHERE status IN ('queued', 'failed', 'unknown') AND expires_at <= app_now()
    ORDER BY id LIMIT :limit FOR UPDATE SKIP LOCKED`,
  params: { limit: sql.bigint },
  row: { id: sql.uuid },
});

export const lockInterruptedNotices = statement('notifications.lock-interrupted-notices', {
  sql: `
    SELECT id FROM notice WHERE status = 'sending' AND begun_at < clock_timestamp() - make_interval(secs => :seconds)
    ORDER BY id LIMIT :limit FOR UPDATE SKIP LOCKED`,
  params: { seconds: sql.float, limit: sql.bigint },
  row: { id: sql.uuid },
});

export const insertNoticeKeys = statement('notifications.insert-notice-keys', {
  sql: `
    INSERT INTO notice_key (effect_key, notice_id)
    SELECT effect_key, notice_id FROM jsonb_to_recordset(:rows::jsonb) AS n(effect_key text, notice_id uuid) ORDER BY effect_key
    ON CONFLICT DO NOTHING RETURNING effect_key AS key`,
  params: { rows: sql.jsonText },
  row: { key: sql.text() },
});

export const lockCancelledNotices = statement('notifications.lock-cancelled-notices', {
  sql: `
    SELECT id, effect_key AS key FROM notice WHERE effect_key = ANY(:rows::text[]) AND status = 'cancelled' ORDER BY id FOR UPDATE`,
  params: { rows: sql.texts() },
  row: { id: sql.uuid, key: sql.text() },
});

export const deleteDevelopmentMessagesTo = statement('notifications.delete-development-messages-to', {
  sql: `
    DELETE FROM development_message WHERE effect_key IN
    (SELECT effect_key FROM notice WHERE recipient_kind = :kind AND recipient_id = :recipientId)`,
  params: { kind: sql.text(), recipientId: sql.uuid },
  row: {},
});

export const eraseNoticesTo = statement('notifications.erase-notices-to', {
  sql: `
    UPDATE notice SET text = '{"zh": "", "en": ""}', shared_text = NULL, address_index = NULL, reference = NULL
    WHERE recipient_kind = :kind AND recipient_id = :recipientId`,
  params: { kind: sql.text(), recipientId: sql.uuid },
  row: {},
});

export const lockQueuedNoticesWithPrefix = statement('notifications.lock-queued-notices-with-prefix', {
  sql: `
    SELECT id, status, version, cooperation, place, area_code, employer_id, clinic_id FROM notice
    WHERE status = 'queued' AND effect_key ^@ ANY(:effectKeyPrefixes::text[]) ORDER BY id FOR UPDATE`,
  params: { effectKeyPrefixes: sql.texts() },
  row: {
    id: sql.uuid,
    status: sql.text<NoticeState>(),
    version: sql.int,
    cooperation: nullable(sql.text()),
    place: nullable(sql.text()),
    area_code: nullable(sql.text()),
    employer_id: nullable(sql.uuid),
    clinic_id: nullable(sql.uuid),
  },
});

export const countNoticesByState = statement('notifications.count-notices-by-state', {
  sql: `
    SELECT count(*) FILTER (WHERE ${BY_HAND})::int AS "byHand",
           count(*) FILTER (WHERE n.status = 'unknown')::int AS unknown,
           count(*) FILTER (WHERE n.status = 'failed')::int AS failed
    FROM notice n WHERE n.status IN ('queued', 'unknown', 'failed')`,
  params: {},
  row: { byHand: sql.int, unknown: sql.int, failed: sql.int },
});

export const findNotifiedRecipients = statement('notifications.find-notified-recipients', {
  sql: `
    SELECT DISTINCT recipient_id AS id FROM notice
    WHERE template = :template AND recipient_kind = :kind AND recipient_id = ANY(:ids::uuid[])
      AND recorded_at > app_now() - make_interval(days => :days) AND status NOT IN ('cancelled', 'expired')`,
  params: { template: sql.text(), kind: sql.text(), ids: sql.uuids, days: sql.int },
  row: { id: sql.uuid },
});

export const listRecipientsOfTemplate = statement('notifications.list-recipients-of-template', {
  sql: `
    SELECT recipient_id AS id, min(recorded_at) AS "firstAt", COALESCE(bool_or(${BY_HAND}), false) AS "byHand"
    FROM notice n WHERE template = :template AND recipient_kind = :kind
    GROUP BY recipient_id ORDER BY "byHand" DESC, "firstAt", recipient_id`,
  params: { template: sql.text(), kind: sql.text() },
  row: { id: sql.uuid, firstAt: sql.instant, byHand: sql.bool },
});
