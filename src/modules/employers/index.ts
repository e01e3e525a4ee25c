export { EmployerReader, type EmployerRef } from './application/employer.reader.js';
export {
  ListedEmployersService,
  type ListedEmployer,
  type ListSource,
} from './application/listed-employers.service.js';
export {
  EmployerTransitionsService,
  type EmployerTransitionCommand,
} from './application/employer-transitions.service.js';
export { VetEmployerService, type CheckItem } from './application/vet-employer.service.js';
export { RegisterEmployerService, type RegisterEmployer } from './application/register-employer.service.js';
export type { EmployerKind, EmployerStatus } from './domain/employer.js';
export { mayPublishOn, partiesOf as employmentParties, type EmploymentParties } from './domain/employer.js';
export { type EmployerMatch, employerNameKey } from './domain/employer-name.js';
export { VETTING_ITEMS, type VettingItem, type ViolationKind } from './domain/vetting.js';
export { employerNotFound } from './domain/employer.errors.js';
export { EmployersModule } from './employers.module.js';
