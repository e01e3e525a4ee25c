import type { OutsideChannel } from '../../../platform/messages/index.js';
import { listStatement, sql, statement } from '../../../platform/database/index.js';

export const insertDevelopmentMessage = statement('notifications.insert-development-message', {
  sql: `
    INSERT INTO development_message (effect_key, at, channel, address, text) VALUES (:effectKey, app_now(), :channel, :address, :text)
    ON CONFLICT DO NOTHING`,
  params: { effectKey: sql.text(), channel: sql.text(), address: sql.text(), text: sql.text() },
  row: {},
});

export const listDevelopmentMessages = listStatement('notifications.list-development-messages', {
  sql: `
    SELECT effect_key AS "effectKey", at, channel, address, text FROM development_message
    WHERE true {filters}
    ORDER BY at DESC, effect_key DESC LIMIT :limit`,
  params: { limit: sql.bigint },
  filters: {
    after: { sql: 'AND (at, effect_key) < (:at, :key)', params: { at: sql.instantIn, key: sql.text() } },
  },
  row: {
    effectKey: sql.text(),
    at: sql.instant,
    channel: sql.text<OutsideChannel>(),
    address: sql.text(),
    text: sql.text(),
  },
});
