import type { LifecycleMapping } from '../../../platform/database/index.js';
import type { EmployerStatus } from '../domain/employer.js';
import {
  type EmployerFacts,
  employerLifecycle,
  type EmployerTransition,
} from '../domain/employer.lifecycle.js';

export const employerLifecycleMapping: LifecycleMapping<EmployerStatus, EmployerTransition, EmployerFacts> = {
  lifecycle: employerLifecycle,
  table: 'employer',
  scope: { place: 'district_code', employer: 'id' },
};
