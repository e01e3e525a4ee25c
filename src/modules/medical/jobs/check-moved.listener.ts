import type { Tx } from '../../../platform/database/index.js';
import { type JobContext, type TransactionalHandler, OnDomainEvent } from '../../../platform/queue/index.js';
import { ForecastStore } from '../application/forecast-store.service.js';

interface CheckStatusChanged extends Readonly<Record<string, string | number | boolean | null>> {
  readonly id: string;
  readonly move: string;
}

/** Every step of an examination may change who is seen in time. */
@OnDomainEvent('medical_check.moved')
export class CheckMovedReaction implements TransactionalHandler<CheckStatusChanged> {
  constructor(private readonly forecasts: ForecastStore) {}

  async apply(tx: Tx, { payload, actor }: JobContext<CheckStatusChanged>): Promise<void> {
    await this.forecasts.mark(tx, actor.cooperations[0]!, `medical_check.${payload.move}`);
  }
}
