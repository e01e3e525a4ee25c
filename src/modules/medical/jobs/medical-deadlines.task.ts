import { systemActor } from '../../../platform/access/index.js';
import { newId } from '../../../platform/clock/index.js';
import { type ScheduledTask, RunEvery } from '../../../platform/queue/index.js';
import { ForecastStore } from '../application/forecast-store.service.js';
import { MedicalDeadlines } from '../application/medical-deadlines.service.js';

const FORECAST_EVERY_MS = 5_000;
const CLOCKS_EVERY_MS = 60_000;

/** Asks the forecast again where something has changed. */
@RunEvery(FORECAST_EVERY_MS)
export class ForecastTask implements ScheduledTask {
  constructor(private readonly forecasts: ForecastStore) {}

  async run(): Promise<void> {
    const requestId = `sweep:${newId()}`;
    for (const cooperation of await this.forecasts.cooperationsDue(systemActor(['*'], requestId)))
      await this.forecasts.recompute(systemActor([cooperation], requestId), cooperation);
  }
}

/** Holds that end by themselves and reports that are late. */
@RunEvery(CLOCKS_EVERY_MS)
export class MedicalDeadlinesTask implements ScheduledTask {
  constructor(private readonly clocks: MedicalDeadlines) {}

  async run(): Promise<void> {
    const requestId = `sweep:${newId()}`;
    for (const cooperation of await this.clocks.cooperationsDue(systemActor(['*'], requestId)))
      await this.clocks.tick(systemActor([cooperation], requestId));
  }
}
