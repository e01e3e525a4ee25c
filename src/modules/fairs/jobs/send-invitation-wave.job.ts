import type { Tx } from '../../../platform/database/index.js';
import { type Delivery, HandlesWork, type LightHandler } from '../../../platform/queue/index.js';
import { InvitationsService } from '../application/invitations.service.js';
import { type SendWave, sendInvitationWave } from '../application/fairs-work.js';

@HandlesWork(sendInvitationWave)
export class SendInvitationWaveJob implements LightHandler<SendWave> {
  constructor(private readonly invitations: InvitationsService) {}

  apply(tx: Tx, { payload }: Delivery<SendWave>): Promise<void> {
    return this.invitations.sendWave(tx, payload.waveId);
  }
}
