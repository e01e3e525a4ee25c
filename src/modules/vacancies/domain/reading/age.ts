// Age limits as adverts write them. They are a wish of the employer, never a ground to hide a post.
import { figures, withDigits, type WrittenCell } from './written.js';

export interface AgeReading {
  readonly min: number | null;
  readonly max: number | null;
}

const NOTHING: AgeReading = { min: null, max: null };

export function readAge(cell: WrittenCell): AgeReading {
  if (cell.number !== undefined) return { min: inRange(cell.number), max: null };
  const text = withDigits(figures(cell.text)).replace(/周岁/g, '岁');
  const ranges = [...text.matchAll(/(\d{1,2})岁?(?:以上)?[-,、和]{1,2}(\d{1,2})岁?/gu)];
  const lows = ranges.map(([, low]) => Number(low));
  const highs = ranges.map(([, , high]) => Number(high));
  if (lows.length > 0) return { min: inRange(Math.min(...lows)), max: inRange(Math.max(...highs)) };
  const above = /(?:年?满|≥|>=?|不低于|大于)(\d{1,2})|(\d{1,2})岁?(?:及其?)?(?:以上|起|\+)/u.exec(text);
  const below = /(?:≤|<=?|不超过|小于|低于|最大)(\d{1,2})|(\d{1,2})岁?(?:及其?)?(?:以下|以内|内|封顶)/u.exec(
    text,
  );
  const min = above === null ? null : inRange(Number(above[1] ?? above[2]));
  const max = below === null ? null : inRange(Number(below[1] ?? below[2]));
  if (min !== null || max !== null) return { min, max };
  const alone = /^(\d{1,2})岁?(?:左右)?$/u.exec(text);
  return alone ? { min: inRange(Number(alone[1])), max: null } : NOTHING;
}

function inRange(age: number): number | null {
  return Number.isInteger(age) && age >= 1 && age <= 80 ? age : null;
}
