import { Injectable } from '@nestjs/common';
import { defineError } from '../../kernel/errors/index.js';
import { type Actor, systemActor } from '../access/index.js';
import { type Tx, UnitOfWork } from '../database/index.js';

export interface DeadLetter {
  readonly id: number;
  readonly topic: string;
  readonly effectKey: string;
  readonly failures: number;
  readonly lastError: string | null;
  readonly deadAt: Date;
  /** How often it was opened again before. */
  readonly replays: number;
}

const noDeadLetter = defineError('not-found', 'NO_DEAD_LETTER', {
  zh: '没有这条未能完成的任务',
  en: 'There is no work given up under this number',
});
const OPERATOR = systemActor(['*'], 'dead-letters');

/** Work that was given up, for a person to look at and send again. */
@Injectable()
export class DeadLetters {
  constructor(private readonly uow: UnitOfWork) {}

  /** Ids, topics and error codes; no person is named. @param after id of the last one of the page before */
  list(limit = 200, after = 0, actor: Actor = OPERATOR): Promise<DeadLetter[]> {
    return this.uow.write(actor, (tx) =>
      tx.withSystemScope(() =>
        tx.query<DeadLetter>(
          `SELECT id, topic, effect_key AS "effectKey", failures, last_error AS "lastError", dead_at AS "deadAt",
                  (SELECT count(*)::int FROM outbox_replay r WHERE r.outbox_id = outbox.id) AS replays
           FROM outbox WHERE dead_at IS NOT NULL AND done_at IS NULL AND id > $2 ORDER BY id LIMIT $1`,
          [limit, after],
        ),
      ),
    );
  }

  /**
   * Opens it again under the same effect key, so what was applied already is not applied again.
   * @param by who asks, as the operator's system knows them
   * @throws noDeadLetter
   */
  async replay(id: number, by: string, reason: string, actor: Actor = OPERATOR): Promise<void> {
    await this.uow.write(actor, async (tx) => {
      const opened = await tx.withSystemScope(() => this.open(tx, id));
      if (opened !== 1) throw noDeadLetter({ id });
      await tx.withSystemScope(() =>
        tx.execute(`INSERT INTO outbox_replay (outbox_id, actor, reason) VALUES ($1, $2, $3)`, [
          id,
          by,
          reason,
        ]),
      );
      tx.audit({
        action: 'outbox.replayed',
        aggregate: 'outbox',
        aggregateId: null,
        fields: [`outbox=${id}`],
      });
    });
  }

  private open(tx: Tx, id: number): Promise<number> {
    return tx.execute(
      `UPDATE outbox SET dead_at = NULL, failures = 0, unanswered = 0, lease_until = NULL, dispatched_at = NULL,
              not_before = clock_timestamp()
       WHERE id = $1 AND dead_at IS NOT NULL AND done_at IS NULL`,
      [id],
    );
  }
}
