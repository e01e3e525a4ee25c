import type { Tx } from '../../../platform/database/index.js';
import { type JobContext, type TransactionalHandler, OnDomainEvent } from '../../../platform/queue/index.js';
import { CONSENT_WITHDRAWN } from '../../seekers/index.js';
import { PlacementTransitionsService } from '../application/placement-transitions.service.js';
import { PlacementReader } from '../application/placement.reader.js';

/** Shown to an employer, not yet hired. */
const SHOWN = new Map([
  ['proposed', 'decline_by_worker'],
  ['intent', 'withdraw'],
  ['offered', 'decline_by_worker'],
] as const);

/**
 * Who takes back the consent to be shown to employers leaves every list of an employer that has not hired them. From
 * acceptance on the contract itself is the ground (个人信息保护法 art. 13(2)); that placement goes on until somebody ends it.
 */
@OnDomainEvent(CONSENT_WITHDRAWN)
export class StopSharing implements TransactionalHandler<{ seekerId: string; purpose: string }> {
  constructor(
    private readonly directory: PlacementReader,
    private readonly transitions: PlacementTransitionsService,
  ) {}

  async apply(
    tx: Tx,
    { payload: { seekerId, purpose } }: JobContext<{ seekerId: string; purpose: string }>,
  ): Promise<void> {
    if (purpose !== 'share_with_employer') return;
    const open = (await this.directory.openOf(tx, [seekerId])).get(seekerId) ?? [];
    const commands = open.flatMap(({ id, status }) => {
      const move = SHOWN.get(status as 'proposed' | 'intent' | 'offered');
      if (!move) return [];
      const attribution = { reportedBy: 'worker', channel: 'system', reason: 'changed_mind' } as const;
      return [{ placementId: id, move, attribution }];
    });
    if (commands.length > 0) await this.transitions.transition(tx, commands);
  }
}
