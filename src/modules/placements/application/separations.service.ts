import { Injectable } from '@nestjs/common';
import { isEvidence } from '../../../kernel/lifecycle/index.js';
import type { Actor } from '../../../platform/access/index.js';
import { newId } from '../../../platform/clock/index.js';
import { heardThrough, type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { decideSeparationEffect, type WhereTo } from '../domain/separation.js';
import { leftBeforeStart, leftInFuture, notAtWork, placementNotFound } from '../domain/placement.errors.js';
import type { PlacementState } from '../domain/placement.states.js';
import { separationAcross } from '../domain/other-side-view.js';
import { DisputesService } from './disputes.service.js';
import { PlacementTransitionsService } from './placement-transitions.service.js';
import { PlacementReader, type PlacementRow } from './placement.reader.js';
import type { Attribution } from './placement-command-types.js';
import { assertRecordable } from './attribution-rules.js';
import { listLeavingReports } from '../persistence/separations.statements.js';

export interface SeparationReport {
  readonly leftOn: string;
  /** Of the list of leaving reasons. */
  readonly reason: string;
  readonly whereTo: WhereTo;
  /** Day the person was seen at home again. */
  readonly backOn?: string;
  /** Day of the leaving certificate (离职证明). */
  readonly certificateOn?: string;
}

export interface SeparationRecorded {
  readonly status: PlacementState;
  readonly disputeId: string | null;
}

export interface KnownSeparation {
  readonly reportedBy: string;
  readonly channel: string;
  readonly leftOn: string;
  /** Null where it is not the reader’s to know. */
  readonly reason: string | null;
  readonly whereTo: WhereTo;
  readonly backOn: string | null;
  readonly certificateOn: string | null;
  readonly disputeId: string | null;
  readonly recordedAt: Date;
}

/** Leaving and return, each side's word kept; the employer's (or the bureau's, proven) ends the job. */
@Injectable()
export class SeparationsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly directory: PlacementReader,
    private readonly transitions: PlacementTransitionsService,
    private readonly disputes: DisputesService,
  ) {}

  /** @throws placementNotFound, partyNotAuthorised, notAtWork, leftBeforeStart, leftInFuture, whatever the lifecycle refuses */
  note(
    actor: Actor,
    placementId: string,
    word: SeparationReport,
    attribution: Attribution,
  ): Promise<SeparationRecorded> {
    assertRecordable(actor, attribution);
    return this.uow.write(actor, async (tx) => {
      const row = (await this.directory.byIds(tx, [placementId])).get(placementId);
      if (!row) throw placementNotFound({ id: placementId });
      if (word.leftOn > tx.today) throw leftInFuture({ leftOn: word.leftOn });
      const disputeId = await this.follow(tx, row, word, attribution);
      await tx.insertMany('leaving_word', [
        {
          id: newId(),
          placement_id: placementId,
          cooperation: row.cooperation,
          area_code: row.areaCode,
          employer_id: row.employerId,
          said_by: attribution.reportedBy,
          channel: heardThrough(tx.actor, attribution.channel),
          left_on: word.leftOn,
          reason: word.reason,
          where_to: word.whereTo,
          back_on: word.backOn ?? null,
          certificate_on: word.certificateOn ?? null,
          entered_by: actor.userId,
          dispute_id: disputeId,
          recorded_at: tx.now,
        },
      ]);
      tx.audit({ action: 'leaving.noted', aggregate: 'placement', aggregateId: placementId });
      const after = (await this.directory.byIds(tx, [placementId])).get(placementId);
      return { status: after?.status ?? row.status, disputeId };
    });
  }

  /** Every word on it, oldest first. @throws placementNotFound */
  known(actor: Actor, placementId: string): Promise<KnownSeparation[]> {
    return this.uow.read(actor, async (tx) => {
      if (!(await this.directory.byIds(tx, [placementId])).has(placementId))
        throw placementNotFound({ id: placementId });
      const words = await tx.all(listLeavingReports, { placementId });
      return words.map(({ cooperation, ...word }) =>
        tx.atSource(cooperation) ? word : separationAcross(word),
      );
    });
  }

  /** @returns the dispute it opened, if any */
  private async follow(
    tx: Tx,
    row: PlacementRow,
    word: SeparationReport,
    attribution: Attribution,
  ): Promise<string | null> {
    const { leftOn, reason } = word;
    const effect = decideSeparationEffect(
      { reportedBy: attribution.reportedBy, leftOn, proven: isEvidence(attribution.evidence) },
      row,
    );
    switch (effect) {
      case 'not_at_work':
        throw notAtWork({ id: row.id, status: row.status });
      case 'before_start':
        throw leftBeforeStart({ leftOn, startedOn: row.startedOn });
      case 'note':
        return null;
      case 'dispute':
        return this.disputes.open(tx, {
          placementId: row.id,
          kind: 'leaving',
          claimsOn: leftOn,
          attribution: { ...attribution, occurredOn: attribution.occurredOn ?? tx.today, reason: undefined },
        });
      default:
        await this.transitions.transition(tx, [
          { placementId: row.id, move: effect, attribution: { ...attribution, occurredOn: leftOn, reason } },
        ]);
        return null;
    }
  }
}
