import { Injectable } from '@nestjs/common';
import { DomainError } from '../../kernel/errors/index.js';
import { systemActor } from '../access/index.js';
import { type Tx, UnitOfWork } from '../database/index.js';
import { Log } from '../telemetry/index.js';
import type { JobContext, LongRunningHandler, TransactionalHandler } from './handler.js';
import { OutboxStore, type OutboxRow } from './outbox.store.js';
import { type Consumer, JobRegistry } from './registry.js';
import { topicOf } from './topics.js';

/** A light effect that takes longer hangs: it is counted as a fault of its own and gives its place back. */
const LIGHT_LIMIT_MS = 30_000;

/** Carries out one outbox row: the effect of each who listens to it once, then the row is done. Called by the queue and by the sweeper. */
@Injectable()
export class OutboxExecutor {
  constructor(
    private readonly outbox: OutboxStore,
    private readonly registry: JobRegistry,
    private readonly uow: UnitOfWork,
    private readonly log: Log,
  ) {}

  /** @param options.suspects also tries a row whose earlier attempts killed their process or seemed to */
  async execute(id: number, options: { suspects?: boolean } = {}): Promise<void> {
    const row = await this.outbox.lease(id, options);
    if (!row) return;
    try {
      const consumers = this.registry.listenersOf(row.topic, row.payload);
      for (const [index, consumer] of consumers.entries()) {
        await this.deliver(row, consumer, index === consumers.length - 1);
      }
      if (consumers.length === 0) await this.outbox.done(id);
    } catch (error) {
      const kind = classify(error);
      this.log.failure('effect failed', error, { outboxId: id, topic: row.topic, kind });
      await this.outbox.failed(row, describe(error), kind).catch((later: unknown) => {
        this.log.failure('failure not recorded', later, { outboxId: id });
      });
    }
  }

  /** The last consumer's effect and the row's end are one transaction; so are each effect and its mark in the inbox. */
  private async deliver(row: OutboxRow, { consumer, handler }: Consumer, last: boolean): Promise<void> {
    const actor = systemActor(row.cooperation ? [row.cooperation] : ['*'], row.request_id);
    const delivery: JobContext = {
      effectKey: row.effect_key,
      payload: row.payload,
      actor,
      // The lease has counted this attempt already.
      unanswered: Math.max(0, row.unanswered - 1),
    };
    const { heavy, outside } = topicOf(row.topic);
    const apart = heavy || outside;
    if (apart && !(await this.alreadyApplied(consumer, row.effect_key))) {
      await (handler as LongRunningHandler).run(delivery, () => this.outbox.renew(row));
    }
    await this.uow.write(actor, async (tx) => {
      if (last) await this.outbox.close(tx, row);
      else await this.outbox.fence(tx, row);
      const first = await tx.query(CLAIM_EFFECT, [consumer, row.effect_key]);
      if (!apart && first.length > 0) await this.apply(tx, handler as TransactionalHandler, delivery);
    });
  }

  private async apply(tx: Tx, handler: TransactionalHandler, delivery: JobContext): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new EffectHangs()), LIGHT_LIMIT_MS);
    });
    const applied = handler.apply(tx, delivery);
    applied.catch(() => undefined);
    await Promise.race([applied, late]).finally(() => clearTimeout(timer));
  }

  private async alreadyApplied(consumer: string, effectKey: string): Promise<boolean> {
    const rows = await this.uow.read(systemActor(['*'], 'inbox'), (tx) =>
      tx.query(`SELECT 1 FROM inbox WHERE consumer = $1 AND effect_key = $2`, [consumer, effectKey]),
    );
    return rows.length > 0;
  }
}

class EffectHangs extends Error {
  override readonly name = 'EffectHangs';
}

const CLAIM_EFFECT = `INSERT INTO inbox (consumer, effect_key) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING consumer`;

/** PostgreSQL classes 08, 53, 57, 58 and sockets: the world failed, not the work. 40 and 55P03: try again soon. */
function classify(error: unknown): 'infrastructure' | 'own' | 'final' {
  if (error instanceof DomainError)
    return error.kind === 'invalid' || error.kind === 'not-found' ? 'final' : 'own';
  const code = String((error as { code?: unknown } | null)?.code ?? '');
  if (/^(08|40|53|57|58)/.test(code) || code === '55P03' || /^E[A-Z]+$/.test(code)) return 'infrastructure';
  if (
    error instanceof Error &&
    /Connection terminated|lease lost|timeout exceeded|Query read timeout|not queryable/.test(error.message)
  )
    return 'infrastructure';
  return 'own';
}

function describe(error: unknown): string {
  if (error instanceof DomainError) return error.code;
  return error instanceof Error ? error.name : 'unknown';
}
