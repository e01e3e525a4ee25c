import { defineRetention } from '../../../platform/queue/index.js';

export const NOTICE_WORDS = defineRetention({
  name: 'words of notices',
  why: 'Two years; that something was sent, to whom and when, stays',
  days: 730,
  statement: `UPDATE notice SET text = '{"zh": "", "en": ""}', shared_text = NULL, address_index = NULL WHERE id IN (
    SELECT id FROM notice WHERE recorded_at < app_now() - make_interval(days => $1) AND text <> '{"zh": "", "en": ""}'
      AND status NOT IN ('queued', 'sending') LIMIT $2)`,
});
