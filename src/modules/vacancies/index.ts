export { ChangeVacancyService } from './application/change-vacancy.service.js';
export {
  VacancyTransitionsService,
  type VacancyTransitionCommand,
} from './application/vacancy-transitions.service.js';
export { RegisterVacancyService, type RegisterVacancy } from './application/register-vacancy.service.js';
export {
  VacancyReader,
  type PostAsked,
  type PostFound,
  type VacancyRef,
} from './application/vacancy.reader.js';
export { type Fill, type FillSource, VacancyFill } from './application/vacancy-fill.js';
export { type Reach, type ReachReader, type ReachSource, VacancyReach } from './application/vacancy-reach.js';
export { VacancyPlaces, type PlaceChange } from './application/vacancy-places.js';
export { bedChange, type BedCount, bedFor, type BedFor, countsBeds } from './domain/beds.js';
export type { ExamArrangement, ExamKind, ExamTime } from './domain/reading/exams.js';
export type { Vacancy, VacancyStatus, VacancyTerms } from './domain/vacancy.js';
export { noBedLeft, vacancyFull, vacancyNotFound } from './domain/vacancy.errors.js';
export { VacanciesModule } from './vacancies.module.js';
