import type { AttributionRequest } from '../../../../platform/http/index.js';
import type { Attribution } from '../../application/placement-command-types.js';

/** Somebody's word as it came with a request. */
export function toAttribution(
  body: AttributionRequest & { readonly reason?: string; readonly note?: string },
): Attribution {
  const { reportedBy, channel, occurredOn, evidence, reason, note } = body;
  return { reportedBy, channel, occurredOn, evidence, reason, note };
}
