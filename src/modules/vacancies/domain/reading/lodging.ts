// 食宿: what living there costs. A deduction for a bed or a meal is lawful; a deposit is not, and the advert check finds it.
import { figures, withDigits, type WrittenCell } from './written.js';

export interface LodgingReading {
  /** Null when nothing is said about a place to sleep. */
  readonly lodging: 'free' | 'paid' | 'none' | null;
  /** Yuan a month taken off the pay for it. */
  readonly lodgingDeduction: number | null;
  readonly bedsPerRoom: number | null;
  readonly utilitiesIncluded: boolean | null;
  readonly meals: 'free' | 'allowance' | 'paid' | 'self' | null;
  /** Yuan a month. */
  readonly mealAllowance: number | null;
}

const FREE_BOTH =
  /包吃(?:包)?住|包食宿|免费食宿|食宿全包|吃住全包|提供免费食宿|包住包吃|包吃、包住|吃住免费|食宿免费|管吃(?:管)?住/u;

export function readLodging(cell: WrittenCell): LodgingReading {
  const text = withDigits(figures(cell.text));
  const both = FREE_BOTH.test(text);
  const deduction =
    money(/(?:住宿|宿舍|房租|住)(?:费|每月)?(?:扣|收|交)?(\d{2,4})/u, text) ??
    money(/扣(?:住宿费?|房租)(\d{2,4})/u, text);
  const allowance = money(/(?:餐补|饭补|伙食补贴?|餐费补贴|生活补贴|餐贴)(?:每月)?(\d{2,4})/u, text);
  const beds = money(/(\d{1,2})人(?:1)?间|(?<=[每住])(\d{1,2})人/u, text);
  return {
    lodging: lodgingOf(text, both, deduction),
    lodgingDeduction: deduction,
    bedsPerRoom: beds,
    utilitiesIncluded: utilitiesOf(text),
    meals: mealsOf(text, both, allowance),
    mealAllowance: allowance,
  };
}

function lodgingOf(text: string, both: boolean, deduction: number | null): LodgingReading['lodging'] {
  if (
    /不(?:提供|包|含|安排)(?:住宿|住|食宿|宿舍)|无(?:住宿|宿舍)|没有宿舍|住宿自理|自行解决(?:住宿|食宿)|食宿自理|不提供食宿/u.test(
      text,
    )
  ) {
    return 'none';
  }
  if (deduction !== null) return 'paid';
  if (both || /包住|免费(?:住宿|宿舍)|住宿免费|提供(?:住宿|宿舍)|有宿舍|\d人间|夫妻房|管住/u.test(text))
    return 'free';
  return /住宿|宿舍/u.test(text) ? 'paid' : null;
}

function mealsOf(text: string, both: boolean, allowance: number | null): LodgingReading['meals'] {
  if (allowance !== null || /餐补|饭补|伙食补贴/u.test(text)) return 'allowance';
  if (both || /包吃|包餐|包\d餐|免费(?:工作餐|\d?餐|伙食)|提供(?:工作餐|\d餐)|管吃/u.test(text))
    return 'free';
  if (/(?:伙食|餐费|吃饭|膳食|食宿|用餐)自理|不包吃|不含餐/u.test(text)) return 'self';
  return /餐费|伙食费|食堂/u.test(text) ? 'paid' : null;
}

function utilitiesOf(text: string): boolean | null {
  if (/(?:含|包|免)水电/u.test(text) && !/不(?:含|包)水电/u.test(text)) return true;
  return /水电(?:费)?(?:自理|平摊|均摊|另计|分摊)|不(?:含|包)水电/u.test(text) ? false : null;
}

function money(pattern: RegExp, text: string): number | null {
  const match = pattern.exec(text);
  const number = match?.[1] ?? match?.[2];
  return number === undefined ? null : Number(number);
}
