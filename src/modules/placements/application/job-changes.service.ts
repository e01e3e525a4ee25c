import { Injectable } from '@nestjs/common';
import { isEvidence } from '../../../kernel/lifecycle/index.js';
import type { Actor } from '../../../platform/access/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { decideSeparationEffect } from '../domain/separation.js';
import { jobChangeNeedsEnd, leftInFuture, notAtWork, placementNotFound } from '../domain/placement.errors.js';
import { CreatePlacementsService } from './create-placements.service.js';
import { PlacementTransitionsService } from './placement-transitions.service.js';
import { PlacementReader } from './placement.reader.js';
import type { Attribution } from './placement-command-types.js';
import { assertRecordable } from './attribution-rules.js';

export interface JobChange {
  /** The post the person goes to. */
  readonly vacancyId: string;
  readonly leftOn: string;
  readonly plannedStartOn?: string;
}

/** 转岗: the old job ends and the new post is proposed in one transaction, the new placement naming the old one. */
@Injectable()
export class JobChangesService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly directory: PlacementReader,
    private readonly transitions: PlacementTransitionsService,
    private readonly creation: CreatePlacementsService,
  ) {}

  /**
   * @returns id of the new placement
   * @throws placementNotFound, partyNotAuthorised, notAtWork, jobChangeNeedsEnd where only the worker says so, vacancyUnknown
   */
  change(actor: Actor, placementId: string, change: JobChange, attribution: Attribution): Promise<string> {
    assertRecordable(actor, attribution);
    return this.uow.write(actor, async (tx) => {
      const row = (await this.directory.byIds(tx, [placementId])).get(placementId);
      if (!row) throw placementNotFound({ id: placementId });
      const { leftOn, vacancyId, plannedStartOn } = change;
      if (leftOn > tx.today) throw leftInFuture({ leftOn });
      const effect = decideSeparationEffect(
        { reportedBy: attribution.reportedBy, leftOn, proven: isEvidence(attribution.evidence) },
        row,
      );
      if (effect === 'not_at_work' || effect === 'before_start')
        throw notAtWork({ id: row.id, status: row.status });
      if (effect === 'dispute') throw jobChangeNeedsEnd({ id: row.id });
      if (effect !== 'note')
        await this.transitions.transition(tx, [
          {
            placementId,
            move: effect,
            attribution: { ...attribution, occurredOn: leftOn, reason: 'job_change' },
          },
        ]);
      const [id] = await this.creation.create(tx, 'propose', [
        {
          seekerId: row.seekerId,
          cooperation: row.cooperation,
          vacancyId,
          linkedTo: placementId,
          origin: 'plan',
          plannedStartOn: plannedStartOn ?? null,
          attribution: { reportedBy: 'system', channel: 'system', occurredOn: tx.today },
        },
      ]);
      tx.audit({ action: 'placement.job-changed', aggregate: 'placement', aggregateId: placementId });
      return id!;
    });
  }
}
