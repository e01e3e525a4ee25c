import type { LifecycleMapping } from '../../../platform/database/index.js';
import {
  fairLifecycle,
  type FairFacts,
  type FairTransition,
  type FairState,
} from '../domain/fair.lifecycle.js';
import {
  rosterEntryLifecycle,
  type RosterEntryTransition,
  type RosterEntryState,
} from '../domain/roster-entry.lifecycle.js';

export const fairLifecycleMapping: LifecycleMapping<FairState, FairTransition, FairFacts> = {
  lifecycle: fairLifecycle,
  table: 'fair',
  scope: { cooperation: 'cooperation' },
};

export const rosterEntryLifecycleMapping: LifecycleMapping<RosterEntryState, RosterEntryTransition, unknown> =
  {
    lifecycle: rosterEntryLifecycle,
    table: 'fair_roster_entry',
    scope: { cooperation: 'cooperation', area: 'area_code' },
  };
