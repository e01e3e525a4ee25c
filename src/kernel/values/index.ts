export {
  ADULT_AGE,
  ageOn,
  birthdayAt,
  firstWorkableDay,
  isMinorWorker,
  isOldEnoughToWork,
  WORKING_AGE,
} from './age.js';
export {
  FICTITIOUS_PROVINCE,
  isKnownProvince,
  isWithinArea,
  provinceName,
  significantPart,
} from './area-code.js';
export { covers, dateRange, type DateRange, lengthInDays, overlaps } from './date-range.js';
export { EDUCATION_LEVELS, type EducationLevel, educationRank, meetsEducation } from './education-level.js';
export {
  findForbiddenHealthWords,
  type ForbiddenHealthCategory,
  type ForbiddenHealthFinding,
  containsForbiddenHealthTerm,
} from './forbidden-health-words.js';
export {
  findPossibleHealthWords,
  type HealthTextClass,
  classifyHealthText,
} from './possible-health-words.js';
export {
  birthDateOf,
  type DisabilityMark,
  hasValidIdCheck,
  idCheckCharacter,
  type IdDamage,
  type IdNote,
  type IdReading,
  type IdRules,
  maskId,
  readId,
  sexOf,
  type WrittenId,
} from './id-number.js';
export {
  addDays,
  addMonths,
  addYears,
  dayNumber,
  daysInMonth,
  diffDays,
  earlierOf,
  fromDayNumber,
  isLeapYear,
  FIRST_DAY,
  isLocalDate,
  isPlausibleDate,
  LAST_DAY,
  laterOf,
  localDate,
  type LocalDate,
  monthOf,
  weekdayOf,
  yearOf,
} from './local-date.js';
export { maskName, nameKey, type NameNote, type NameReading, readName, sameName } from './person-name.js';
export { maskPhone, type Phone, type PhoneReading, type PhoneRules, readPhone } from './phone.js';
export { nameReadings, type PinyinReadings } from './pinyin.js';
export {
  isOverStatutoryAge,
  retirementAgeInMonths,
  retirementDate,
  type RetirementTrack,
} from './retirement-age.js';
export { columnLetter, columnNumber, serialToDate, serialToTime } from './spreadsheet.js';
export {
  organisationCheckCharacter,
  readUscc,
  usccCheckCharacter,
  type UsccError,
  type UsccReading,
} from './uscc.js';
export {
  hasFullWidth,
  hasInvisible,
  hasSpaces,
  saysNothing,
  toHalfWidth,
  withoutInvisible,
  withoutSpaces,
} from './written-text.js';
export { forbiddenHealthTerm, phoneInvalid } from './value.errors.js';
