import type { SaidRequest } from '../../../../platform/http/index.js';
import type { Attribution } from '../../../placements/index.js';

export function saidOf(body: SaidRequest & { readonly reason?: string }): Attribution {
  return {
    saidBy: body.saidBy,
    channel: body.channel,
    ...(body.happenedOn === undefined ? {} : { happenedOn: body.happenedOn }),
    ...(body.evidence === undefined ? {} : { evidence: body.evidence }),
    ...(body.reason === undefined ? {} : { reason: body.reason }),
  };
}
