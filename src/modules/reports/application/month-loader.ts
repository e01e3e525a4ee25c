import { Injectable } from '@nestjs/common';
import { earlierOf } from '../../../kernel/values/index.js';
import { KnownFacts, type Tx } from '../../../platform/database/index.js';
import { funnelFigures, rosterFigures, stageFigures } from '../domain/funnel.js';
import { indicatorFigures, startsOf, yearStart } from '../domain/indicators.js';
import { inflationChecks, startAlarms } from '../domain/inflation.js';
import type { MonthFacts, MonthFigure, OutsideFact } from '../domain/month-facts.js';
import { type Month, MonthFactsRepository } from '../persistence/month-facts.repository.js';
import { LaterSources } from './later-sources.js';

/** Counts a month: every figure of it with its list. */
@Injectable()
export class MonthLoader {
  constructor(
    private readonly month: MonthFactsRepository,
    private readonly later: LaterSources,
  ) {}

  /** @param knownAt ISO 8601, or `ALL_KNOWN` */
  count(tx: Tx, month: Month, knownAt: string): Promise<MonthFigure[]> {
    return tx.withSystemScope(async () => {
      const facts = await KnownFacts.at(tx, knownAt, (known) => this.gather(known, month));
      return [
        ...indicatorFigures(facts),
        ...rosterFigures(facts),
        ...funnelFigures(facts),
        ...stageFigures(facts),
        ...startAlarms(facts),
        ...inflationChecks(facts),
      ];
    });
  }

  private async gather(known: KnownFacts, month: Month): Promise<MonthFacts> {
    const work = await this.month.work(known, month);
    const started = work.filter(({ startedOn }) => startedOn !== null).map(({ id }) => id);
    const base = {
      from: month.from,
      to: month.to,
      asOf: month.asOf,
      work,
      outside: await this.outside(known, month),
      pairings: await this.later.pairings(known, month),
      steps: await this.month.steps(known, month),
      answers: await this.month.answers(known, started, month.asOf),
      evidence: await this.month.evidence(known, started, month.asOf),
      ...(await this.month.fairs(known, month)),
      batches: await this.month.batches(known, month),
      training: await this.later.training(known, month),
      agreement: await this.later.agreement(known, month),
      sharedPhones: [],
      closed: [],
    };
    const seekers = startsOf(base).map(({ seekerId }) => seekerId);
    return {
      ...base,
      sharedPhones: await this.month.sharedPhones(known, seekers),
      closed: await this.month.closed(known, seekers),
    };
  }

  private async outside(known: KnownFacts, month: Month): Promise<OutsideFact[]> {
    const from = earlierOf(month.from, yearStart(month.to));
    const work = await this.later.outside(known, { ...month, from });
    const about = new Map((await this.month.about(known, work)).map((one) => [one.id, one]));
    return work.flatMap(({ id, seekerId, province, startedOn, evidenced }) => {
      const person = about.get(id);
      return person ? [{ ...person, seekerId, province, startedOn, evidenced }] : [];
    });
  }
}
