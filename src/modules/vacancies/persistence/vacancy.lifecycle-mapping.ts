import type { LifecycleMapping } from '../../../platform/database/index.js';
import type { VacancyStatus } from '../domain/vacancy.js';
import { type VacancyFacts, vacancyLifecycle, type VacancyTransition } from '../domain/vacancy.lifecycle.js';

export const vacancyLifecycleMapping: LifecycleMapping<VacancyStatus, VacancyTransition, VacancyFacts> = {
  lifecycle: vacancyLifecycle,
  table: 'vacancy',
  scope: { cooperation: 'cooperation', place: 'district_code', employer: 'employer_id' },
};
