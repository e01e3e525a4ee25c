export * from './domain/clinic-forecast.js';
export * from './domain/conclusion.js';
export * from './domain/contraindication.js';
export * from './domain/cost-bearer.js';
export * from './domain/exam-kinds.js';
export * from './domain/fitness.js';
export * from './domain/medical-check.lifecycle.js';
export * from './domain/medical-check.states.js';
export * from './domain/order-items.js';
export * from './domain/result-rules.js';
export {
  ClinicForecastQueries,
  type ClinicForecast,
  type ForecastQuestion,
} from './application/clinic-forecast.queries.js';
export { ClinicsService, type ClinicDayCap, type RegisterClinic } from './application/clinics.service.js';
export { FitnessReader } from './application/fitness.reader.js';
export { REMATCH_WANTED } from './application/medical-events.js';
export {
  MedicalBooking,
  type BookedExam,
  type RestoredSlots,
  type SlotOfPlacement,
} from './application/medical-booking.js';
export type { ReservedSlot } from './application/slot-reservations.service.js';
export {
  MedicalQueries,
  type FiguresScope,
  type FunnelGroup,
  type MedicalFunnel,
  type SecondRound,
} from './application/medical.queries.js';
export { MedicalModule } from './medical.module.js';
