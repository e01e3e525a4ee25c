import type { SaidRequest } from '../../../../platform/http/index.js';
import type { Attribution } from '../../application/placement-orders.js';

/** Somebody's word as it came with a request. */
export function saidOf(
  body: SaidRequest & { readonly reason?: string; readonly note?: string },
): Attribution {
  const { saidBy, channel, happenedOn, evidence, reason, note } = body;
  return { saidBy, channel, happenedOn, evidence, reason, note };
}
