import { type RefObject, useEffect, useEffectEvent, useLayoutEffect, useState } from 'react';
import { type GridColumn, type GridRow, HEAD_PX, type Place, rowsInView } from './grid';

const coarse = matchMedia('(pointer: coarse)').matches;
export const ROW_PX = coarse ? 48 : 36;
const FAULTY_PX = coarse ? 66 : 56;
const BEYOND_PX = 300;
/** So many rows before the last one more are read. */
const BEFORE_END = 20;

/** A row is made anew whenever anything in it changes. */
const heights = new WeakMap<GridRow, number>();
function heightOf(row: GridRow): number {
  const known = heights.get(row);
  if (known !== undefined) return known;
  const height = Object.values(row.cells).some(({ problem }) => problem) ? FAULTY_PX : ROW_PX;
  heights.set(row, height);
  return height;
}

function topsOf(rows: readonly GridRow[]): number[] {
  const tops = [0];
  for (const row of rows) tops.push(tops.at(-1)! + heightOf(row));
  return tops;
}

/** Which rows are drawn, and where; the cell with the cursor is brought into sight when the cursor moves. */
export function useGridView(
  frameRef: RefObject<HTMLDivElement | null>,
  rows: readonly GridRow[],
  columns: readonly GridColumn[],
  active: Place,
  onEnd: () => void,
) {
  const [view, setView] = useState({ top: 0, height: 600 });
  const tops = topsOf(rows);
  const { first, last } = rowsInView(tops, view.top - BEYOND_PX, view.top + view.height + BEYOND_PX);
  const drawn = new Set<number>(rows.length > 0 ? [active.row] : []);
  for (let index = first; index <= last && index < rows.length; index += 1) drawn.add(index);
  useEffect(() => {
    const box = frameRef.current!;
    const look = () => setView({ top: box.scrollTop, height: box.clientHeight });
    look();
    const sizes = new ResizeObserver(look);
    sizes.observe(box);
    box.addEventListener('scroll', look, { passive: true });
    return () => {
      sizes.disconnect();
      box.removeEventListener('scroll', look);
    };
  }, [frameRef]);
  useEffect(() => {
    if (last >= rows.length - BEFORE_END) onEnd();
  }, [last, rows.length, onEnd]);
  const top = tops[active.row] ?? 0;
  const bottom = tops[active.row + 1] ?? top;
  const showActive = useEffectEvent(() => {
    const box = frameRef.current!;
    const head = box.querySelector<HTMLElement>('.grid-head')?.offsetHeight ?? 0;
    if (top < box.scrollTop) box.scrollTop = top;
    else if (bottom + head > box.scrollTop + box.clientHeight)
      box.scrollTop = bottom + head - box.clientHeight;
    if (!columns[active.col]!.frozen) besideFrozen(box, active.col, columns);
  });
  // Only when the cursor moves: whoever scrolls looks at something else.
  useLayoutEffect(() => showActive(), [active.row, active.col]);
  return {
    tops,
    drawn: [...drawn].sort((a, b) => a - b),
    page: Math.max(1, Math.floor(view.height / ROW_PX) - 2),
  };
}

/** Scrolls sideways so far that a cell stands beside the frozen ones, whole. */
function besideFrozen(box: HTMLElement, col: number, columns: readonly GridColumn[]): void {
  const head = box.querySelectorAll<HTMLElement>('.grid-head > *')[col + 1];
  if (!head) return;
  const frozen = HEAD_PX + columns.reduce((sum, { frozen: stays, width }) => sum + (stays ? width : 0), 0);
  const left = head.offsetLeft;
  if (left - frozen < box.scrollLeft) box.scrollLeft = left - frozen;
  else if (left + head.offsetWidth > box.scrollLeft + box.clientWidth)
    box.scrollLeft = left + head.offsetWidth - box.clientWidth;
}
