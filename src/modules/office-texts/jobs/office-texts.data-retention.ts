import { destroyKeysOf } from '../../../platform/crypto/index.js';
import { defineRetention } from '../../../platform/queue/index.js';

export const OFFICE_TEXTS = defineRetention({
  name: 'texts for one office',
  why: 'Two years, as the service ledger they belong to (就业服务台账)',
  days: 730,
  statement: destroyKeysOf(
    `SELECT id FROM office_text WHERE recorded_at < app_now() - make_interval(days => $1)`,
  ),
});
