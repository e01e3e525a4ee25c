import type { LifecycleMapping } from '../../../platform/database/index.js';
import type { EmployerStatus } from '../domain/employer.js';
import { type EmployerFacts, employerLifecycle, type EmployerMove } from '../domain/employer.lifecycle.js';

export const employerLifecycleMapping: LifecycleMapping<EmployerStatus, EmployerMove, EmployerFacts> = {
  lifecycle: employerLifecycle,
  table: 'employer',
  scope: { place: 'district_code', employer: 'id' },
};
