import { newId } from '../../../platform/clock/index.js';
import { type Sweep, Sweeps } from '../../../platform/queue/index.js';
import { MoveEmployerService } from '../application/move-employer.service.js';

const EVERY_MS = 60_000;

/** Ends vettings by date; any number of workers may do it at once. */
@Sweeps(EVERY_MS)
export class EndVettingsSweep implements Sweep {
  constructor(private readonly employers: MoveEmployerService) {}

  async sweep(): Promise<void> {
    await this.employers.endVettings(newId());
  }
}
