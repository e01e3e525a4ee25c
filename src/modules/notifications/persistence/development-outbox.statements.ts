import type { OutsideChannel } from '../../../platform/messages/index.js';
import { nullable, sql, statement } from '../../../platform/database/index.js';

export const insertDevelopmentMessage = statement('notifications.insert-development-message', {
  sql: `
    INSERT INTO development_message (effect_key, at, channel, address, text) VALUES (:effectKey, app_now(), :channel, :address, :text)
    ON CONFLICT DO NOTHING`,
  params: { effectKey: sql.text(), channel: sql.text(), address: sql.text(), text: sql.text() },
  row: {},
});

export const listDevelopmentMessages = statement('notifications.list-development-messages', {
  sql: `
    SELECT effect_key AS "effectKey", at, channel, address, text FROM development_message
    WHERE :at::timestamptz IS NULL OR (at, effect_key) < (:at::timestamptz, :key)
    ORDER BY at DESC, effect_key DESC LIMIT :limit`,
  params: { at: nullable(sql.instantIn), key: nullable(sql.text()), limit: sql.bigint },
  row: {
    effectKey: sql.text(),
    at: sql.instant,
    channel: sql.text<OutsideChannel>(),
    address: sql.text(),
    text: sql.text(),
  },
});
