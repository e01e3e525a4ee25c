import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import type { DisclosureForm } from '../domain/disclosure-limits.js';

/** What is added to, and what is compared with the limit. */
const COUNTED = {
  single: ['single_persons', 'c.single_persons'],
  listed: ['listed_persons', 'c.listed_persons + c.single_persons'],
  exported: ['exported_persons', 'c.exported_persons'],
  searched: ['number_searches', 'c.number_searches'],
} as const satisfies Record<DisclosureForm, readonly [string, string]>;

@Injectable()
export class DisclosureCountersRepository {
  /**
   * Adds to today's count unless that would pass the limit. The row stays locked until the transaction ends, so that
   * requests at once are counted one after the other; a transaction that shows nothing in the end gives its count back.
   * @returns whether there was room
   */
  async add(tx: Tx, form: DisclosureForm, count: number, limit: number): Promise<boolean> {
    const [column, counted] = COUNTED[form];
    if (count > limit) return false;
    const rows = await tx.query(
      `INSERT INTO number_disclosure AS c (user_id, shown_on, ${column}) VALUES ($1, $2, $3)
       ON CONFLICT (user_id, shown_on) DO UPDATE SET ${column} = c.${column} + $3 WHERE ${counted} + $3 <= $4
       RETURNING user_id`,
      [tx.actor.userId, tx.today, count, limit],
    );
    return rows.length > 0;
  }

  /** Nothing more of a form today. */
  async exhaust(tx: Tx, form: DisclosureForm, limit: number): Promise<void> {
    const [column, counted] = COUNTED[form];
    await tx.query(
      `INSERT INTO number_disclosure AS c (user_id, shown_on, ${column}) VALUES ($1, $2, $3)
       ON CONFLICT (user_id, shown_on) DO UPDATE SET ${column} = c.${column} + GREATEST(0, $3 - (${counted}))`,
      [tx.actor.userId, tx.today, limit],
    );
  }

  /** @returns how many of a form the account spent today */
  async spent(tx: Tx, form: DisclosureForm): Promise<number> {
    const [, counted] = COUNTED[form];
    const [row] = await tx.query<{ count: number }>(
      `SELECT ${counted} AS count FROM number_disclosure c WHERE user_id = $1 AND shown_on = $2`,
      [tx.actor.userId, tx.today],
    );
    return row?.count ?? 0;
  }
}
