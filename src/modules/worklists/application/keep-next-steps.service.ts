import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { calendarOf } from '../../reference/index.js';
import { nextStep } from '../domain/next-step.js';
import { StepFactsRepository } from '../persistence/step-facts.repository.js';
import { WorkItemsRepository } from '../persistence/work-items.repository.js';

/** Aggregates whose moves change what is to be done next. */
const WATCHED = ['placement', 'medical_check', 'follow_up', 'concern', 'dispute', 'batch'];

/**
 * Keeps the one next step of every open placement, as the last part of the very transaction that changed what it follows
 * from: there is no moment in which a list shows less or more than the placements.
 */
@Injectable()
export class KeepNextSteps implements OnModuleInit {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly facts: StepFactsRepository,
    private readonly items: WorkItemsRepository,
  ) {}

  onModuleInit(): void {
    this.uow.beforeCommit((tx) => this.afterTransitions(tx));
  }

  /** Works the steps of these placements out anew. */
  async refresh(tx: Tx, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    const calendars = { guangxi: calendarOf('guangxi'), shenzhen: calendarOf('shenzhen') };
    await tx.withSystemScope(async () => {
      const found = await this.facts.facts(tx, ids);
      await this.items.keep(
        tx,
        found.map((facts) => ({ facts, step: nextStep(facts, calendars, tx.today) })),
      );
    });
  }

  private async afterTransitions(tx: Tx): Promise<void> {
    const moved = Object.fromEntries(WATCHED.map((aggregate) => [aggregate, tx.touched(aggregate)]));
    if (Object.values(moved).every((ids) => ids.length === 0)) return;
    const ids = await tx.withSystemScope(() => this.facts.placementsOf(tx, moved));
    await this.refresh(tx, ids);
  }
}
