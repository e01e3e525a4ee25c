import { Inject } from '@nestjs/common';
import { systemActor } from '../access/index.js';
import { CONFIG, type Config } from '../config/index.js';
import { UnitOfWork } from '../database/index.js';
import { Log } from '../telemetry/index.js';
import {
  type JobContext,
  JobProcessor,
  type LongRunningHandler,
  type ScheduledTask,
  RunEvery,
} from './handler.js';
import { retentionRules } from './data-retention.js';
import { defineJob } from './topics.js';

export const purgeExpiredRows = defineJob<{ day: string }>('purge-old-rows', 'maintenance', { heavy: true });

const AT_ONCE = 2_000;
const HOURLY_MS = 3_600_000;
const KEEPER = systemActor(['*'], 'purge');

/** One of these a day is written, however many workers ask. */
@RunEvery(HOURLY_MS)
export class PurgeDaily implements ScheduledTask {
  constructor(private readonly uow: UnitOfWork) {}

  async run(): Promise<void> {
    await this.uow.write(KEEPER, (tx) => {
      const { topic } = purgeExpiredRows;
      tx.emit({ topic, effectKey: `${topic}:${tx.today}`, payload: { day: tx.today } });
      return Promise.resolve();
    });
  }
}

/**
 * Removes what is done and old. Open and given-up work stays however old, and with it the marks of its effects; so do rows an
 * operator replayed, which are part of the record.
 */
@JobProcessor(purgeExpiredRows)
export class PurgeOldRows implements LongRunningHandler<{ day: string }> {
  constructor(
    private readonly uow: UnitOfWork,
    @Inject(CONFIG) private readonly config: Config,
    private readonly log: Log,
  ) {}

  async run(_delivery: JobContext<{ day: string }>, renew: () => Promise<void>): Promise<void> {
    const { outboxDays, idempotencyDays } = this.config.retention;
    const purges = [
      [OLD_OUTBOX, outboxDays],
      [OLD_INBOX, outboxDays],
      [OLD_ANSWERS, idempotencyDays],
    ] as const;
    const counts: number[] = [];
    for (const [statement, days] of purges) {
      let removed = 0;
      for (let more = AT_ONCE; more === AT_ONCE; removed += more) {
        more = await this.uow.write(KEEPER, (tx) => tx.execute(statement, [days, AT_ONCE]));
        await renew();
      }
      counts.push(removed);
    }
    const [outbox, inbox, answers] = counts;
    this.log.info('old rows removed', { outbox, inbox, answers });
    for (const { name, statement, days } of retentionRules()) {
      let rows = 0;
      for (let more = AT_ONCE; more === AT_ONCE; rows += more) {
        more = await this.uow.write(KEEPER, (tx) => tx.execute(statement, [days, AT_ONCE]));
        await renew();
      }
      this.log.info('retention', { name, rows });
    }
  }
}

const OLD_OUTBOX = `DELETE FROM outbox WHERE id IN (
  SELECT id FROM outbox o WHERE done_at < clock_timestamp() - make_interval(days => $1)
    AND NOT EXISTS (SELECT FROM outbox_replay r WHERE r.outbox_id = o.id)
  ORDER BY id LIMIT $2)`;
const OLD_INBOX = `DELETE FROM inbox WHERE (consumer, effect_key) IN (
  SELECT consumer, effect_key FROM inbox i WHERE at < clock_timestamp() - make_interval(days => $1)
    AND NOT EXISTS (SELECT FROM outbox o WHERE o.effect_key = i.effect_key)
  LIMIT $2)`;
const OLD_ANSWERS = `DELETE FROM idempotency WHERE (user_id, key) IN (
  SELECT user_id, key FROM idempotency WHERE status IS NOT NULL AND at < clock_timestamp() - make_interval(days => $1)
  LIMIT $2)`;
