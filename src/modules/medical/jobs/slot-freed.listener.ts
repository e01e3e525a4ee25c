import type { Tx } from '../../../platform/database/index.js';
import { type JobContext, type TransactionalHandler, OnDomainEvent } from '../../../platform/queue/index.js';
import { ForecastStore } from '../application/forecast-store.service.js';
import { CAPS_CHANGED, SLOT_FREED } from '../application/medical-events.js';
import { OverbookedDays } from '../application/overbooked-days.service.js';
import { WaitingList } from '../application/waiting-list.service.js';

interface ClinicEvent extends Readonly<Record<string, string | number | boolean | null>> {
  readonly clinicId: string;
  readonly cooperation: string;
}

/** A slot given back goes to whoever waits longest. */
@OnDomainEvent(SLOT_FREED)
export class SlotFreedReaction implements TransactionalHandler<ClinicEvent> {
  constructor(
    private readonly waiting: WaitingList,
    private readonly forecasts: ForecastStore,
  ) {}

  async apply(tx: Tx, { payload }: JobContext<ClinicEvent>): Promise<void> {
    await this.waiting.moveUp(tx, payload.clinicId);
    await this.forecasts.mark(tx, payload.cooperation, SLOT_FREED);
  }
}

/** More slots serve who waits; fewer send the last ones back to the list. */
@OnDomainEvent(CAPS_CHANGED)
export class CapsChangedReaction implements TransactionalHandler<ClinicEvent> {
  constructor(
    private readonly overbooked: OverbookedDays,
    private readonly waiting: WaitingList,
    private readonly forecasts: ForecastStore,
  ) {}

  async apply(tx: Tx, { payload }: JobContext<ClinicEvent>): Promise<void> {
    await this.overbooked.takeBack(tx, payload.clinicId);
    await this.waiting.moveUp(tx, payload.clinicId);
    await this.forecasts.mark(tx, payload.cooperation, CAPS_CHANGED);
  }
}
