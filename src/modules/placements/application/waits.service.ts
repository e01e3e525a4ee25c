import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { type CalendarRegion, ReferenceQueries, type RegionalCalendar } from '../../reference/index.js';
import { answerDueAt, holdUntil } from '../domain/waits.js';

/** Employers answer by the working days of the destination, persons by those of their county. */
const EMPLOYERS: CalendarRegion = 'shenzhen';
const PERSONS: CalendarRegion = 'guangxi';

export interface Waits {
  /** Until when the employer may answer, asked now. */
  answerDueAt(finalAt: Date | string | null): string;
  /** Until when a place offered now is held. */
  holdUntil(finalAt: Date | string | null): string;
}

/** Turns the working-day rules into instants of this transaction's clock. */
@Injectable()
export class WaitsService {
  constructor(private readonly reference: ReferenceQueries) {}

  async forNow(tx: Tx): Promise<Waits> {
    const employers: RegionalCalendar = await this.reference.calendar(tx.actor, EMPLOYERS);
    const persons: RegionalCalendar = await this.reference.calendar(tx.actor, PERSONS);
    const now = localMinute(tx.now);
    return {
      answerDueAt: (finalAt) => instant(answerDueAt(now, employers, minuteOrNull(finalAt)).until),
      holdUntil: (finalAt) => instant(holdUntil(now, persons, minuteOrNull(finalAt)).until),
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
