import { defineError } from '../../../kernel/errors/index.js';

export const matchCancelled = defineError('wrong-state', 'MATCH_CANCELLED', {
  zh: '匹配已取消',
  en: 'the match run was cancelled',
});

export const snapshotInvalid = defineError('invalid', 'MATCH_SNAPSHOT_INVALID', {
  zh: '匹配快照自相矛盾，详见 details',
  en: 'the snapshot contradicts itself, see details',
});

export const stableKnowsSeatsOnly = defineError('invalid', 'MATCH_STABLE_KNOWS_SEATS_ONLY', {
  zh: '稳定匹配只支持名额限制；有企业上限、预留名额、床位或同行组时请用最优匹配',
  en: 'stable plans know seats only: with employer caps, reserved seats, beds or companions use an optimal plan',
});

/** Never seen: says that the engine itself is wrong, rather than handing out a plan that nothing proves. */
export const notProven = defineError('wrong-state', 'MATCH_NOT_PROVEN', {
  zh: '求解结果未通过最优性核对，未采用',
  en: 'the plan could not be proven optimal and was not used',
});

export const marketTooLarge = defineError('limit-reached', 'MATCH_MARKET_TOO_LARGE', {
  zh: '市场过大：同行组、稳定匹配和少变动只能在能列出全部可行组合的市场中计算',
  en: 'the market is too large: companions, stable plans and few changes need a market whose pairs can all be listed',
});
