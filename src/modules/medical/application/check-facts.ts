import type { CheckFacts } from '../domain/fitness.js';
import type { MedicalCheckFacts } from '../domain/medical-check.lifecycle.js';
import { checkItems } from '../domain/order-items.js';
import type { CheckRow } from '../persistence/medical-checks.repository.js';

export type { CheckRow } from '../persistence/medical-checks.repository.js';

/** The check as fitness is worked out from it. */
export function fitnessFacts(check: CheckRow): CheckFacts {
  return {
    exam: check.exam,
    attempt: check.attempt,
    status: check.status,
    hazards: check.hazards,
    contraindicatedHazards: check.contraindicatedHazards,
    ...(check.conclusion ? { conclusion: check.conclusion } : {}),
    ...(check.concludedOn ? { concludedOn: check.concludedOn } : {}),
    ...(check.validUntil ? { validUntil: check.validUntil } : {}),
  };
}

/** What the lifecycle's guards look at; a caller adds what its own move brings. */
export function guardFacts(
  check: Pick<CheckRow, 'items' | 'exam' | 'costBearer' | 'attempt'> & Partial<CheckRow>,
  more: Partial<MedicalCheckFacts> = {},
): MedicalCheckFacts {
  return {
    itemsRefusal: checkItems(check.items),
    institutionInScope: true,
    paidByWorker: check.exam === 'occupational' && check.costBearer === 'worker',
    attempt: check.attempt,
    previousRecheckDue: false,
    slotFree: true,
    ...(check.conclusion ? { conclusion: check.conclusion } : {}),
    ...(check.contraindicatedHazards ? { contraindicatedHazards: check.contraindicatedHazards } : {}),
    ...(check.recheckDueOn ? { recheckDueOn: check.recheckDueOn } : {}),
    ...(check.concludedOn ? { concludedOn: check.concludedOn } : {}),
    ...(check.validUntil ? { validUntil: check.validUntil } : {}),
    ...more,
  };
}
