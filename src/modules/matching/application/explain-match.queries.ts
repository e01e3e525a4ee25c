import { Injectable } from '@nestjs/common';
import type { LocalizedText } from '../../../kernel/errors/index.js';
import type { Actor } from '../../../platform/access/index.js';
import { type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { VacancyReader } from '../../vacancies/index.js';
import { betterPlaced, byHand, full, notAllowed } from '../domain/explain.js';
import type { SeekerFacts, VacancyFacts } from '../domain/facts.js';
import { matchPairUnknown, matchPlanNotReady } from '../domain/match-plan.errors.js';
import type { MatchBasis } from '../domain/match-request.js';
import type { WhyNot } from '../domain/plan.js';
import type { Ruleset } from '../domain/ruleset.js';
import { criteriaInForce, type Score, scorePair } from '../domain/score.js';
import { HEALTH, UNMET } from '../domain/shown-why.js';
import { FactsRepository } from '../persistence/facts.repository.js';
import type { MatchPlanEntity } from '../persistence/match-plan.entity.js';
import {
  MatchResultsRepository,
  type NewPost,
  type StoredProposal,
} from '../persistence/match-results.repository.js';
import { FactsLoader } from './facts.loader.js';
import { MatchPlansQueries } from './match-plans.queries.js';
import { adjusted } from './snapshot.loader.js';
import { toVacancyFacts, vacancyMark } from './vacancy-facts.js';

export const PAIR_EVALUATIONS = [
  'proposed',
  'not-allowed',
  'better-placed',
  'full',
  'by-hand',
  'together-or-not',
  'not-in-plan',
] as const;
export type PairEvaluation = (typeof PAIR_EVALUATIONS)[number];

export interface PairReason {
  readonly code: string;
  readonly text: LocalizedText;
  /** The law, order or reason behind it. */
  readonly because: LocalizedText | null;
}

export interface PairExplained {
  readonly result: PairEvaluation;
  readonly reasons: readonly PairReason[];
  /** Points of the pair; null when it is not allowed. */
  readonly score: Score | null;
  readonly price: number | null;
  /** The post proposed to this person instead. */
  readonly proposedVacancyId: string | null;
  /** Facts of the person or the post are others than when the plan was made; the answer speaks of those of now. */
  readonly changedSince: boolean;
}

/** Why a person was, or was not, proposed for a post. */
@Injectable()
export class ExplainMatchQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly queries: MatchPlansQueries,
    private readonly results: MatchResultsRepository,
    private readonly repository: FactsRepository,
    private readonly facts: FactsLoader,
    private readonly vacancies: VacancyReader,
  ) {}

  /** @throws matchPlanNotFound, matchPlanNotReady, matchPairUnknown */
  explain(actor: Actor, id: string, seekerId: string, vacancyId: string): Promise<PairExplained> {
    return this.uow.read(actor, async (tx) => {
      const plan = await this.queries.load(tx, id);
      if (plan.basis === null) throw matchPlanNotReady({ id, status: plan.status });
      const own = await this.results.proposalOf(tx, id, seekerId);
      const unplaced = await this.results.unplacedOf(tx, id, seekerId);
      // A bureau of the other side sees whom its plans propose and who was shown to it, and no others.
      const atSource = tx.atSource(plan.cooperation);
      const visible =
        own ?? (atSource ? unplaced : undefined) ?? (await this.repository.person(tx, seekerId));
      if (!visible) throw matchPairUnknown({ seekerId });
      const explained = await tx.withSystemScope(() =>
        this.evaluate(tx, plan, plan.basis!, { seekerId, vacancyId, own, whyUnplaced: unplaced?.why }),
      );
      if (atSource) return explained;
      const reasons = explained.reasons.map((reason) =>
        reason.code === HEALTH ? { ...UNMET, because: null } : reason,
      );
      return { ...explained, reasons };
    });
  }

  private async evaluate(
    tx: Tx,
    plan: MatchPlanEntity,
    basis: MatchBasis,
    asked: {
      seekerId: string;
      vacancyId: string;
      own: StoredProposal | undefined;
      whyUnplaced: WhyNot | undefined;
    },
  ): Promise<PairExplained> {
    const { own, whyUnplaced } = asked;
    const person = await this.facts.person(tx, asked.seekerId, { cooperation: plan.cooperation, basis });
    const ref = (await this.vacancies.byIds(tx, [asked.vacancyId])).get(asked.vacancyId);
    if (!person || ref?.vacancy.cooperation !== plan.cooperation) throw matchPairUnknown(asked);
    const post = await this.results.postOf(tx, plan.id, asked.vacancyId);
    const records = await this.repository.employerRecords(tx, plan.cooperation, [ref.employerId]);
    const vacancy = toVacancyFacts(ref, records.get(ref.employerId), basis, post?.seats);
    const common = {
      proposedVacancyId: own?.vacancyId ?? null,
      changedSince:
        (own !== undefined && own.mark !== person.mark) ||
        (post !== undefined && post.mark !== vacancyMark(ref)),
    };
    if (own?.vacancyId === asked.vacancyId) return { ...common, ...proposed(own) };
    const told = (why: WhyNot): PairExplained => ({ ...common, ...fromWhy(why) });
    if (!own && !whyUnplaced && person.refusesRanking) return told(byHand);
    const bars = plan.options.bars;
    if (bars.some((bar) => bar.seekerId === asked.seekerId && bar.vacancyId === asked.vacancyId))
      return { ...common, result: 'not-allowed', reasons: [BARRED], score: null, price: null };
    const facts = adjusted(person.facts, plan, undefined);
    const refusals = findRejections(facts, vacancy, plan.ruleset);
    if (refusals.length > 0)
      return { ...common, result: 'not-allowed', reasons: refusals, score: null, price: null };
    const score = scorePair(facts, vacancy, plan.ruleset);
    if ((!own && !whyUnplaced) || !post)
      return { ...common, ...notInPlan(post === undefined), score, price: post?.price ?? null };
    return { ...common, ...placedOtherwise(score, post, own, whyUnplaced), score, price: post.price };
  }
}

function proposed(own: StoredProposal): Omit<PairExplained, 'proposedVacancyId' | 'changedSince'> {
  const score = {
    parts: own.parts,
    seekerSide: own.seekerSide,
    employerSide: own.employerSide,
    total: own.score,
  };
  return {
    result: 'proposed',
    reasons: [{ code: own.reasons[0] ?? 'conditions-met', text: own.because, because: null }],
    score,
    price: own.price,
  };
}

function fromWhy(why: WhyNot): Omit<PairExplained, 'proposedVacancyId' | 'changedSince'> {
  return {
    result: why.verdict,
    reasons: [
      { code: why.verdict === 'not-allowed' ? why.criterion : why.verdict, text: why.text, because: null },
    ],
    score: null,
    price: null,
  };
}

function findRejections(seeker: SeekerFacts, vacancy: VacancyFacts, ruleset: Ruleset): PairReason[] {
  return criteriaInForce(ruleset)
    .filter((criterion) => !criterion.allows(seeker, vacancy))
    .map((criterion) => {
      const { text } = notAllowed(criterion, seeker, vacancy);
      return { code: criterion.key, text, because: criterion.because };
    });
}

const BARRED: PairReason = {
  code: 'barred',
  text: { zh: '方案制定人已排除此组合', en: 'ruled out by whoever asked for the plan' },
  because: null,
};

const NOT_IN_PLAN = {
  person: {
    zh: '本人不在此方案的范围内(未在求职、已在推荐或办理中,或不在所选地区)',
    en: 'this person is not in the plan: not looking for work, asked already, or from another area',
  },
  post: {
    zh: '该岗位不在此方案的范围内(未发布、无空余名额,或未选入)',
    en: 'this post is not in the plan: not published, without free places, or not chosen',
  },
};

const notInPlan = (post: boolean): { result: PairEvaluation; reasons: PairReason[] } => ({
  result: 'not-in-plan',
  reasons: [
    {
      code: post ? 'post-not-in-plan' : 'person-not-in-plan',
      text: post ? NOT_IN_PLAN.post : NOT_IN_PLAN.person,
      because: null,
    },
  ],
});

/** Allowed, and yet not proposed: the seats went to others, or another post suits the person better. */
function placedOtherwise(
  score: Score,
  post: NewPost,
  own: StoredProposal | undefined,
  whyUnplaced: WhyNot | undefined,
): { result: PairEvaluation; reasons: PairReason[] } {
  const net = score.total - (post.price ?? 0);
  const netOfOwn = own ? own.score - (own.price ?? 0) : 0;
  const isFull = post.placed >= post.seats;
  if (own && (!isFull || net <= netOfOwn)) return one(betterPlaced(net, netOfOwn));
  if (isFull) return one(full(post.cutOff ?? 0, score.total));
  return whyUnplaced ? one(whyUnplaced) : one(betterPlaced(net, netOfOwn));
}

const one = (why: WhyNot): { result: PairEvaluation; reasons: PairReason[] } => ({
  result: why.verdict,
  reasons: [{ code: why.verdict, text: why.text, because: null }],
});
