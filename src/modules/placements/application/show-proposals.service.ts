import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { AnswerFollowUpService } from './answer-follow-up.service.js';
import { WaitsService } from './waits.service.js';

/** Proposals that no company has seen, since the person had not agreed to it. */
@Injectable()
export class ShowProposals {
  constructor(
    private readonly waits: WaitsService,
    private readonly answers: AnswerFollowUpService,
  ) {}

  /** The company has its whole wait from now on: before, it could not have answered. */
  async show(tx: Tx, seekerIds: readonly string[]): Promise<void> {
    const hidden = await tx.query<{ id: string; cooperation: string; finalAt: Date | null }>(
      `SELECT p.id, p.cooperation, p.final_at AS "finalAt" FROM placement p
       WHERE p.seeker_id = ANY($1::uuid[]) AND p.status = 'proposed' AND NOT p.shown_to_employer
         AND (SELECT c.given FROM consent c WHERE c.seeker_id = p.seeker_id AND c.purpose = 'share_with_employer'
              ORDER BY c.recorded_at DESC, c.id DESC LIMIT 1)
       ORDER BY p.id FOR UPDATE OF p`,
      [seekerIds],
    );
    for (const { id, cooperation, finalAt } of hidden) {
      const waits = await this.waits.forNow(tx, cooperation);
      await tx.execute(
        `UPDATE placement SET shown_to_employer = true, asked_at = $2, answer_due_at = $3 WHERE id = $1`,
        [id, tx.now, waits.answerDueAt(finalAt)],
      );
    }
    await this.answers.ask(
      tx,
      hidden.map(({ id }) => id),
    );
  }
}
