import { Injectable } from '@nestjs/common';
import { earlierOf } from '../../../kernel/values/index.js';
import type { Tx } from '../../../platform/database/index.js';
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
    private readonly facts: MonthFactsRepository,
    private readonly later: LaterSources,
  ) {}

  count(tx: Tx, month: Month): Promise<MonthFigure[]> {
    return tx.asConsequence(async () => {
      const facts = await this.gather(tx, month);
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

  private async gather(tx: Tx, month: Month): Promise<MonthFacts> {
    const work = await this.facts.work(tx, month);
    const started = work.filter(({ startedOn }) => startedOn !== null).map(({ id }) => id);
    const base = {
      from: month.from,
      to: month.to,
      asOf: month.asOf,
      work,
      outside: await this.outside(tx, month),
      pairings: await this.later.pairings(tx, month),
      steps: await this.facts.steps(tx, month),
      answers: await this.facts.answers(tx, started, month.asOf),
      evidence: await this.facts.evidence(tx, started, month.asOf),
      ...(await this.facts.fairs(tx, month)),
      batches: await this.facts.batches(tx, month),
      training: await this.later.training(tx, month),
      agreement: await this.later.agreement(tx, month),
      sharedPhones: [],
      closed: [],
    };
    const seekers = startsOf(base).map(({ seekerId }) => seekerId);
    return {
      ...base,
      sharedPhones: await this.facts.sharedPhones(tx, seekers),
      closed: await this.facts.closed(tx, seekers),
    };
  }

  private async outside(tx: Tx, month: Month): Promise<OutsideFact[]> {
    const from = earlierOf(month.from, yearStart(month.to));
    const work = await this.later.outside(tx, { ...month, from });
    const about = new Map((await this.facts.about(tx, work)).map((one) => [one.id, one]));
    return work.flatMap(({ id, seekerId, province, startedOn, evidenced }) => {
      const person = about.get(id);
      return person ? [{ ...person, seekerId, province, startedOn, evidenced }] : [];
    });
  }
}
