// The road of one placement: one person × one vacancy, from the first proposal to the end of the job.
// Off the road: declined (a no before acceptance, either side), expired (silence), withdrawn (the worker), barred, no_show, ended.
// Barred and no_show are final: a later post or batch is a new, linked placement.
import type { LocalizedText } from '../../../kernel/errors/index.js';

export const PLACEMENT_STATES = [
  'proposed',
  'intent',
  'offered',
  'accepted',
  'medical',
  'ready',
  'batched',
  'departed',
  'arrived',
  'started',
  'ended',
  'declined',
  'expired',
  'withdrawn',
  'barred',
  'no_show',
] as const;

export type PlacementState = (typeof PLACEMENT_STATES)[number];

/** One person has at most one placement in these at a time (`accepted` … `started`). */
export const LIVE_STATES: ReadonlySet<PlacementState> = new Set<PlacementState>([
  'accepted',
  'medical',
  'ready',
  'batched',
  'departed',
  'arrived',
  'started',
]);

/** Over, or off the road: neither holds a place nor waits for an answer. */
export const FINAL_OR_OFF: ReadonlySet<PlacementState> = new Set<PlacementState>([
  'ended',
  'declined',
  'expired',
  'withdrawn',
  'barred',
  'no_show',
]);

export const PLACEMENT_STATE_LABELS: Readonly<
  Record<PlacementState, { readonly label: LocalizedText; readonly final?: boolean }>
> = {
  proposed: { label: { zh: '已推荐', en: 'proposed' } },
  intent: { label: { zh: '已登记意向', en: 'intent' } },
  offered: { label: { zh: '拟录用,待本人答复', en: 'offered' } },
  accepted: { label: { zh: '本人已接受', en: 'accepted' } },
  medical: { label: { zh: '体检中', en: 'in medical check' } },
  ready: { label: { zh: '待输送', en: 'ready' } },
  batched: { label: { zh: '已编批', en: 'on a batch' } },
  departed: { label: { zh: '已出发', en: 'departed' } },
  arrived: { label: { zh: '已到达', en: 'arrived' } },
  started: { label: { zh: '已上岗', en: 'started' } },
  ended: { label: { zh: '已结束', en: 'ended' } },
  declined: { label: { zh: '未成', en: 'declined' } },
  expired: { label: { zh: '逾期未答', en: 'expired' }, final: true },
  withdrawn: { label: { zh: '本人放弃', en: 'withdrawn' } },
  barred: { label: { zh: '该岗位禁忌', en: 'barred from this post' }, final: true },
  no_show: { label: { zh: '未登车', en: 'not on board' }, final: true },
};
