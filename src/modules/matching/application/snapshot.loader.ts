import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { VacancyReader, type VacancyRef } from '../../vacancies/index.js';
import type { MatchSnapshot } from '../domain/engine.js';
import type { Pair, SeekerFacts, VacancyFacts } from '../domain/facts.js';
import type { MatchBasis } from '../domain/match-request.js';
import { FactsRepository } from '../persistence/facts.repository.js';
import type { MatchPlanEntity } from '../persistence/match-plan.entity.js';
import { companionGroups } from './companion-groups.js';
import { FactsLoader } from './facts.loader.js';
import { seekerMark, type SeekerFile, toSeekerFacts } from './seeker-facts.js';
import { payOf, toVacancyFacts, vacancyMark } from './vacancy-facts.js';
import { listProposedPairs } from '../persistence/snapshot.statements.js';

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
 * Freezes what a run depends on, from seekers, vacancies and past placements: everything as of one moment, in one
 * repeatable-read transaction, a handful of statements per page of people.
 */
@Injectable()
export class SnapshotLoader {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly repository: FactsRepository,
    private readonly facts: FactsLoader,
    private readonly vacancies: VacancyReader,
  ) {}

  /** @param between told after each page which share is read; throws when the run was cancelled */
  market(actor: Actor, plan: MatchPlanEntity, between: (done: number) => void): Promise<LoadedMarket> {
    return this.uow.read(actor, (tx) => this.load(tx, plan, between), { repeatableRead: true });
  }

  private async load(tx: Tx, plan: MatchPlanEntity, between: (done: number) => void): Promise<LoadedMarket> {
    const refs = await this.openPosts(tx, plan);
    const basis = basisOf(plan.options.startsOn, refs, tx.today);
    const pool = {
      countyCode: await this.repository.sourceCounty(tx, plan.cooperation),
      areas: plan.scope.areas,
    };
    const records = await this.repository.employerRecords(tx, plan.cooperation, employersOf(refs));
    const barred = barsOf(plan.options.bars);
    const people: SeekerFacts[] = [];
    const marks = new Map<string, { mark: string; areaCode: string }>();
    const pairs: (readonly [string, string])[] = [];
    const wanted = await this.repository.poolSize(tx, pool);
    for await (const files of this.pages(tx, pool)) {
      for (const file of files) {
        people.push(adjusted(toSeekerFacts(file, basis), plan, barred.get(file.row.id)));
        marks.set(file.row.id, { mark: seekerMark(file), areaCode: file.row.areaCode });
      }
      const companions = await this.repository.companions(
        tx,
        files.map((file) => file.row.id),
      );
      pairs.push(...companions.map((pair) => [pair.seekerId, pair.withSeekerId] as const));
      between(Math.min(1, people.length / Math.max(1, wanted)));
    }
    const vacancies = refs.map((ref) =>
      withReserve(toVacancyFacts(ref, records.get(ref.employerId), basis), plan),
    );
    const known = new Set(vacancies.map((vacancy) => vacancy.id));
    const inMarket = (pair: Pair): boolean => marks.has(pair.seekerId) && known.has(pair.vacancyId);
    const caps = new Map(plan.options.caps.map(({ employerId, cap }) => [employerId, cap]));
    return {
      snapshot: {
        id: plan.id,
        takenAt: tx.now,
        seekers: people,
        vacancies,
        employers: employersOf(refs).map((id) => ({ id, ...(caps.has(id) ? { cap: caps.get(id)! } : {}) })),
        groups: companionGroups(pairs, (id) => marks.has(id)),
        pins: plan.options.pins.filter(inMarket),
        current: (await this.runningPairs(tx, plan)).filter(inMarket),
      },
      basis,
      seekers: marks,
      posts: new Map(refs.map((ref) => [ref.id, vacancyMark(ref)])),
      ...(await this.repository.outside(tx, pool)),
    };
  }

  private async *pages(
    tx: Tx,
    pool: { countyCode: string; areas: readonly string[] },
  ): AsyncGenerator<SeekerFile[]> {
    for (let after: string | null = null; ;) {
      const rows = await this.repository.pool(tx, pool, after, PAGE);
      if (rows.length > 0) yield await this.facts.files(tx, pool.countyCode, rows);
      if (rows.length < PAGE) return;
      after = rows.at(-1)!.id;
    }
  }

  private runningPairs(tx: Tx, plan: MatchPlanEntity): Promise<Pair[]> {
    const before = plan.rebasedFrom ?? plan.options.keepTo;
    if (before === null) return Promise.resolve([]);
    return tx.all(listProposedPairs, { before });
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
}

const employersOf = (refs: readonly VacancyRef[]): string[] =>
  [...new Set(refs.map((ref) => ref.employerId))].sort();

/** @param startsOn first day of work of posts that name none; today when null */
export function basisOf(startsOn: string | null, refs: readonly VacancyRef[], today: string): MatchBasis {
  const pays = refs.map(payOf).sort((a, b) => a - b);
  return { today, startsOn: startsOn ?? today, expectedWage: pays[Math.floor(pays.length / 2)] ?? 0 };
}

function barsOf(bars: readonly Pair[]): Map<string, string[]> {
  const barred = new Map<string, string[]>();
  for (const { seekerId, vacancyId } of bars)
    barred.set(seekerId, [...(barred.get(seekerId) ?? []), vacancyId]);
  return barred;
}

/** A person's facts as a plan counts them: with what its makers ruled out, and in a trial as if asked. */
export function adjusted(
  facts: SeekerFacts,
  { options }: Pick<MatchPlanEntity, 'options'>,
  barred: readonly string[] | undefined,
): SeekerFacts {
  return {
    ...facts,
    ...(options.trial ? { consentToShare: true } : {}),
    ...(barred ? { refusedVacancies: [...new Set([...facts.refusedVacancies, ...barred])].sort() } : {}),
  };
}

function withReserve(vacancy: VacancyFacts, { options }: MatchPlanEntity): VacancyFacts {
  const kept = options.reserved.find(({ vacancyId }) => vacancyId === vacancy.id);
  if (!kept) return vacancy;
  return {
    ...vacancy,
    reserved: { ground: 'poor-household', seats: Math.min(kept.seats, vacancy.headcount) },
  };
}
