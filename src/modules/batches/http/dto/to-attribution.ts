import type { AttributionRequest } from '../../../../platform/http/index.js';
import type { Attribution } from '../../../placements/index.js';

export function toAttribution(body: AttributionRequest & { readonly reason?: string }): Attribution {
  return {
    reportedBy: body.reportedBy,
    channel: body.channel,
    ...(body.occurredOn === undefined ? {} : { occurredOn: body.occurredOn }),
    ...(body.evidence === undefined ? {} : { evidence: body.evidence }),
    ...(body.reason === undefined ? {} : { reason: body.reason }),
  };
}
