import { Injectable } from '@nestjs/common';
import { DomainError } from '../../kernel/errors/index.js';
import { systemActor } from '../access/index.js';
import { UnitOfWork } from '../database/index.js';
import { Log } from '../telemetry/index.js';
import type { Delivery, HeavyHandler, LightHandler } from './handler.js';
import { OutboxStore, type OutboxRow } from './outbox.store.js';
import { type Consumer, JobRegistry } from './registry.js';
import { topicOf } from './topics.js';

const LIGHT_LEASE_MS = 10_000;
const HEAVY_LEASE_MS = 30_000;

/** Carries out one outbox row: each consumer's effect once, then the row is done. Called by the queue and by the sweeper. */
@Injectable()
export class OutboxExecutor {
  constructor(
    private readonly outbox: OutboxStore,
    private readonly registry: JobRegistry,
    private readonly uow: UnitOfWork,
    private readonly log: Log,
  ) {}

  async execute(id: number): Promise<void> {
    const known = await this.outbox.lease(id, HEAVY_LEASE_MS);
    if (!known) return;
    try {
      for (const consumer of this.registry.consumersOf(known.topic)) await this.deliver(known, consumer);
      await this.outbox.done(id);
    } catch (error) {
      const kind = classify(error);
      this.log.fault('effect failed', error, { outboxId: id, topic: known.topic, kind });
      await this.outbox.failed(known, describe(error), kind).catch((later: unknown) => {
        this.log.fault('failure not recorded', later, { outboxId: id });
      });
    }
  }

  private async deliver(row: OutboxRow, { consumer, handler }: Consumer): Promise<void> {
    const actor = systemActor(row.cooperation ? [row.cooperation] : ['*'], row.request_id);
    const delivery: Delivery = { effectKey: row.effect_key, payload: row.payload, actor };
    if (topicOf(row.topic).heavy) {
      if (await this.alreadyApplied(consumer, row.effect_key)) return;
      await (handler as HeavyHandler).run(delivery, () => this.outbox.renew(row, HEAVY_LEASE_MS));
      await this.uow.write(actor, (tx) => tx.query(CLAIM_EFFECT, [consumer, row.effect_key]));
      return;
    }
    await this.outbox.renew(row, LIGHT_LEASE_MS);
    await this.uow.write(actor, async (tx) => {
      const first = await tx.query(CLAIM_EFFECT, [consumer, row.effect_key]);
      if (first.length > 0) await (handler as LightHandler).apply(tx, delivery);
    });
  }

  private async alreadyApplied(consumer: string, effectKey: string): Promise<boolean> {
    const rows = await this.uow.read(systemActor(['*'], 'inbox'), (tx) =>
      tx.query(`SELECT 1 FROM inbox WHERE consumer = $1 AND effect_key = $2`, [consumer, effectKey]),
    );
    return rows.length > 0;
  }
}

const CLAIM_EFFECT = `INSERT INTO inbox (consumer, effect_key) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING consumer`;

/** PostgreSQL classes 08, 53, 57, 58 and sockets: the world failed, not the work. 40 and 55P03: try again soon. */
function classify(error: unknown): 'infrastructure' | 'own' | 'final' {
  if (error instanceof DomainError)
    return error.kind === 'invalid' || error.kind === 'not-found' ? 'final' : 'own';
  const code = String((error as { code?: unknown } | null)?.code ?? '');
  if (/^(08|40|53|57|58)/.test(code) || code === '55P03' || /^E[A-Z]+$/.test(code)) return 'infrastructure';
  if (error instanceof Error && /Connection terminated|lease lost|timeout exceeded/.test(error.message))
    return 'infrastructure';
  return 'own';
}

function describe(error: unknown): string {
  if (error instanceof DomainError) return error.code;
  return error instanceof Error ? error.name : 'unknown';
}
