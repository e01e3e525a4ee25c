import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';

/** Shorter lists are drawn whole. */
const WHOLE = 120;
const FIRST_GUESS_PX = 44;
/** Drawn beyond each edge of the screen. */
const BEYOND_PX = 600;

export interface Window {
  from: number;
  to: number;
  above: number;
  below: number;
}

/** What was last looked at: its edges, and how high each row was that had been drawn until then. */
interface View {
  top: number;
  bottom: number;
  heights: readonly number[];
}

/** Which rows reach from the one pixel to the other, and what stands above and below them. */
export function rowsBetween(heights: readonly number[], count: number, top: number, bottom: number): Window {
  const known = heights.filter((height) => height > 0);
  const usual =
    known.length > 0 ? known.reduce((sum, height) => sum + height, 0) / known.length : FIRST_GUESS_PX;
  let passed = 0;
  let from = 0;
  for (; from < count - 1; from += 1) {
    const height = heights[from] ?? usual;
    if (passed + height > top) break;
    passed += height;
  }
  let to = from;
  let reached = passed;
  for (; to < count && reached < bottom; to += 1) reached += heights[to] ?? usual;
  let below = 0;
  for (let row = to; row < count; row += 1) below += heights[row] ?? usual;
  return { from, to, above: passed, below };
}

/**
 * Of a long list only the rows near the screen are drawn; the heights of those seen are remembered, the others guessed.
 * @param end told when its last rows come near
 */
export function useWindow(body: RefObject<HTMLElement | null>, count: number, end?: () => void): Window {
  const heights = useRef<number[]>([]);
  const [view, setView] = useState<View>({ top: 0, bottom: 2_000, heights: [] });
  const told = useRef(end);
  useEffect(() => {
    told.current = end;
  });
  useEffect(() => {
    const look = () => {
      const box = body.current?.getBoundingClientRect();
      if (!box) return;
      const top = -box.top - BEYOND_PX;
      const bottom = window.innerHeight - box.top + BEYOND_PX;
      if (box.height < bottom) told.current?.();
      setView((old) =>
        Math.abs(old.top - top) < BEYOND_PX / 3 ? old : { top, bottom, heights: [...heights.current] },
      );
    };
    addEventListener('scroll', look, { capture: true, passive: true });
    addEventListener('resize', look);
    return () => {
      removeEventListener('scroll', look, { capture: true });
      removeEventListener('resize', look);
    };
  }, [body]);
  const whole = count <= WHOLE;
  const shown = whole
    ? { from: 0, to: count, above: 0, below: 0 }
    : rowsBetween(view.heights, count, view.top, view.bottom);
  useLayoutEffect(() => {
    if (whole) return;
    for (const row of body.current?.querySelectorAll<HTMLElement>('tr[data-row]') ?? [])
      heights.current[Number(row.dataset.row)] = row.offsetHeight;
  });
  return shown;
}
