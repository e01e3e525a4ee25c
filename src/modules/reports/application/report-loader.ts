import { Inject, Injectable } from '@nestjs/common';
import { areaByCode, areasIn, NAPO_COUNTY, RegionalCalendar } from '../../reference/index.js';
import { CONFIG, type Config } from '../../../platform/config/index.js';
import { KnownFacts, type Tx } from '../../../platform/database/index.js';
import { employerNameKey } from '../../employers/index.js';
import { FollowUpFiguresQueries } from '../../follow-ups/index.js';
import { CONCLUSION_LABELS } from '../../medical/index.js';
import { SeekerReader } from '../../seekers/index.js';
import { departuresOf } from '../domain/batches.js';
import { buildReport, type Report } from '../domain/figures.js';
import type { FollowUpLists, ReportFacts, JourneyFact } from '../domain/report-facts.js';
import { RefusedLinesRepository } from '../persistence/refused-lines.repository.js';
import {
  type FactScope,
  type RegisterRow,
  ReportFactsRepository,
  type RoadRow,
} from '../persistence/report-facts.repository.js';

const STARTS = ['start-confirmation'];
const INTENTS = ['intent-roster', 'township-pool', 'departure-roster'];
/** Ledgers whose refused lines are counted by the persons they name. */
export const NAMING_LEDGERS = [...STARTS, ...INTENTS];
const KEPT_BY_AGE = ['AGE_UNDER_16_AT_APPLICATION', 'AGE_UNDER_16_ON_START', 'MINOR_HAZARD_POST'];
const LABELS = Object.fromEntries(Object.entries(CONCLUSION_LABELS).map(([kind, { zh }]) => [kind, zh]));

/** A report beside the calendar it was counted by. */
export type CountedReport = Report & { readonly calendar: RegionalCalendar };

/** Gathers the facts of a report with the sight of the whole cooperation: both bureaus read the same numbers. */
@Injectable()
export class ReportLoader {
  constructor(
    private readonly facts: ReportFactsRepository,
    private readonly refused: RefusedLinesRepository,
    private readonly seekers: SeekerReader,
    private readonly followUps: FollowUpFiguresQueries,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @param knownAt ISO 8601, or `ALL_KNOWN` */
  load(tx: Tx, scope: FactScope, knownAt: string): Promise<CountedReport> {
    return tx.withSystemScope(() =>
      KnownFacts.at(tx, knownAt, async (known) => {
        const calendar = new RegionalCalendar('guangxi', await this.facts.schedules(known));
        return { ...buildReport(await this.gather(known, scope, calendar), LABELS), calendar };
      }),
    );
  }

  private async gather(
    known: KnownFacts,
    scope: FactScope,
    calendar: RegionalCalendar,
  ): Promise<ReportFacts> {
    const base = {
      asOf: scope.asOf,
      fair: await this.facts.fair(known, scope),
      roads: (await this.facts.roads(known, scope)).map(withTown),
      passengers: await this.facts.passengers(known, scope),
      checks: await this.facts.checks(known, scope),
      unlawfulChecks: await this.facts.unlawfulChecks(known, scope),
      namedInRefusedStarts: new Set(await this.personsOf(known, scope, STARTS)),
      blocked: await this.personsOf(known, scope, INTENTS, KEPT_BY_AGE),
      vacancies: await this.vacancies(known, scope),
      register: registerOf(await this.facts.register(known, scope)),
      isWorkingDay: (day: string) => calendar.isWorkingDay(day),
    };
    const nobody: FollowUpLists = { asOf: scope.asOf, kinds: NO_FOLLOW_UPS };
    const { departureOn } = departuresOf({ ...base, followUps: nobody });
    return { ...base, followUps: departureOn ? await this.followUpsOf(known, scope, departureOn) : nobody };
  }

  /** Follow-ups are told as of the last day their ledger speaks of. */
  private async followUpsOf(known: KnownFacts, scope: FactScope, departedOn: string): Promise<FollowUpLists> {
    const asOf = await this.facts.followUpsKnownOn(known, scope);
    const { D7, D30, D90 } = await this.followUps.counted(known, asOf, departedOn);
    const kinds = Object.fromEntries(
      Object.entries({ D7, D30, D90 }).map(([kind, { due, inPost, left, unreachable }]) => [
        kind,
        { due, inPost, left, unreachable },
      ]),
    ) as FollowUpLists['kinds'];
    return { asOf, kinds };
  }

  private async personsOf(
    known: KnownFacts,
    { cooperation, asOf }: FactScope,
    kinds: readonly string[],
    codes?: readonly string[],
  ): Promise<string[]> {
    const { idNumbers, erased } = await this.refused.named(known, cooperation, kinds, {
      on: asOf,
      synthetic: this.config.synthetic,
      ...(codes ? { codes } : {}),
    });
    const indexes = idNumbers.flatMap((idNumber) => this.seekers.numberIndexes(idNumber));
    return this.facts.persons(known, indexes, erased);
  }

  private async vacancies(known: KnownFacts, scope: FactScope): Promise<ReportFacts['vacancies']> {
    const rows = await this.facts.vacancies(known, scope);
    const names = await this.refused.firmNames(known, scope.cooperation);
    return {
      employersInFile: [...new Set(names.map(employerNameKey).filter((key) => key !== ''))].sort(),
      employersWithRow: [...new Set(rows.map(({ employerId }) => employerId))].sort(),
      importable: rows.map(({ id }) => id),
      publishable: rows.filter(({ publishable }) => publishable).map(({ id }) => id),
    };
  }
}

const withTown = ({ areaCode, ...road }: RoadRow): JourneyFact => ({
  ...road,
  town: areaByCode(areaCode.slice(0, 9))?.name ?? areaCode.slice(0, 9),
});

const NONE = { due: [], inPost: [], left: [], unreachable: [] };
const NO_FOLLOW_UPS: FollowUpLists['kinds'] = { D7: NONE, D30: NONE, D90: NONE };

function registerOf(rows: readonly RegisterRow[]): ReportFacts['register'] {
  const towns = areasIn(NAPO_COUNTY).filter(({ level }) => level === 'township');
  return {
    persons: rows.map(({ id }) => id),
    poor: rows.filter(({ poor }) => poor).map(({ id }) => id),
    byTownship: Object.fromEntries(
      towns.map(({ code, name }) => [
        name,
        rows.filter(({ areaCode }) => areaCode.startsWith(code)).map(({ id }) => id),
      ]),
    ),
  };
}
