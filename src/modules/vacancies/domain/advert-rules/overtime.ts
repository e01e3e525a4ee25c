// One computation, two rules: how much overtime the promised pay implies.
import type { VacancyTerms } from '../vacancy.js';

/** More than this a month no month holds, even all at 200 %. */
export const IMPOSSIBLE_HOURS = 180;
/** 劳动法 art. 41. */
export const LAWFUL_HOURS = 36;

/** Null for piece rates: their pay does not grow by the hour. */
export function overtimeTold(terms: VacancyTerms): number | null {
  return terms.pieceRate ? null : terms.impliedOvertime;
}
