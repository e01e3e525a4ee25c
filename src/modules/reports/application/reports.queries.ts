import { Injectable } from '@nestjs/common';
import { addDays } from '../../../kernel/values/index.js';
import type { LocalizedText } from '../../../kernel/errors/index.js';
import type { Actor } from '../../../platform/access/index.js';
import { ALL_KNOWN, type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { finalDayBefore, forecast } from '../../medical/index.js';
import {
  type Assertion,
  assertionsOf,
  type CapacityAnswer,
  FEW_SLOTS,
  USUAL_SLOTS,
} from '../domain/assertions.js';
import { checkFigure, claimSentence, type FigureCheck } from '../domain/figure-checks.js';
import { partsOf, type WordPart } from '../domain/figure-words.js';
import { type Counts, countsOf, leavesOf, type Listed, RULE_VERSION, type Unit } from '../domain/figure.js';
import { figureCheckUnsupported } from '../domain/reports.errors.js';
import { FigureWords } from './figure-words.service.js';
import { ownCooperation } from './own-cooperation.js';
import { type CountedReport, ReportLoader } from './report-loader.js';
import { membersFor } from '../domain/source-lists.js';

export interface ReportQuestion {
  readonly asOf: string;
  /** Instant, ISO 8601; now when left out. */
  readonly knownAt?: string;
  /** The actor's first when left out. */
  readonly cooperation?: string;
}

export interface Indicator {
  /** Path of the figure; the list behind it opens by the same path. */
  readonly code: string;
  readonly unit: Unit;
  readonly ruleVersion: string;
  readonly asOf: string;
  readonly knownAt: string;
  readonly value: number;
  /** What the number stands on, its parts adding up to it; null where nobody's word makes it. */
  readonly words: readonly WordPart[] | null;
}

export interface SupportedFigure extends Indicator {
  readonly ids: readonly string[];
  /** The number with how much of it was typed for others, and how much was recorded late. */
  readonly sentence: LocalizedText;
}

@Injectable()
export class ReportsQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly loader: ReportLoader,
    private readonly words: FigureWords,
  ) {}

  figures(actor: Actor, question: ReportQuestion): Promise<Counts> {
    return this.uow.read(actor, async (tx) => {
      const report = await this.report(tx, question);
      const counts = countsOf(report.figures);
      const capacity = capacityOf(report);
      if (!capacity) return counts;
      return { ...counts, medical: { ...(counts.medical as Counts), capacity: inWords(report, capacity) } };
    });
  }

  indicators(actor: Actor, question: ReportQuestion): Promise<Indicator[]> {
    return this.uow.read(actor, async (tx) => {
      const { figures } = await this.report(tx, question);
      const knownAt = question.knownAt ?? tx.now;
      const cooperation = ownCooperation(actor, question.cooperation);
      const leaves = leavesOf(figures).map(({ path, figure }) => ({
        figure,
        counted: { code: path, of: figure.of, members: figure.ids },
      }));
      const words = await this.words.parts(
        tx,
        { cooperation, knownAt },
        leaves.map(({ counted }) => counted),
      );
      return leaves.map(({ figure, counted: { code } }) => ({
        ...indicator(code, figure, question.asOf, knownAt),
        words: words.get(code) ?? null,
      }));
    });
  }

  assertions(actor: Actor, question: ReportQuestion): Promise<Assertion[]> {
    return this.uow.read(actor, async (tx) => {
      const report = await this.report(tx, question);
      const { departureOn } = report.departures;
      const dayAfter = departureOn ? addDays(departureOn, 1) : null;
      const then =
        dayAfter !== null && dayAfter <= question.asOf
          ? await this.report(tx, { ...question, asOf: dayAfter })
          : null;
      return assertionsOf(report, capacityOf(report), then);
    });
  }

  /** @throws claimUnsupported with the true figures */
  checkFigure(actor: Actor, question: ReportQuestion, check: FigureCheck): Promise<SupportedFigure> {
    return this.uow.read(actor, async (tx) => {
      const answer = checkFigure(await this.report(tx, question), check);
      if (!answer.supported)
        throw figureCheckUnsupported({ ...check, reason: answer.reason, trueFigures: answer.trueFigures });
      const { unit, population, scope, event } = check;
      const code = [scope, event, population, unit].join('.');
      const knownAt = question.knownAt ?? tx.now;
      const cooperation = ownCooperation(actor, question.cooperation);
      const counted = { code: CLAIM_CODES[event] ?? code, of: answer.figure.of, members: answer.figure.ids };
      const words = partsOf(await this.words.index(tx, { cooperation, knownAt }, [counted]), counted) ?? [];
      return {
        ...indicator(code, answer.figure, question.asOf, knownAt),
        words,
        ids: membersFor(tx.atSource(cooperation), code, answer.figure.ids),
        sentence: claimSentence(check, answer.figure, words, question.asOf),
      };
    });
  }

  /** @throws cooperationNotYours */
  async report(tx: Tx, { asOf, knownAt, cooperation }: ReportQuestion): Promise<CountedReport> {
    const own = ownCooperation(tx.actor, cooperation);
    return this.loader.load(tx, { cooperation: own, asOf }, knownAt ?? ALL_KNOWN);
  }
}

/** A figure whose members took the step a claim speaks of. */
const CLAIM_CODES: Readonly<Record<FigureCheck['event'], string>> = {
  intent: 'pool',
  boarded: 'batch1.boarded',
  arrived: 'batch1.arrived',
  started: 'cooperation.started',
};

function indicator(code: string, figure: Listed, asOf: string, knownAt: string): Omit<Indicator, 'words'> {
  return { code, unit: figure.unit, ruleVersion: RULE_VERSION, asOf, knownAt, value: figure.ids.length };
}

function capacityOf({ facts, candidates, departures, calendar }: CountedReport): CapacityAnswer | null {
  if (!facts.fair || !departures.departureOn) return null;
  const arrivals = [{ day: facts.fair.heldOn, people: candidates.all.length }];
  const finalOn = finalDayBefore(departures.departureOn, calendar);
  const at = (slotsPerDay: number) => forecast(arrivals, { calendar, slotsPerDay }, finalOn);
  const [usual, few] = [at(USUAL_SLOTS), at(FEW_SLOTS)];
  return {
    finalOn,
    workingDays: usual.days.length,
    slotsAtUsual: usual.slots,
    shortAtUsual: usual.short,
    clearedAtFew: few.cleared,
    shortAtFew: few.short,
    shortageKnownOn: few.shortageKnownOn,
  };
}

function inWords({ candidates }: CountedReport, capacity: CapacityAnswer): Counts {
  const people = candidates.all.length;
  const needed = Math.ceil(people / USUAL_SLOTS);
  return {
    [`at${USUAL_SLOTS}PerDay`]:
      capacity.shortAtUsual === 0
        ? `clears ${people} in ${needed} days (${capacity.slotsAtUsual} slots)`
        : `short ${capacity.shortAtUsual} of ${people}`,
    [`at${FEW_SLOTS}PerDay`]:
      capacity.shortageKnownOn === null
        ? `clears ${people}`
        : `${capacity.clearedAtFew} of ${people} by ${capacity.finalOn}: warn on ${capacity.shortageKnownOn}`,
  };
}
