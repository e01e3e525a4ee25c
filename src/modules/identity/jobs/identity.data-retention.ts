import { defineRetention } from '../../../platform/queue/index.js';

export const ENDED_SESSIONS = defineRetention({
  name: 'sessions',
  why: 'Half a year, as long as logs must be kept at least (网络安全法 art. 21)',
  days: 183,
  statement: `DELETE FROM session WHERE token_hash IN (
    SELECT token_hash FROM session WHERE last_seen_at < app_now() - make_interval(days => $1) LIMIT $2)`,
});

export const GUESS_COUNTS = defineRetention({
  name: 'counts of wrong guesses',
  why: 'Two days: a day without a try already begins anew, and who guessed at what is nobody’s business later',
  days: 2,
  statement: `DELETE FROM guess_budget WHERE key IN (
    SELECT key FROM guess_budget WHERE last_at < clock_timestamp() - make_interval(days => $1) LIMIT $2)`,
});

export const STAFF_BROWSERS = defineRetention({
  name: 'browsers staff work in',
  why: 'Half a year, as long as a signed link may live: a link used where staff work must be known as such',
  days: 183,
  statement: `DELETE FROM staff_browser WHERE (user_id, device_hash, address_mark, agent_class) IN (
    SELECT user_id, device_hash, address_mark, agent_class FROM staff_browser
    WHERE last_at < app_now() - make_interval(days => $1) LIMIT $2)`,
});

export const DEVICE_SHARES = defineRetention({
  name: 'shares of devices',
  why: 'A quarter: a phone that asked for nothing that long keeps nothing anybody waits for; without its share it cannot be opened',
  days: 90,
  statement: `DELETE FROM device_share WHERE id IN (
    SELECT id FROM device_share WHERE last_used_at < app_now() - make_interval(days => $1) LIMIT $2)`,
});
