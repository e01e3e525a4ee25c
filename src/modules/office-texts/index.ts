export { OfficeTexts } from './application/office-texts.service.js';
export { PERSON_TEXT_PROPERTIES, WITHHELD } from './domain/office-text.js';
export { CONFIRMED_HEADER, PossibleHealthGuard } from './http/possible-health.guard.js';
export { OfficeTextsModule } from './office-texts.module.js';
