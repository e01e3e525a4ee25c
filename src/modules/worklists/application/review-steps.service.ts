import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { StepFactsRepository } from '../persistence/step-facts.repository.js';
import { WorkItemsRepository } from '../persistence/work-items.repository.js';
import { KeepNextSteps } from './keep-next-steps.service.js';

const PART = 1000;
const FIRST = '00000000-0000-0000-0000-000000000000';

interface Part {
  /** The last one looked at; undefined when there was none left. */
  readonly last: string | undefined;
  readonly ids: readonly string[];
}

/** Steps that change by the calendar alone, and whatever fell behind. Doing it again changes nothing. */
@Injectable()
export class ReviewSteps {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly facts: StepFactsRepository,
    private readonly items: WorkItemsRepository,
    private readonly steps: KeepNextSteps,
  ) {}

  /** @returns how many were looked at; call until 0 */
  dueToday(actor: Actor): Promise<number> {
    return this.uow.write(actor, async (tx) => {
      const ids = await this.items.dueForReview(tx, PART);
      await this.steps.refresh(tx, ids);
      return ids.length;
    });
  }

  /** Everything that has no step or an old one; also fills an installation that had no steps yet. */
  async lagging(actor: Actor): Promise<number> {
    return this.eachPart(actor, async (tx, after) => {
      const rows = await this.facts.laggingAmong(tx, after, PART);
      return { last: rows.at(-1)?.id, ids: rows.filter(({ lags }) => lags).map(({ id }) => id) };
    });
  }

  /** After a missing schedule was loaded. */
  async withoutCalendar(actor: Actor): Promise<number> {
    return this.eachPart(actor, async (tx, after) => {
      const ids = await this.items.withAlarm(tx, 'CALENDAR_MISSING', after, PART);
      return { last: ids.at(-1), ids };
    });
  }

  compactTally(actor: Actor): Promise<void> {
    return this.uow.write(actor, (tx) => this.items.compactTally(tx));
  }

  private async eachPart(actor: Actor, next: (tx: Tx, after: string) => Promise<Part>): Promise<number> {
    let [after, done] = [FIRST, 0];
    for (;;) {
      const { last, ids } = await this.uow.write(actor, async (tx) => {
        const part = await next(tx, after);
        await this.steps.refresh(tx, part.ids);
        return part;
      });
      if (last === undefined) return done;
      done += ids.length;
      after = last;
    }
  }
}
