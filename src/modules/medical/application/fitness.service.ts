import { Injectable } from '@nestjs/common';
import { laterOf } from '../../../kernel/values/index.js';
import type { Tx } from '../../../platform/database/index.js';
import {
  PlacementCommands,
  PlacementReader,
  type PlacementTransition,
  type PlacementRow,
  type PlacementState,
} from '../../placements/index.js';
import type { Channel } from '../../../kernel/lifecycle/index.js';
import { type CheckFacts, fitnessFor, speaksAgainst } from '../domain/fitness.js';
import { placementEffect } from '../domain/medical-check.lifecycle.js';
import { MedicalChecksRepository } from '../persistence/medical-checks.repository.js';
import { fitnessFacts } from './check-facts.js';
import { type ExamPost, needsOf, ExamRequirements } from './exam-requirements.reader.js';
import { findAcceptanceDay } from '../persistence/fitness.statements.js';

/** The clinic's word as it reaches the placement. */
export interface ClinicAttribution {
  readonly on: string;
  readonly channel: Channel;
  readonly evidence?: string;
}

const BARRABLE: ReadonlySet<PlacementState> = new Set<PlacementState>([
  'accepted',
  'medical',
  'ready',
  'batched',
  'departed',
  'arrived',
]);

/** What checks mean for the placement: the three words, and the move that follows from them. */
@Injectable()
export class FitnessService {
  constructor(
    private readonly checks: MedicalChecksRepository,
    private readonly placements: PlacementReader,
    private readonly commands: PlacementCommands,
    private readonly posts: ExamRequirements,
  ) {}

  /** Writes the words anew and moves the placement where they demand it; the clinic's own view does not reach that far. */
  async follow(tx: Tx, placementId: string, attribution: ClinicAttribution): Promise<void> {
    await tx.withSystemScope(async () => {
      const placement = (await this.placements.byIds(tx, [placementId])).get(placementId);
      if (!placement) return;
      const post = (await this.posts.of(tx, [placement])).get(placementId)!;
      const checks = (await this.checks.ofSeekers(tx, [placement.seekerId])).map(fitnessFacts);
      const fitness = fitnessFor(needsOf(post), checks, tx.today);
      await this.commands.setFitness(tx, placementId, fitness);
      const next = decideNextTransition(placement, fitness.word, post, checks);
      if (!next) return;
      const { on, ...word } = attribution;
      const accepted = await this.acceptedOn(tx, placementId);
      await this.commands.transition(tx.actor, [
        {
          placementId,
          move: next.move,
          attribution: {
            reportedBy: 'clinic',
            occurredOn: laterOf(on, accepted ?? on),
            ...word,
            reason: next.reason,
          },
        },
      ]);
    });
  }

  /** The day the person said yes; a conclusion older than that speaks from then on. */
  async acceptedOn(tx: Tx, placementId: string): Promise<string | null> {
    const row = await tx.first(findAcceptanceDay, { placementId });
    return row?.on ?? null;
  }
}

function decideNextTransition(
  placement: PlacementRow,
  word: string,
  post: ExamPost,
  checks: readonly CheckFacts[],
): { move: PlacementTransition; reason?: string } | null {
  if (word === 'fit') return placement.status === 'medical' ? { move: 'clear' } : null;
  if (word === 'not_for_this_post') {
    if (!BARRABLE.has(placement.status)) return null;
    const against = checks.filter((check) => speaksAgainst(check, needsOf(post))).at(-1);
    const effect = against?.conclusion
      ? placementEffect(against.conclusion, true)
      : { move: 'none' as const };
    return effect.move === 'bar' ? effect : null;
  }
  return placement.status === 'ready' && post.dueBeforeDeparture ? { move: 'return_to_medical' } : null;
}
