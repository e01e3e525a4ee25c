import { newId } from '../../../platform/clock/index.js';
import { type ScheduledTask, RunEvery } from '../../../platform/queue/index.js';
import { MoveEmployerService } from '../application/move-employer.service.js';
import { RemindVettingsService } from '../application/remind-vettings.service.js';

const EVERY_MS = 60_000;

/** Announces the end of vettings and ends them by date; any number of workers may do it at once. */
@RunEvery(EVERY_MS)
export class EndVettingsSweep implements ScheduledTask {
  constructor(
    private readonly employers: MoveEmployerService,
    private readonly reminders: RemindVettingsService,
  ) {}

  async sweep(): Promise<void> {
    await this.reminders.remind(newId());
    await this.employers.endVettings(newId());
  }
}
