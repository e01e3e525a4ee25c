export {
  type Area,
  type AreaLevel,
  areaByCode,
  AREAS,
  areasIn,
  fullPlaceName,
  type ListYear,
  LONGGANG_DISTRICT,
  NAPO_COUNTY,
} from './domain/areas/areas.js';
export {
  type PlaceReading,
  readPlace,
  readSubdistrict,
  readTownship,
  readVillage,
  type SubdistrictReading,
  type TownshipReading,
  type VillageReading,
} from './domain/areas/place-reading.js';
export {
  adoptSchedules,
  calendarDays,
  calendarMissing,
  calendarOf,
  type CalendarDay,
  RegionalCalendar,
} from './domain/calendar/regional-calendar.js';
export {
  CALENDAR_REGIONS,
  type CalendarRegion,
  type SpecialDay,
  type YearSchedule,
} from './domain/calendar/schedule.js';
export { type CodeEntry, entryOf } from './domain/codes/code-entry.js';
export {
  EDUCATION_CODES,
  type EducationEntry,
  readEducation,
  readEducationRequirement,
} from './domain/codes/education.js';
export { ETHNIC_GROUPS, readEthnicGroup } from './domain/codes/ethnic-groups.js';
export {
  HOUSEHOLD_RELATIONS,
  type HouseholdRelation,
  readHouseholdRelation,
} from './domain/codes/household-relations.js';
export {
  INDUSTRIES,
  type IndustryEntry,
  OCCUPATION_CLASSES,
  occupationClassOf,
  readIndustry,
} from './domain/codes/industries.js';
export {
  DISABILITY_CATEGORIES,
  type DisabilityReading,
  LABOUR_ABILITIES,
  type LabourAbility,
  MANDARIN_LEVELS,
  type MandarinLevel,
  readDisability,
  readLabourAbility,
  readMandarin,
  readSex,
  type Sex,
  SEX_CODES,
} from './domain/codes/personal-codes.js';
export {
  POVERTY_STATUSES,
  type PovertyKind,
  type PovertyStatus,
  povertyStatus,
  povertyStatusesOn,
  type PovertyStatusEntry,
  readPovertyKind,
  readPovertyStatus,
  readYesNo,
} from './domain/codes/poverty-statuses.js';
export { type Contraindication, type HazardCode, type HazardFactor } from './domain/hazards/hazard-factor.js';
export { hazardFactor, type HazardReading, readHazards } from './domain/hazards/hazard-reading.js';
export { GBZ_188_EDITION, HAZARD_FACTORS } from './domain/hazards/hazards.data.js';
export { usualHazards } from './domain/hazards/usual-hazards.js';
export {
  MINIMUM_WAGES,
  type MinimumWage,
  minimumWageOn,
  NAPO_WAGE_AREA,
  type WageArea,
} from './domain/wages/minimum-wages.js';
export { LoadedSchedules } from './application/loaded-schedules.js';
export { ReferenceQueries } from './application/reference.queries.js';
export { ReferenceModule } from './reference.module.js';
