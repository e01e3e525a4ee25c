import { defineError } from '../../kernel/errors/index.js';

export const figuresChanged = defineError('conflict', 'FIGURES_CHANGED', {
  zh: '人数已变化,请看过新的数字再确认',
  en: 'The figures have changed; please look at the new ones and press again',
});

/**
 * Of a move that cannot be taken back, the numbers somebody was shown before they pressed: it is made only while they hold.
 * Looked at in the transaction of the move, when its row is locked. What the caller does not name is not compared.
 * @throws figuresChanged with both
 */
export function assertAsSeen(
  seen: Readonly<Record<string, number | undefined>>,
  now: Readonly<Record<string, number>>,
): void {
  const changed = Object.entries(now).some(([name, count]) => (seen[name] ?? count) !== count);
  if (changed) throw figuresChanged({ seen, now });
}
