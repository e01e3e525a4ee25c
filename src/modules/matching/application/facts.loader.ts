import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { SeekerDirectory } from '../../seekers/index.js';
import { VacancyDirectory, type VacancyRef } from '../../vacancies/index.js';
import type { MatchSnapshot } from '../domain/engine.js';
import type { CompanionGroup, SeekerFacts } from '../domain/facts.js';
import type { MatchBasis } from '../domain/match-request.js';
import { FactsRepository, type SeekerRow } from '../persistence/facts.repository.js';
import type { MatchPlanEntity } from '../persistence/match-plan.entity.js';
import { companionGroups } from './companion-groups.js';
import { seekerMark, type SeekerFile, toSeekerFacts } from './seeker-facts.js';
import { payOf, toVacancyFacts, vacancyMark } from './vacancy-facts.js';

const PAGE = 5_000;

/** A snapshot with what the plan keeps of it. */
export interface LoadedMarket {
  readonly snapshot: MatchSnapshot;
  readonly basis: MatchBasis;
  /** seeker → mark and home */
  readonly seekers: ReadonlyMap<string, { readonly mark: string; readonly areaCode: string }>;
  /** vacancy → mark */
  readonly posts: ReadonlyMap<string, string>;
  readonly byHand: number;
  readonly alreadyAsked: number;
}

/**
 * Freezes what a run depends on, from seekers, vacancies and past placements: a handful of statements per page of people,
 * each page in a transaction of its own.
 */
@Injectable()
export class FactsLoader {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly repository: FactsRepository,
    private readonly seekers: SeekerDirectory,
    private readonly vacancies: VacancyDirectory,
  ) {}

  /** @param between called after each page: renews the lease, throws when the run was cancelled */
  async market(actor: Actor, plan: MatchPlanEntity, between: () => Promise<void>): Promise<LoadedMarket> {
    const { refs, basis, countyCode, outside, takenAt, records } = await this.uow.read(actor, async (tx) => {
      const open = await this.openPosts(tx, plan);
      const county = await this.repository.sourceCounty(tx, plan.cooperation);
      return {
        refs: open,
        basis: basisOf(plan, open, tx.today),
        countyCode: county,
        outside: await this.repository.outside(tx, { countyCode: county, areas: plan.scope.areas }),
        takenAt: tx.now,
        records: await this.repository.employerRecords(tx, plan.cooperation, employersOf(open)),
      };
    });
    const people: SeekerFacts[] = [];
    const marks = new Map<string, { mark: string; areaCode: string }>();
    const pairs: (readonly [string, string])[] = [];
    let after: string | null = null;
    for (;;) {
      const page: { files: SeekerFile[]; pairs: (readonly [string, string])[] } = await this.uow.read(
        actor,
        async (tx) => {
          const pool = { countyCode, areas: plan.scope.areas };
          const rows = await this.repository.pool(tx, pool, after, PAGE);
          const companions = await this.repository.companions(
            tx,
            rows.map((row) => row.id),
          );
          return {
            files: await this.files(tx, countyCode, rows),
            pairs: companions.map((pair) => [pair.seekerId, pair.withSeekerId] as const),
          };
        },
      );
      for (const file of page.files) {
        people.push(toSeekerFacts(file, basis));
        marks.set(file.row.id, { mark: seekerMark(file), areaCode: file.row.areaCode });
      }
      pairs.push(...page.pairs);
      await between();
      if (page.files.length < PAGE) break;
      after = page.files.at(-1)!.row.id;
    }
    const vacancies = refs.map((ref) => toVacancyFacts(ref, records.get(ref.employerId), basis));
    const groups: CompanionGroup[] = companionGroups(pairs, (id) => marks.has(id));
    const known = new Set(vacancies.map((vacancy) => vacancy.id));
    return {
      snapshot: {
        id: plan.id,
        takenAt,
        seekers: people,
        vacancies,
        employers: employersOf(refs).map((id) => ({ id })),
        groups,
        pins: plan.options.pins.filter((pin) => marks.has(pin.seekerId) && known.has(pin.vacancyId)),
        current: [],
      },
      basis,
      seekers: marks,
      posts: new Map(refs.map((ref) => [ref.id, vacancyMark(ref)])),
      ...outside,
    };
  }

  /** Marks of those of these people who could be proposed now; the others are absent. */
  async marksNow(tx: Tx, cooperation: string, ids: readonly string[]): Promise<Map<string, string>> {
    const countyCode = await this.repository.sourceCounty(tx, cooperation);
    const marks = new Map<string, string>();
    for (let at = 0; at < ids.length; at += PAGE) {
      const rows = await this.repository.stillInPool(tx, countyCode, ids.slice(at, at + PAGE));
      for (const file of await this.files(tx, countyCode, rows)) marks.set(file.row.id, seekerMark(file));
    }
    return marks;
  }

  /** One person's facts as they are now, and whether this person refused to be ranked. */
  async person(
    tx: Tx,
    id: string,
    plan: { readonly cooperation: string; readonly basis: MatchBasis },
  ): Promise<{ facts: SeekerFacts; mark: string; refusesRanking: boolean } | null> {
    const row = await this.repository.person(tx, id);
    if (!row) return null;
    const { refusesRanking, ...plain } = row;
    const countyCode = await this.repository.sourceCounty(tx, plan.cooperation);
    const [file] = await this.files(tx, countyCode, [plain]);
    return { facts: toSeekerFacts(file!, plan.basis), mark: seekerMark(file!), refusesRanking };
  }

  private async openPosts(tx: Tx, plan: MatchPlanEntity): Promise<VacancyRef[]> {
    const { employerIds, vacancyIds } = plan.scope;
    const open = await this.vacancies.open(tx, plan.cooperation, plan.fairCode ?? undefined);
    return open.filter(
      (ref) =>
        ref.freePlaces > 0 &&
        (employerIds.length === 0 || employerIds.includes(ref.employerId)) &&
        (vacancyIds.length === 0 || vacancyIds.includes(ref.id)),
    );
  }

  private async files(tx: Tx, countyCode: string, rows: readonly SeekerRow[]): Promise<SeekerFile[]> {
    if (rows.length === 0) return [];
    const ids = rows.map((row) => row.id);
    const noNights = await this.repository.noNights(tx, ids);
    const languages = await this.repository.languages(tx, ids);
    const consents = await this.repository.consents(tx, ids);
    const poor = await this.seekers.poorOn(tx, ids, tx.today);
    const past = await this.repository.past(tx, ids);
    return rows.map((row) => ({
      row,
      countyCode,
      noNights: noNights.has(row.id),
      languages: languages.get(row.id) ?? [],
      consented: consents.get(row.id) ?? null,
      poor: poor.get(row.id) ?? false,
      past: past.get(row.id) ?? [],
    }));
  }
}

const employersOf = (refs: readonly VacancyRef[]): string[] =>
  [...new Set(refs.map((ref) => ref.employerId))].sort();

function basisOf(plan: MatchPlanEntity, refs: readonly VacancyRef[], today: string): MatchBasis {
  const pays = refs.map(payOf).sort((a, b) => a - b);
  return {
    today,
    startsOn: plan.options.startsOn ?? today,
    expectedWage: pays[Math.floor(pays.length / 2)] ?? 0,
  };
}
