import { Inject, Injectable } from '@nestjs/common';
import { areaByCode, areasIn, calendarOf, NAPO_COUNTY } from '../../reference/index.js';
import { CONFIG, type Config } from '../../../platform/config/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { employerNameKey } from '../../employers/index.js';
import { FollowUpFiguresQueries } from '../../follow-ups/index.js';
import { CONCLUSION_LABELS } from '../../medical/index.js';
import { SeekerDirectory } from '../../seekers/index.js';
import { departuresOf } from '../domain/batches.js';
import { buildReport, type Report } from '../domain/figures.js';
import type { FollowUpLists, ReportFacts, RoadFact } from '../domain/report-facts.js';
import { RefusedLinesRepository } from '../persistence/refused-lines.repository.js';
import {
  type FactScope,
  type RegisterRow,
  ReportFactsRepository,
  type RoadRow,
} from '../persistence/report-facts.repository.js';

const INTENTS = ['intent-roster', 'township-pool', 'departure-roster'];
const KEPT_BY_AGE = ['AGE_UNDER_16_AT_APPLICATION', 'AGE_UNDER_16_ON_START', 'MINOR_HAZARD_POST'];
const LABELS = Object.fromEntries(Object.entries(CONCLUSION_LABELS).map(([kind, { zh }]) => [kind, zh]));

/** Gathers the facts of a report with the sight of the whole cooperation: both bureaus read the same numbers. */
@Injectable()
export class ReportLoader {
  constructor(
    private readonly facts: ReportFactsRepository,
    private readonly refused: RefusedLinesRepository,
    private readonly seekers: SeekerDirectory,
    private readonly followUps: FollowUpFiguresQueries,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  load(tx: Tx, scope: FactScope): Promise<Report> {
    return tx.asConsequence(async () => buildReport(await this.gather(tx, scope), LABELS));
  }

  private async gather(tx: Tx, scope: FactScope): Promise<ReportFacts> {
    const calendar = calendarOf('guangxi');
    const base = {
      asOf: scope.asOf,
      fair: await this.facts.fair(tx, scope),
      roads: (await this.facts.roads(tx, scope)).map(withTown),
      passengers: await this.facts.passengers(tx, scope),
      checks: await this.facts.checks(tx, scope),
      unlawfulChecks: await this.facts.unlawfulChecks(tx, scope),
      namedInRefusedStarts: new Set(await this.personsOf(tx, scope, ['start-confirmation'])),
      blocked: await this.personsOf(tx, scope, INTENTS, KEPT_BY_AGE),
      vacancies: await this.vacancies(tx, scope),
      register: registerOf(await this.facts.register(tx, scope)),
      isWorkingDay: (day: string) => calendar.isWorkingDay(day),
    };
    const nobody: FollowUpLists = { asOf: scope.asOf, kinds: NO_FOLLOW_UPS };
    const { departureOn } = departuresOf({ ...base, followUps: nobody });
    return { ...base, followUps: departureOn ? await this.followUpsOf(tx, scope, departureOn) : nobody };
  }

  /** Follow-ups are told as of the last day their ledger speaks of. */
  private async followUpsOf(tx: Tx, scope: FactScope, departedOn: string): Promise<FollowUpLists> {
    const asOf = await this.facts.followUpsKnownOn(tx, scope);
    const { D7, D30, D90 } = await this.followUps.figures(tx.actor, asOf, {
      departedOn,
      knownAt: scope.knownAt,
    });
    const kinds = Object.fromEntries(
      Object.entries({ D7, D30, D90 }).map(([kind, { due, inPost, left, unreachable }]) => [
        kind,
        { due, inPost, left, unreachable },
      ]),
    ) as FollowUpLists['kinds'];
    return { asOf, kinds };
  }

  private async personsOf(
    tx: Tx,
    { cooperation, asOf }: FactScope,
    kinds: readonly string[],
    codes?: readonly string[],
  ): Promise<string[]> {
    const ids = await this.refused.idNumbers(tx, cooperation, kinds, {
      on: asOf,
      synthetic: this.config.synthetic,
      ...(codes ? { codes } : {}),
    });
    return [...(await this.seekers.byIdNumbers(tx, ids)).values()].map(({ id }) => id).sort();
  }

  private async vacancies(tx: Tx, scope: FactScope): Promise<ReportFacts['vacancies']> {
    const rows = await this.facts.vacancies(tx, scope);
    const names = await this.refused.firmNames(tx, scope.cooperation);
    return {
      employersInFile: [...new Set(names.map(employerNameKey).filter((key) => key !== ''))].sort(),
      employersWithRow: [...new Set(rows.map(({ employerId }) => employerId))].sort(),
      importable: rows.map(({ id }) => id),
      publishable: rows.filter(({ publishable }) => publishable).map(({ id }) => id),
    };
  }
}

const withTown = ({ areaCode, ...road }: RoadRow): RoadFact => ({
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
