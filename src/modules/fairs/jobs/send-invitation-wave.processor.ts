import type { Tx } from '../../../platform/database/index.js';
import { type JobContext, JobProcessor, type TransactionalHandler } from '../../../platform/queue/index.js';
import { InvitationsService } from '../application/invitations.service.js';
import { type SendWave, sendInvitationWave } from '../application/fairs-work.js';

@JobProcessor(sendInvitationWave)
export class SendInvitationWaveJob implements TransactionalHandler<SendWave> {
  constructor(private readonly invitations: InvitationsService) {}

  apply(tx: Tx, { payload }: JobContext<SendWave>): Promise<void> {
    return this.invitations.sendWave(tx, payload.waveId);
  }
}
