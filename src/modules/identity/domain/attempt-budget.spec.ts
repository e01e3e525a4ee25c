import { BUDGETS, type AttemptKind, waitAfter } from './attempt-budget.js';

it('a few tries are free, then each waits twice as long, up to a limit', () =>
  expect([1, 5, 6, 7, 8, 100].map((tries) => waitAfter(tries, BUDGETS.name))).toEqual([0, 0, 2, 4, 8, 900]));

it.each(Object.keys(BUDGETS) as AttemptKind[])('%s: never more than twenty tries in five minutes', (kind) => {
  let [seconds, tries] = [0, 0];
  while (seconds <= 300) seconds += waitAfter(++tries, BUDGETS[kind]);
  expect(tries).toBeLessThanOrEqual(20);
});
