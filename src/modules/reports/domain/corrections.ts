// A frozen figure and the same question asked again: who came in, who went out. Over eight per cent is said aloud.
export interface CountedList {
  readonly code: string;
  readonly unit: string;
  readonly members: readonly string[] | null;
}

export interface FigureChange {
  readonly code: string;
  readonly unit: string;
  readonly then: number | null;
  readonly now: number | null;
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** The change is large enough that the report must explain it. */
  readonly mustBeExplained: boolean;
}

export const EXPLAIN_ABOVE = 0.08;

/** Only figures whose list changed. */
export function changesBetween(then: readonly CountedList[], now: readonly CountedList[]): FigureChange[] {
  const today = new Map(now.map((one) => [one.code, one]));
  const before = new Map(then.map((one) => [one.code, one]));
  const all = [...then, ...now.filter(({ code }) => !before.has(code))];
  return all.flatMap(({ code, unit }) => {
    const [old, fresh] = [before.get(code)?.members ?? null, today.get(code)?.members ?? null];
    const [oldSet, freshSet] = [new Set(old), new Set(fresh)];
    const added = [...freshSet].filter((id) => !oldSet.has(id));
    const removed = [...oldSet].filter((id) => !freshSet.has(id));
    const sameSource = (old === null) === (fresh === null) || !before.has(code) || !today.has(code);
    if (added.length === 0 && removed.length === 0 && sameSource) return [];
    const share = oldSet.size === 0 ? 1 : Math.abs(freshSet.size - oldSet.size) / oldSet.size;
    return [
      {
        code,
        unit,
        then: old === null ? null : oldSet.size,
        now: fresh === null ? null : freshSet.size,
        added,
        removed,
        mustBeExplained: share > EXPLAIN_ABOVE,
      },
    ];
  });
}
