import type { LocalizedText } from '../../../kernel/errors/index.js';
import { listStatement, nullable, sql } from '../../../platform/database/index.js';
import type { NoticeChannel } from '../domain/channel.js';
import type { RecipientKind } from '../domain/contact.js';
import type { NoticeSecret } from '../domain/notice.js';
import type { NoticeState } from '../domain/notice.lifecycle.js';

export const NOTICE_COLUMNS = `n.id, n.status, n.version, n.effect_key AS "effectKey", n.template, n.text,
  n.shared_text AS "sharedText", n.urgent, n.recipient_kind AS "recipientKind", n.recipient_id AS "recipientId", n.cooperation,
  n.about_aggregate AS "aboutAggregate", n.about_id AS "aboutId", n.channel, n.tried, n.due_at AS "dueAt",
  n.expires_at AS "expiresAt", n.secret_kind AS "secretKind", n.secret_id AS "secretId",
  n.secret_page AS "secretPage", n.round, n.attempts, n.sent_at AS "sentAt", n.delivered_at AS "deliveredAt", n.outcome`;

export const NOTICE_ROW = {
  id: sql.uuid,
  status: sql.text<NoticeState>(),
  version: sql.int,
  effectKey: sql.text(),
  template: sql.text(),
  text: sql.json<LocalizedText>(),
  sharedText: nullable(sql.json<LocalizedText>()),
  urgent: sql.bool,
  recipientKind: sql.text<RecipientKind>(),
  recipientId: sql.uuid,
  cooperation: nullable(sql.text()),
  aboutAggregate: nullable(sql.text()),
  aboutId: nullable(sql.uuid),
  channel: nullable(sql.text<NoticeChannel>()),
  tried: sql.texts(),
  dueAt: sql.instant,
  expiresAt: nullable(sql.instant),
  secretKind: nullable(sql.text<NoticeSecret['kind']>()),
  secretId: nullable(sql.uuid),
  secretPage: nullable(sql.text()),
  round: sql.int,
  attempts: sql.int,
  sentAt: nullable(sql.instant),
  deliveredAt: nullable(sql.instant),
  outcome: nullable(sql.text()),
} as const;

/** A page ends with an instant in milliseconds, so they are compared as such. */
export const searchNotices = listStatement('notifications.search-notices', {
  sql: `
    SELECT ${NOTICE_COLUMNS} FROM notice n WHERE true {filters}
    ORDER BY date_trunc('milliseconds', n.due_at), n.id LIMIT :limit`,
  params: { limit: sql.bigint },
  filters: {
    status: { sql: 'AND n.status = :status', params: { status: sql.text() } },
    byHand: {
      sql: `AND :byHand::boolean AND n.status = 'queued' AND n.channel = 'manual'`,
      params: { byHand: sql.bool },
    },
    about: { sql: 'AND n.about_id = :aboutId', params: { aboutId: sql.uuid } },
    recipient: { sql: 'AND n.recipient_id = :recipientId', params: { recipientId: sql.uuid } },
    after: {
      sql: `AND (date_trunc('milliseconds', n.due_at), n.id) > (:dueAt, :id)`,
      params: { dueAt: sql.instantIn, id: sql.uuid },
    },
  },
  row: NOTICE_ROW,
});
