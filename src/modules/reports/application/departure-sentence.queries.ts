import { Injectable } from '@nestjs/common';
import { addDays } from '../../../kernel/values/index.js';
import type { Actor } from '../../../platform/access/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import type { LocalizedText } from '../../../kernel/errors/index.js';
import { sentenceOf } from '../domain/departure-sentence.js';
import { type ReportQuestion, ReportsQueries } from './reports.queries.js';

export interface DepartureSentence {
  readonly asOf: string;
  readonly departureOn: string | null;
  readonly departed: readonly string[];
  readonly confirmed: readonly string[];
  readonly pending: readonly string[];
  /** Pending for more than seven days. */
  readonly alarms: readonly string[];
  readonly sentence: LocalizedText;
}

/** Departed is not started: the sentence that may be printed about the first batch on a day, and who stands behind it. */
@Injectable()
export class DepartureSentenceQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly reports: ReportsQueries,
  ) {}

  ask(actor: Actor, question: ReportQuestion): Promise<DepartureSentence> {
    return this.uow.read(actor, async (tx) => {
      const { departures, facts } = await this.reports.report(tx, question);
      const boarded = departures.first.filter((one) => one.boarded);
      const confirmed = boarded.filter(({ start }) => start !== null);
      const pending = boarded.filter(({ start }) => start === null);
      const overdue =
        departures.departureOn !== null && addDays(departures.departureOn, 7) < question.asOf
          ? pending.filter(
              ({ road, leftEnRoute }) => !road.refusedByEmployer && !road.startDisputed && !leftEnRoute,
            )
          : [];
      const ids = (rows: typeof boarded): string[] => rows.map(({ seekerId }) => seekerId);
      return {
        asOf: facts.asOf,
        departureOn: departures.departureOn,
        departed: ids(boarded),
        confirmed: ids(confirmed),
        pending: ids(pending),
        alarms: ids(overdue),
        sentence: sentenceOf({
          asOf: facts.asOf,
          departureOn: departures.departureOn,
          departed: boarded.length,
          confirmed: confirmed.length,
          alarms: overdue.length,
        }),
      };
    });
  }
}
