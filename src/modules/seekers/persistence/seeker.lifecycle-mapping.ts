import type { LifecycleMapping } from '../../../platform/database/index.js';
import {
  seekerLifecycle,
  type SeekerFacts,
  type SeekerTransition,
  type SeekerStatus,
} from '../domain/seeker.lifecycle.js';

export const seekerLifecycleMapping: LifecycleMapping<SeekerStatus, SeekerTransition, SeekerFacts> = {
  lifecycle: seekerLifecycle,
  table: 'seeker',
  scope: { place: 'county_code', area: 'area_code' },
};
