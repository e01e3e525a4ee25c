import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { type NoticeCommand, Notices } from '../../notifications/index.js';
import { findAnswerContext, findOpenAnswerDue } from '../persistence/answer-follow-up.statements.js';
import { type AnswerContext, needsNotice, noticesOf, questionOf, type AnswerStep } from './answer-notices.js';
import { CallAttemptsService } from './call-attempts.service.js';
import type { PlacementRow } from './placement.reader.js';

/** What the two waits bring with them: the question, the reminder at half time, the calls, and telling both sides how it ended. */
@Injectable()
export class AnswerFollowUpService {
  constructor(
    private readonly notices: Notices,
    private readonly calls: CallAttemptsService,
  ) {}

  /** New questions to employers: one message for each company and deadline, however many people it is about. */
  async ask(tx: Tx, ids: readonly string[]): Promise<void> {
    const commands = new Map<string, NoticeCommand>();
    for (const one of await known(tx, ids))
      for (const command of questionOf(one)) commands.set(command.effectKey, command);
    await this.notices.sendMany(tx, [...commands.values()]);
  }

  async follow(tx: Tx, steps: readonly AnswerStep[]): Promise<void> {
    const concerned = steps.filter((step) => needsNotice(tx, step));
    const rows = new Map(
      (
        await known(
          tx,
          concerned.map(({ id }) => id),
        )
      ).map((row) => [row.id, row]),
    );
    await this.endHolds(
      tx,
      steps.filter(({ moved }) => moved.from === 'offered' && moved.status !== 'offered').map(({ id }) => id),
    );
    const commands = concerned.flatMap((step) => noticesOf(tx, rows.get(step.id)!, step));
    await this.calls.schedule(
      tx,
      steps.filter(({ moved }) => moved.status === 'offered' && moved.from !== 'offered').map(({ id }) => id),
    );
    await this.notices.sendMany(tx, unique(commands));
    await this.dropReminders(tx, steps);
  }

  private async endHolds(tx: Tx, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await this.notices.cancel(tx, ...ids.map((id) => `offer:${id}:`));
    await this.calls.cancel(tx, ids);
  }

  /** The reminder of a company goes when nobody of that deadline waits any more. */
  private async dropReminders(tx: Tx, steps: readonly AnswerStep[]): Promise<void> {
    const groups = new Map<string, PlacementRow>();
    for (const { row, moved } of steps)
      if ((moved.from === 'proposed' || moved.from === 'intent') && row.employerId && row.answerDueAt)
        groups.set(`${row.employerId}:${row.answerDueAt.toISOString()}`, row);
    for (const [key, { employerId, answerDueAt }] of groups) {
      const open = await tx.all(findOpenAnswerDue, { employerId, answerDueAt });
      if (open.length === 0) await this.notices.cancel(tx, `answers-half:${key}`);
    }
  }
}

const unique = (commands: readonly NoticeCommand[]): NoticeCommand[] => [
  ...new Map(commands.map((command) => [command.effectKey, command])).values(),
];

function known(tx: Tx, ids: readonly string[]): Promise<AnswerContext[]> {
  if (ids.length === 0) return Promise.resolve([]);
  return tx.all(findAnswerContext, { ids });
}
