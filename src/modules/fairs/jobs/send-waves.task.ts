import { systemActor } from '../../../platform/access/index.js';
import { newId } from '../../../platform/clock/index.js';
import { type ScheduledTask, RunEvery } from '../../../platform/queue/index.js';
import { InvitationsService } from '../application/invitations.service.js';

const EVERY_MS = 30_000;

/** Starts the waves of invitations whose time has come. */
@RunEvery(EVERY_MS)
export class SendWavesTask implements ScheduledTask {
  constructor(private readonly invitations: InvitationsService) {}

  async run(): Promise<void> {
    const requestId = `sweep:${newId()}`;
    for (const cooperation of await this.invitations.cooperationsDue(systemActor(['*'], requestId))) {
      while ((await this.invitations.startDue(systemActor([cooperation], requestId))) > 0);
    }
  }
}
