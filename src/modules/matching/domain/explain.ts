import type { LocalizedText } from '../../../kernel/errors/index.js';
import { softCriteria, type HardCriterion, type HardKey } from './criteria/index.js';
import type { SeekerFacts, VacancyFacts } from './facts.js';
import type { WhyNot } from './plan.js';
import type { Score } from './score.js';

const LISTED = 3;

/** The strongest parts of a score, in words a caseworker can read out. */
export function explainProposal(score: Score, price: number): LocalizedText {
  const strongest = softCriteria
    .map((criterion) => ({ name: criterion.name, points: score.parts[criterion.key] }))
    .filter((part) => part.points > 0)
    .sort((a, b) => b.points - a.points)
    .slice(0, LISTED);
  const zh = strongest.map((part) => `${part.name.zh} ${part.points} 分`).join('、');
  const en = strongest.map((part) => `${part.name.en} ${part.points}`).join(', ');
  const demand =
    price > 0
      ? { zh: `名额紧张，竞争价 ${price}`, en: `seats are sought after, at a price of ${price}` }
      : { zh: '名额尚有余', en: 'seats are left' };
  return {
    zh: `合计 ${score.total} 分：${zh || '符合各项条件'}；${demand.zh}。`,
    en: `${score.total} points: ${en || 'all conditions met'}; ${demand.en}.`,
  };
}

export const notAllowed = (
  criterion: HardCriterion<HardKey>,
  seeker: SeekerFacts,
  vacancy: VacancyFacts,
): WhyNot => ({ verdict: 'not-allowed', criterion: criterion.key, text: criterion.refusal(seeker, vacancy) });

export const betterPlaced = (net: number, netOfOwn: number): WhyNot => ({
  verdict: 'better-placed',
  net,
  netOfOwn,
  text: {
    zh: `已有更合适的岗位：扣除竞争价后，该岗位为 ${net}，现推荐岗位为 ${netOfOwn}`,
    en: `better placed: after the price of a seat this post is worth ${net}, the proposed one ${netOfOwn}`,
  },
});

export const full = (cutOff: number, yours: number): WhyNot => ({
  verdict: 'full',
  cutOff,
  yours,
  text: {
    zh: `名额已满，入围线 ${cutOff}，本人 ${yours}`,
    en: `full: the cut-off is ${cutOff}, yours is ${yours}`,
  },
});

export const byHand: WhyNot = {
  verdict: 'by-hand',
  text: {
    zh: '本人拒绝自动排序，请人工推荐（《个人信息保护法》第二十四条）',
    en: 'refused automated ranking: to be proposed by hand (Personal Information Protection Act, art. 24)',
  },
};

export const togetherOrNot: WhyNot = {
  verdict: 'together-or-not',
  text: {
    zh: '同行的人无法一起安排，故均未安排',
    en: 'the companions could not all be seated together, so none was',
  },
};

/** Nobody can be proposed for anything here: said when no post is allowed at all. */
export const noPost: WhyNot = {
  verdict: 'full',
  cutOff: 0,
  yours: 0,
  text: { zh: '本期没有符合条件的岗位', en: 'no post of this period is allowed for this person' },
};
