import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { ReferenceQueries } from '../../reference/index.js';
import { employerWait, workerWait } from '../domain/answer-setting.js';
import { addWorkingDays } from '../domain/days.js';
import { answerDueAt, holdUntil } from '../domain/decision-deadlines.js';
import { AnswerSettingsService } from './answer-settings.service.js';

export interface DecisionDeadlines {
  /** Until when the employer may answer, asked now. */
  answerDueAt(finalAt: Date | string | null): string;
  /** Until when a place offered now is held. */
  holdUntil(finalAt: Date | string | null): string;
  /** Until when a place stays held whose end nobody told the person of. */
  graceUntil(): string;
}

/**
 * Turns the working-day rules into instants of this transaction's clock: employers answer by the working days of the
 * destination, persons by those of their county, each cooperation with its own settings.
 */
@Injectable()
export class DecisionDeadlinesService {
  constructor(
    private readonly reference: ReferenceQueries,
    private readonly settings: AnswerSettingsService,
  ) {}

  async forNow(tx: Tx, cooperation = tx.actor.cooperations[0] ?? ''): Promise<DecisionDeadlines> {
    const setting = await this.settings.of(tx, cooperation);
    const { employerRegion, workerRegion } = setting;
    const calendars = await this.reference.calendars(tx.actor, [employerRegion, workerRegion]);
    const employers = calendars.get(employerRegion)!;
    const persons = calendars.get(workerRegion)!;
    const now = localMinute(tx.now);
    return {
      answerDueAt: (finalAt) =>
        instant(answerDueAt(now, employers, minuteOrNull(finalAt), employerWait(setting)).until),
      holdUntil: (finalAt) =>
        instant(holdUntil(now, persons, minuteOrNull(finalAt), workerWait(setting)).until),
      graceUntil: () =>
        instant(`${addWorkingDays(now.slice(0, 10), setting.graceWorkingDays, persons)}T${setting.closesAt}`),
    };
  }
}

const SHANGHAI_HOURS = 8;

/** An instant as a local minute of Asia/Shanghai, which has no summer time in the years that matter. */
export function localMinute(at: Date | string): string {
  return new Date(new Date(at).getTime() + SHANGHAI_HOURS * 3_600_000).toISOString().slice(0, 16);
}

function minuteOrNull(at: Date | string | null): string | null {
  return at === null ? null : localMinute(at);
}

function instant(local: string): string {
  return new Date(`${local}:00+08:00`).toISOString();
}
