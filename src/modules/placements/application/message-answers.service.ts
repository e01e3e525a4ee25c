import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../kernel/errors/index.js';
import type { Actor } from '../../../platform/access/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { Notices } from '../../notifications/index.js';
import { SeekerAnswersService, type SeekerWord } from './seeker-answers.service.js';
import { findSeekerIdOfPlacement } from '../persistence/message-answers.statements.js';

const WORDS: Readonly<Record<string, SeekerWord>> = { '1': 'go', '2': 'no', '3': 'call_me' };

/** What a person answered to a message. Whatever else was written means: somebody should call. */
@Injectable()
export class MessageAnswersService {
  constructor(
    private readonly answers: SeekerAnswersService,
    private readonly notices: Notices,
  ) {}

  async take(tx: Tx, actor: Actor, placementId: string, digit: string, noticeId: string): Promise<void> {
    try {
      await tx.savepoint(() =>
        this.answers.answer(
          actor,
          placementId,
          { answer: WORDS[digit] ?? 'call_me' },
          { reportedBy: 'worker', channel: 'chat', evidence: `notice:${noticeId}` },
        ),
      );
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind === 'not-found') throw error;
      await this.notifyLate(tx, placementId, noticeId);
    }
  }

  private async notifyLate(tx: Tx, placementId: string, noticeId: string): Promise<void> {
    const row = await tx.first(findSeekerIdOfPlacement, { placementId });
    if (!row) return;
    await this.notices.send(tx, {
      effectKey: `answer-late:${noticeId}`,
      template: 'placements.answer-late',
      to: { kind: 'seeker', id: row.seeker_id },
      about: { aggregate: 'placement', id: placementId },
    });
  }
}
