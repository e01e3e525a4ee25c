// How many are wanted. A range counts with its lower bound; a word for "some" is no number.
import { figures, withDigits, type WrittenCell } from './written.js';

const LARGEST = 100_000;

/** The number of places, or null when none is given (若干, 多名, 不限, blank). */
export function readHeadcount(cell: WrittenCell): number | null {
  if (cell.number !== undefined) return whole(cell.number);
  const text = withDigits(figures(cell.text)).replace(
    /^(?:约|大约|预计|计划|拟招|招聘?|需要?|共|各|每岗)+/,
    '',
  );
  const match =
    /^(\d{1,6})(?:\.0+)?(?:名|人|个|位|员)?(?:工人|左右|以上|余|多|起|内)?(?:-(\d{1,6})(?:名|人|个|位|员)?)?(?:左右|以上|[(].{0,40})?;?$/.exec(
      text,
    );
  if (!match) return null;
  const low = Number(match[1]);
  const high = match[2] === undefined ? low : Number(match[2]);
  return whole(Math.min(low, high));
}

function whole(value: number): number | null {
  return Number.isInteger(value) && value > 0 && value <= LARGEST ? value : null;
}
