import { Injectable } from '@nestjs/common';
import { assertHasEvidence, type Channel, partyNotAuthorised } from '../../../kernel/lifecycle/index.js';
import { containsForbiddenHealthTerm } from '../../../kernel/values/index.js';
import type { Actor } from '../../../platform/access/index.js';
import { newId } from '../../../platform/clock/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { DisputesService, PlacementReader } from '../../placements/index.js';
import { followUpWithoutStart } from '../domain/follow-up.errors.js';
import { partiesOf } from './follow-ups.policy.js';

export interface SeekerStartResponse {
  readonly confirms: boolean;
  /** The day the worker says it was. */
  readonly startOn?: string;
  readonly words?: string;
  readonly toldOn?: string;
  readonly channel: Channel;
  /** What stands behind the word: when the call was, the paper, the screenshot. Needed unless the worker says it here. */
  readonly evidence?: string;
}

/** The worker's echo of the employer's word. It confirms, or it opens a dispute; the start itself is not touched. */
@Injectable()
export class SeekerStartResponsesService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly placements: PlacementReader,
    private readonly disputes: DisputesService,
  ) {}

  /** @returns the dispute it opened, if any @throws followUpWithoutStart, partyNotAuthorised, evidenceRequired */
  record(
    actor: Actor,
    placementId: string,
    echo: SeekerStartResponse,
  ): Promise<{ disputeId: string | null }> {
    return this.uow.write(actor, async (tx) => {
      if (!partiesOf(actor).includes('worker')) throw partyNotAuthorised({ reportedBy: 'worker' });
      assertHasEvidence({ ...echo, reportedBy: 'worker' }, actor.role, { field: 'evidence' });
      const placement = (await this.placements.byIds(tx, [placementId])).get(placementId);
      if (!placement?.startedOn) throw followUpWithoutStart({ placementId });
      const toldOn = echo.toldOn ?? tx.today;
      const words = echo.words && !containsForbiddenHealthTerm(echo.words) ? echo.words : undefined;
      const otherDay = echo.startOn !== undefined && echo.startOn !== placement.startedOn;
      const disputeId =
        echo.confirms && !otherDay
          ? null
          : await this.disputes.open(tx, {
              placementId,
              kind: otherDay ? 'start_date' : 'start',
              claimsOn: echo.startOn,
              attribution: {
                reportedBy: 'worker',
                channel: echo.channel,
                occurredOn: toldOn,
                ...(echo.evidence === undefined ? {} : { evidence: echo.evidence }),
                ...(words === undefined ? {} : { note: words }),
              },
            });
      await tx.insertMany('start_echo', [
        {
          id: newId(),
          placement_id: placementId,
          cooperation: placement.cooperation,
          area_code: placement.areaCode,
          employer_id: placement.employerId,
          confirms: echo.confirms && !otherDay,
          start_on: echo.startOn ?? null,
          words: words ?? null,
          told_on: toldOn,
          channel: echo.channel,
          evidence: echo.evidence ?? null,
          entered_by: actor.userId,
          entered_role: actor.role,
          dispute_id: disputeId,
          recorded_at: tx.now,
        },
      ]);
      tx.audit({ action: 'start.echoed', aggregate: 'placement', aggregateId: placementId });
      return { disputeId };
    });
  }
}
