import { newId } from '../../../platform/clock/index.js';
import { type ScheduledTask, RunEvery } from '../../../platform/queue/index.js';
import { EmployerTransitionsService } from '../application/employer-transitions.service.js';
import { RemindVettingsService } from '../application/remind-vettings.service.js';

const EVERY_MS = 60_000;

/** Announces the end of vettings and ends them by date; any number of workers may do it at once. */
@RunEvery(EVERY_MS)
export class EndVettingsTask implements ScheduledTask {
  constructor(
    private readonly employers: EmployerTransitionsService,
    private readonly reminders: RemindVettingsService,
  ) {}

  async run(): Promise<void> {
    await this.reminders.remind(newId());
    await this.employers.endVettings(newId());
  }
}
