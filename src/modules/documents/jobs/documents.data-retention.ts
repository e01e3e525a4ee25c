import { defineRetention } from '../../../platform/queue/index.js';

export const SHOWN_NUMBERS = defineRetention({
  name: 'counts of shown numbers',
  why: 'Half a year, as long as logs must be kept at least (网络安全法 art. 21)',
  days: 183,
  statement: `DELETE FROM number_disclosure WHERE (user_id, shown_on) IN (
    SELECT user_id, shown_on FROM number_disclosure WHERE shown_on < app_today() - $1::int LIMIT $2)`,
});
