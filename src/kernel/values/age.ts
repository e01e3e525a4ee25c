// Ages in Gregorian years, counted on a given date. Working age is read strictly: work and introduction to work are
// allowed from the day after the 16th birthday (禁止使用童工规定 arts. 2 and 4; 劳动法 art. 15).
import type { LocalDate } from './local-date.js';
import { addDays, localDate } from './local-date.js';

export const WORKING_AGE = 16;
export const ADULT_AGE = 18;

/** Whole years completed on `on`; negative before birth. Someone born on 29 February completes a year on 1 March of an ordinary year. */
export function ageOn(birth: LocalDate, on: LocalDate): number {
  const years = Number(on.slice(0, 4)) - Number(birth.slice(0, 4));
  return on.slice(5) < birth.slice(5) ? years - 1 : years;
}

/** The day on which `age` is reached. */
export function birthdayAt(birth: LocalDate, age: number): LocalDate {
  const year = Number(birth.slice(0, 4)) + age;
  const same = localDate(year, Number(birth.slice(5, 7)), Number(birth.slice(8, 10)));
  return same ?? `${String(year).padStart(4, '0')}-03-01`;
}

/** First day on which this person may be introduced to work or start it. */
export function firstWorkableDay(birth: LocalDate): LocalDate {
  return addDays(birthdayAt(birth, WORKING_AGE), 1);
}

export function isOldEnoughToWork(birth: LocalDate, on: LocalDate): boolean {
  return on >= firstWorkableDay(birth);
}

/** 未成年工: old enough to work, not yet eighteen (劳动法 art. 58). */
export function isMinorWorker(birth: LocalDate, on: LocalDate): boolean {
  return isOldEnoughToWork(birth, on) && ageOn(birth, on) < ADULT_AGE;
}
