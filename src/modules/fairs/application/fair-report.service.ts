import { Injectable } from '@nestjs/common';
import type { LocalizedText } from '../../../kernel/errors/index.js';
import type { Actor } from '../../../platform/access/index.js';
import { type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { SeekerReader } from '../../seekers/index.js';
import type { Fair } from '../domain/fair.js';
import { type PersonAtFair, reportSentence, reportSteps, type ReportStep } from '../domain/fair-report.js';
import { fairNotFound } from '../domain/fairs.errors.js';
import { type FairOffer, FairReportRepository } from '../persistence/fair-report.repository.js';
import { type Booth, FairSetupRepository } from '../persistence/fair-setup.repository.js';
import { FairsRepository, type RosterCounts } from '../persistence/fairs.repository.js';
import { NOBODY } from './fair-facts.loader.js';
import { fairWords } from './fair-words.js';

/** Who is counted is told to those who answer for them; how many, to both bureaus. */
export interface ToldStep extends Omit<ReportStep, 'seekerIds'> {
  readonly seekerIds: readonly string[] | null;
}

export interface FairReport {
  readonly fair: Fair;
  /** True once the fair is reconciled: nobody can change it any more. */
  readonly final: boolean;
  readonly offer: FairOffer;
  readonly steps: readonly ToldStep[];
  readonly sentence: LocalizedText;
}

export interface LiveCounters {
  readonly now: string;
  readonly roster: RosterCounts;
  readonly gates: readonly {
    readonly gate: string | null;
    readonly persons: number;
    readonly lastAt: string | null;
  }[];
  readonly booths: readonly Booth[];
}

/** What a fair came to, person by person, and what is going on while it runs. */
@Injectable()
export class FairReportService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly fairs: FairsRepository,
    private readonly reports: FairReportRepository,
    private readonly setup: FairSetupRepository,
    private readonly seekers: SeekerReader,
  ) {}

  /** @throws fairNotFound */
  report(actor: Actor, id: string): Promise<FairReport> {
    return this.uow.read(actor, async (tx) => {
      const fair = await this.fairs.find(tx, id);
      if (!fair) throw fairNotFound({ id });
      const own = tx.atSource(fair.cooperation);
      const people = await (own ? this.people(tx, fair) : tx.withSystemScope(() => this.people(tx, fair)));
      const steps = reportSteps(people);
      const offer = await this.reports.offer(tx, fair);
      const words = fairWords(fair);
      const sentence = reportSentence(
        { name: words.fair, heldOn: fair.heldOn, place: words.place, ...offer },
        steps,
      );
      const told = own ? steps : steps.map((step) => ({ ...step, seekerIds: null }));
      return { fair, final: fair.status === 'reconciled', offer, steps: told, sentence };
    });
  }

  private async people(tx: Tx, fair: Fair): Promise<PersonAtFair[]> {
    const people = await this.reports.people(tx, fair);
    const ids = people.map(({ seekerId }) => seekerId);
    const roll = await this.seekers.poorOn(tx, ids, fair.heldOn);
    return people.map((one) => ({ ...one, poor: roll.get(one.seekerId) ?? false }));
  }

  /** Cheap enough to be asked every few seconds. @throws fairNotFound */
  live(actor: Actor, id: string): Promise<LiveCounters> {
    return this.uow.read(actor, async (tx) => {
      const fair = await this.fairs.find(tx, id);
      if (!fair) throw fairNotFound({ id });
      return {
        now: tx.now,
        roster: (await this.fairs.rosterCounts(tx, [id])).get(id) ?? NOBODY,
        gates: (await this.reports.gates(tx, id)).map((one) => ({
          ...one,
          lastAt: one.lastAt?.toISOString() ?? null,
        })),
        booths: await this.setup.booths(tx, fair),
      };
    });
  }
}
