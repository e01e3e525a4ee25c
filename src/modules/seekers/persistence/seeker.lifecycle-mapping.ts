import type { LifecycleMapping } from '../../../platform/database/index.js';
import {
  seekerLifecycle,
  type SeekerFacts,
  type SeekerMove,
  type SeekerStatus,
} from '../domain/seeker.lifecycle.js';

export const seekerLifecycleMapping: LifecycleMapping<SeekerStatus, SeekerMove, SeekerFacts> = {
  lifecycle: seekerLifecycle,
  table: 'seeker',
  scope: { place: 'county_code', area: 'area_code' },
};
