import { Injectable } from '@nestjs/common';
import { newId } from '../../../platform/clock/index.js';
import type { Tx } from '../../../platform/database/index.js';

const LIVES_MINUTES = 10;
/** After these wrong tries a code opens nothing more. */
const MAX_TRIES = 5;
const MAX_PER_DAY = 5;
/** As long as a working day: after it the contact is asked again. */
const HOLDS_HOURS = 12;

/** Codes sent to the registered contact of a link's party, and the browsers in which one was given. */
@Injectable()
export class LinkCodesRepository {
  /** @returns its id, or undefined when today's are used up */
  async make(tx: Tx, linkId: string): Promise<string | undefined> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [`link-code:${linkId}`]);
    const [{ made }] = (await tx.query<{ made: number }>(
      `SELECT count(*)::int AS made FROM link_code WHERE link_id = $1 AND sent_at > app_now() - interval '1 day'`,
      [linkId],
    )) as [{ made: number }];
    if (made >= MAX_PER_DAY) return undefined;
    const id = newId();
    await tx.execute(
      `INSERT INTO link_code (id, link_id, sent_at, expires_at) VALUES ($1, $2, app_now(), app_now() + make_interval(mins => $3))`,
      [id, linkId, LIVES_MINUTES],
    );
    return id;
  }

  /** The newest code that may still be given; the try is counted before it is looked at. */
  async take(tx: Tx, linkId: string): Promise<string | undefined> {
    const [row] = await tx.query<{ id: string }>(
      `UPDATE link_code SET tries = tries + 1
       WHERE id = (SELECT id FROM link_code WHERE link_id = $1 ORDER BY sent_at DESC, id DESC LIMIT 1)
         AND expires_at > app_now() AND confirmed_at IS NULL AND tries < $2 RETURNING id`,
      [linkId, MAX_TRIES],
    );
    return row?.id;
  }

  /** @returns false when it was given meanwhile */
  async confirm(tx: Tx, id: string, browserHash: Buffer): Promise<boolean> {
    const touched = await tx.execute(
      `UPDATE link_code SET confirmed_at = app_now(), browser_hash = $2 WHERE id = $1 AND confirmed_at IS NULL`,
      [id, browserHash],
    );
    return touched === 1;
  }

  async confirmedIn(tx: Tx, linkId: string, browserHash: Buffer): Promise<boolean> {
    const rows = await tx.query(
      `SELECT FROM link_code WHERE link_id = $1 AND browser_hash = $2
         AND confirmed_at > app_now() - make_interval(hours => $3)`,
      [linkId, browserHash, HOLDS_HOURS],
    );
    return rows.length > 0;
  }
}
