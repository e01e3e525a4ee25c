// The clock of a demo that stays up stands at the end of the story; days go by when a journey needs them.
import { startEmbedded } from '../../../scripts/lib/embedded-postgres.mjs';
import { ownHand } from './own-hand.mjs';

/** So many days later, for everybody at once: whoever was signed in is found at their screen still. */
export async function passDays({ dataDir }, days) {
  const embedded = await startEmbedded({ dataDir, supervise: false, report: () => undefined });
  const client = await ownHand(embedded);
  try {
    await client.query('BEGIN');
    await client.query(`UPDATE app_clock SET ahead = ahead + make_interval(days => $1)`, [days]);
    for (const column of ['created_at', 'last_seen_at', 'proved_at', 'second_factor_at'])
      await client.query(`UPDATE session SET ${column} = ${column} + make_interval(days => $1)`, [days]);
    await client.query('COMMIT');
  } finally {
    await client.end();
    if (!embedded.shared) embedded.release();
  }
}
