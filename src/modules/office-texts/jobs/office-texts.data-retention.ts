import { defineRetention } from '../../../platform/queue/index.js';

export const OFFICE_TEXTS = defineRetention({
  name: 'texts for one office',
  why: 'Two years, as the service ledger they belong to (就业服务台账)',
  days: 730,
  statement: `DELETE FROM data_key WHERE owner_id IN (
    SELECT k.owner_id FROM data_key k JOIN office_text t ON t.id = k.owner_id
    WHERE t.recorded_at < app_now() - make_interval(days => $1) LIMIT $2)`,
});
