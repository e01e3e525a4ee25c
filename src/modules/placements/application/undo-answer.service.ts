import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../kernel/errors/index.js';
import type { Party } from '../../../kernel/lifecycle/index.js';
import type { Actor } from '../../../platform/access/index.js';
import { type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { nothingToUndo, placementNotFound, undoWindowOver } from '../domain/placement.errors.js';
import { placementLifecycle, type PlacementTransition } from '../domain/placement.lifecycle.js';
import type { PlacementState } from '../domain/placement.states.js';
import { AnswerSettingsService } from './answer-settings.service.js';
import { PlacementTransitionsService } from './placement-transitions.service.js';
import type { Attribution } from './placement-command-types.js';
import { assertRecordable } from './attribution-rules.js';
import { type UndoPart, UndoHooks, type UndoPiece } from './undo-hooks.js';
import {
  findLastAnswer,
  findPlacementsToReopen,
  findSeekerOfPlacement,
} from '../persistence/undo-answer.statements.js';

export interface Undone extends UndoPart {
  readonly status: PlacementState;
  readonly version: number;
}

/** Appointments of a person are not for their employer. */
const mayBeShown = (actor: Actor, what: UndoPiece['what']) => actor.role !== 'employer' || what !== 'slot';

interface LastStep {
  readonly cooperation: string;
  readonly seeker_id: string;
  readonly move: string;
  readonly from: PlacementState | null;
  readonly said_by: Party;
  readonly request_id: string;
  readonly late: boolean;
}

/**
 * Takes the last answer back inside the window, as a new event. A yes that is taken back reopens what it had closed for the
 * person, each place only where it is still free; what is gone is named, never taken from somebody else.
 */
@Injectable()
export class UndoAnswerService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly transitions: PlacementTransitionsService,
    private readonly settings: AnswerSettingsService,
    private readonly participants: UndoHooks,
  ) {}

  /** @throws placementNotFound, nothingToUndo, undoWindowOver, stale; vacancyFull, noBedLeft when the place is gone */
  undo(
    actor: Actor,
    placementId: string,
    attribution: Omit<Attribution, 'reportedBy'> & { readonly reportedBy?: Party },
    expected?: { readonly version?: number },
  ): Promise<Undone> {
    return this.uow.write(actor, async (tx) => {
      const last = await this.last(tx, placementId);
      const move = `undo_to_${last.from}`;
      if (!(move in placementLifecycle.transitions)) throw nothingToUndo({ id: placementId });
      if (last.late) throw undoWindowOver({ id: placementId });
      const word: Attribution = { ...attribution, reportedBy: attribution.reportedBy ?? last.said_by };
      assertRecordable(actor, word);
      const [moved] = await this.transitions.transition(tx, [
        { placementId, move: move as PlacementTransition, attribution: word, expected },
      ]);
      const others = last.move === 'accept' ? await this.reopen(tx, last) : { restored: [], missing: [] };
      const [restored, missing] = [[...others.restored], [...others.missing]];
      for (const id of [placementId, ...others.restored.flatMap(({ id }) => id ?? [])]) {
        const held = await tx.withSystemScope(() => this.participants.restore(tx, id));
        restored.push(...held.restored);
        missing.push(...held.missing);
      }
      const shown = (pieces: UndoPiece[]) => pieces.filter(({ what }) => mayBeShown(actor, what));
      return {
        status: moved!.status,
        version: moved!.version,
        restored: shown(restored),
        missing: shown(missing),
      };
    });
  }

  private async last(tx: Tx, placementId: string): Promise<LastStep> {
    const row = await tx.first(findSeekerOfPlacement, { placementId });
    if (!row) throw placementNotFound({ id: placementId });
    const { undoMinutes } = await this.settings.of(tx, row.cooperation);
    const [step] = await tx.withSystemScope(() => tx.all(findLastAnswer, { placementId, undoMinutes }));
    return { ...row, ...step! };
  }

  /** What the yes had closed, if nobody touched it since. */
  private async reopen(tx: Tx, last: LastStep): Promise<UndoPart> {
    const closed = await tx.withSystemScope(() =>
      tx.all(findPlacementsToReopen, { seekerId: last.seeker_id, requestId: last.request_id }),
    );
    const [restored, missing]: [UndoPiece[], UndoPiece[]] = [[], []];
    for (const { id, from } of closed) {
      try {
        await tx.withSystemScope(() =>
          tx.savepoint(() =>
            this.transitions.transition(tx, [
              {
                placementId: id,
                move: `undo_to_${from}` as PlacementTransition,
                attribution: { reportedBy: 'system', channel: 'system' },
              },
            ]),
          ),
        );
        restored.push({ what: 'placement', id });
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        missing.push({ what: 'placement', id, code: error.code });
      }
    }
    return { restored, missing };
  }
}
