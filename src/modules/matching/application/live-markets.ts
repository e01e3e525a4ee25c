import { Injectable } from '@nestjs/common';
import { systemActor } from '../../../platform/access/index.js';
import { type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { VacancyReader } from '../../vacancies/index.js';
import type { VacancyFacts } from '../domain/facts.js';
import type { MatchBasis } from '../domain/match-request.js';
import { standardRuleset } from '../domain/ruleset.js';
import { FactsRepository } from '../persistence/facts.repository.js';
import { type MarketEvents, MarketNewsRepository } from '../persistence/market-events.repository.js';
import { FactsLoader } from './facts.loader.js';
import { CachedMarket, type RunningPlan } from './cached-market.js';
import { toSeekerFacts } from './seeker-facts.js';
import { basisOf } from './snapshot.loader.js';
import { toVacancyFacts } from './vacancy-facts.js';
import { findRunningPlan } from '../persistence/live-markets.statements.js';

const PAGE = 5_000;
const SEED = 1;
const POST = 'post ';

/**
 * The live market of each cooperation: built when first asked for, and brought up to date by the outbox's news before every
 * answer, so that an answer knows everything committed before the question.
 */
@Injectable()
export class LiveMarkets {
  private readonly kept = new Map<string, Promise<CachedMarket>>();

  constructor(
    private readonly uow: UnitOfWork,
    private readonly facts: FactsLoader,
    private readonly repository: FactsRepository,
    private readonly events: MarketNewsRepository,
    private readonly vacancies: VacancyReader,
  ) {}

  /** As of now. Questions about one cooperation are answered one after the other. */
  of(cooperation: string): Promise<CachedMarket> {
    const before = this.kept.get(cooperation)?.catch(() => undefined) ?? Promise.resolve(undefined);
    const fresh = before.then((market) => this.fresh(cooperation, market));
    this.kept.set(cooperation, fresh);
    return fresh;
  }

  /** From the tables, without anything kept. */
  build(cooperation: string): Promise<CachedMarket> {
    return this.uow.read(systemActor([cooperation], 'live-market'), (tx) => this.load(tx, cooperation), {
      repeatableRead: true,
    });
  }

  private fresh(cooperation: string, market: CachedMarket | undefined): Promise<CachedMarket> {
    if (!market) return this.build(cooperation);
    return this.uow.read(systemActor([cooperation], 'live-market'), async (tx) => {
      const news = await this.events.since(tx, market.floor);
      if (news.plansChanged && (await this.runningPlan(tx, cooperation)).id !== market.plan.id)
        return this.load(tx, cooperation);
      const posts = news.postsChanged ? await this.posts(tx, cooperation) : null;
      const basis = posts?.basis ?? market.basis;
      if (tx.today !== market.basis.today || basis.expectedWage !== market.basis.expectedWage)
        return this.load(tx, cooperation);
      await this.apply(tx, cooperation, market, news, posts?.vacancies ?? null);
      return market;
    });
  }

  private async apply(
    tx: Tx,
    cooperation: string,
    market: CachedMarket,
    news: MarketEvents,
    vacancies: readonly VacancyFacts[] | null,
  ): Promise<void> {
    if (vacancies) market.takePosts(vacancies);
    if (news.seekerIds.length > 0) {
      const files = await this.facts.filesNow(tx, cooperation, news.seekerIds);
      market.takePeople(
        news.seekerIds,
        files.map((file) => toSeekerFacts(file, market.basis)),
      );
    }
    market.floor = news.floor;
  }

  private async load(tx: Tx, cooperation: string): Promise<CachedMarket> {
    const floor = await this.events.now(tx);
    const plan = await this.runningPlan(tx, cooperation);
    const { basis, vacancies } = await this.posts(tx, cooperation);
    const countyCode = await this.repository.sourceCounty(tx, cooperation);
    const seekers = [];
    for (let after: string | null = null; ;) {
      const rows = await this.repository.pool(tx, { countyCode, areas: [] }, after, PAGE);
      for (const file of await this.facts.files(tx, countyCode, rows))
        seekers.push(toSeekerFacts(file, basis));
      if (rows.length < PAGE) break;
      after = rows.at(-1)!.id;
    }
    return new CachedMarket(basis, plan, floor, seekers, vacancies);
  }

  private async posts(
    tx: Tx,
    cooperation: string,
  ): Promise<{ basis: MatchBasis; vacancies: VacancyFacts[] }> {
    const refs = (await this.vacancies.open(tx, cooperation)).filter((ref) => ref.freePlaces > 0);
    const basis = basisOf(null, refs, tx.today);
    const employers = [...new Set(refs.map((ref) => ref.employerId))];
    const records = await this.repository.employerRecords(tx, cooperation, employers);
    return { basis, vacancies: refs.map((ref) => toVacancyFacts(ref, records.get(ref.employerId), basis)) };
  }

  /** The plan confirmed last; without one, the standard rules and no prices. */
  private async runningPlan(tx: Tx, cooperation: string): Promise<RunningPlan> {
    const row = await tx.first(findRunningPlan, { cooperation });
    if (!row) return { id: null, ruleset: standardRuleset, seed: SEED, prices: new Map() };
    const { id, ruleset, seed, certificate } = row;
    const prices = certificate.mode === 'optimal' ? Object.entries(certificate.prices) : [];
    return {
      id,
      ruleset,
      seed,
      prices: new Map(
        prices.flatMap(([name, price]) =>
          name.startsWith(POST) ? [[name.slice(POST.length), price] as const] : [],
        ),
      ),
    };
  }
}
