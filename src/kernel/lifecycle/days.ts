// On which day a move may have happened: none that has not come, none before the first rolls of the register, and none before the
// step it follows. Steps of the service itself bind nobody (they carry the day they were noticed), and what was taken back binds no more.
import { defineError } from '../errors/index.js';
import type { Transition } from './lifecycle.js';

/** The first day anything here can have happened: poverty rolls without dates hold from it. */
export const FIRST_FACT_DAY = '2014-01-01';

export const occurredInFuture = defineError('invalid', 'OCCURRED_IN_FUTURE', {
  zh: '发生日期在将来',
  en: 'It cannot have happened on a day that has not come',
});
export const occurredTooEarly = defineError('invalid', 'OCCURRED_TOO_EARLY', {
  zh: `发生日期早于${FIRST_FACT_DAY}`,
  en: `It cannot have happened before ${FIRST_FACT_DAY}`,
});
export const occurredBeforeLastStep = defineError('invalid', 'OCCURRED_BEFORE_LAST_STEP', {
  zh: '发生日期早于上一步',
  en: 'It cannot have happened before the step it follows',
});

/** Nothing is recorded before it happens: what is planned has its own date. @throws occurredInFuture, occurredTooEarly */
export function assertNotInFuture(occurredOn: string, today: string): void {
  if (occurredOn > today) throw occurredInFuture({ field: 'occurredOn', occurredOn, today });
  if (occurredOn < FIRST_FACT_DAY)
    throw occurredTooEarly({ field: 'occurredOn', occurredOn, notBefore: FIRST_FACT_DAY });
}

export interface DatedStep {
  readonly move: string;
  readonly to: string;
  readonly reportedBy: string;
  readonly occurredOn: string;
}

/** The earliest day the next move can have happened on; null when nothing binds it. @param steps in the order of the history */
export function earliestNext(
  transitions: Readonly<Record<string, Pick<Transition<string, never>, 'takesBack' | 'binds'>>>,
  steps: readonly DatedStep[],
): string | null {
  const standing: DatedStep[] = [];
  for (const step of steps) {
    if (transitions[step.move]?.takesBack) {
      while (standing.length > 0 && standing.at(-1)!.to !== step.to) standing.pop();
    } else standing.push(step);
  }
  return standing
    .filter(({ move, reportedBy }) => reportedBy !== 'system' && transitions[move]?.binds !== false)
    .reduce<string | null>(
      (latest, { occurredOn }) => (latest === null || occurredOn > latest ? occurredOn : latest),
      null,
    );
}

/** @throws occurredBeforeLastStep */
export function assertNotBefore(occurredOn: string, notBefore: string | null): void {
  if (notBefore !== null && occurredOn < notBefore)
    throw occurredBeforeLastStep({ field: 'occurredOn', occurredOn, notBefore });
}
