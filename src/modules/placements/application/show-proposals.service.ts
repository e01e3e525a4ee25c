import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { SeekerReader } from '../../seekers/index.js';
import { AnswerFollowUpService } from './answer-follow-up.service.js';
import { DecisionDeadlinesService } from './decision-deadlines.service.js';
import { lockProposalsToShow, updateProposalShown } from '../persistence/show-proposals.statements.js';

/** Proposals that no company has seen, since the person had not agreed to it. */
@Injectable()
export class ShowProposals {
  constructor(
    private readonly seekers: SeekerReader,
    private readonly waits: DecisionDeadlinesService,
    private readonly answers: AnswerFollowUpService,
  ) {}

  /** The company has its whole wait from now on: before, it could not have answered. */
  async show(tx: Tx, seekerIds: readonly string[]): Promise<void> {
    const agreed = await this.seekers.consented(tx, seekerIds, 'share_with_employer');
    const hidden = await tx.all(lockProposalsToShow, { seekerIds: [...agreed] });
    for (const { id, cooperation, finalAt } of hidden) {
      const waits = await this.waits.forNow(tx, cooperation);
      await tx.run(updateProposalShown, { id, now: tx.now, answerDueAt: waits.answerDueAt(finalAt) });
    }
    await this.answers.ask(
      tx,
      hidden.map(({ id }) => id),
    );
  }
}
