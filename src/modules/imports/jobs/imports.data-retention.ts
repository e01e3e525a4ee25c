import { destroyKeysOf } from '../../../platform/crypto/index.js';
import { defineRetention } from '../../../platform/queue/index.js';

/** With its key gone a workbook's cells cannot be read any more; verdicts and counts stay. */
export const IMPORT_CELLS = defineRetention({
  name: 'cells of workbooks',
  why: 'Two years as the service ledger they were kept for (就业服务台账)',
  days: 730,
  statement: destroyKeysOf(
    `SELECT id FROM import WHERE uploaded_at < app_now() - make_interval(days => $1) AND status <> 'previewed'`,
  ),
});

/** Only the day it stands for asks for it. */
export const IMPORT_VIEWS = defineRetention({
  name: 'rows of workbooks shown to an account',
  why: 'Counted by the day',
  days: 7,
  statement: `DELETE FROM import_row_view WHERE (user_id, viewed_on, import_id) IN (
    SELECT user_id, viewed_on, import_id FROM import_row_view WHERE viewed_on < app_today() - $1::int LIMIT $2)`,
});
