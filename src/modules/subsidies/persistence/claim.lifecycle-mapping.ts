import type { LifecycleMapping } from '../../../platform/database/index.js';
import {
  type ClaimFacts,
  claimLifecycle,
  type SubsidyClaimTransition,
  type ClaimState,
} from '../domain/subsidy-claim.lifecycle.js';

export const claimLifecycleMapping: LifecycleMapping<ClaimState, SubsidyClaimTransition, ClaimFacts> = {
  lifecycle: claimLifecycle,
  table: 'subsidy_claim',
  scope: { cooperation: 'cooperation', area: 'area_code', employer: 'employer_id' },
};
