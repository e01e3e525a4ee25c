// Whether somebody may stand on the roster of a departure, as it stood on that day; the same words in preview and import.
import { addDays, isOldEnoughToWork, laterOf } from '../../../kernel/values/index.js';
import type { Fitness, PlacementRow } from '../../placements/index.js';
import { fitnessKnownOn, evaluateBoarding, type BoardingRefusal } from './boarding-rules.js';

/** A plan made for an earlier departure gives way to the day after this one. */
export function plannedStart(planned: string | null, departureOn: string): string {
  return laterOf(planned ?? departureOn, addDays(departureOn, 1));
}

/** @param planned start of the live placement, when it lies later than the day after the departure */
export function tooYoung(birthOn: string, departureOn: string, planned: string | null): boolean {
  return !isOldEnoughToWork(birthOn, plannedStart(planned, departureOn));
}

export interface Post {
  readonly hazards: readonly string[];
  readonly examDueBeforeDeparture: boolean;
}

/** @param placement the live one; null when the person has none, and so no conclusion that counts */
export function evaluatePassenger(
  birthOn: string,
  departureOn: string,
  placement: PlacementRow | null,
  post: Post,
): BoardingRefusal | null {
  return evaluateBoarding({
    birthDate: birthOn,
    plannedStartOn: plannedStart(placement?.plannedStartOn ?? null, departureOn),
    postHazards: post.hazards,
    examDueBeforeDeparture: placement === null || post.examDueBeforeDeparture,
    fitness: fitnessKnownOn(placement ? fitnessOf(placement) : null, departureOn),
  });
}

function fitnessOf(placement: PlacementRow): Fitness | null {
  if (placement.fitnessWord === null) return null;
  return {
    word: placement.fitnessWord,
    provisional: placement.fitnessProvisional,
    ...(placement.fitnessValidFrom ? { validFrom: placement.fitnessValidFrom } : {}),
    ...(placement.fitnessValidUntil ? { validUntil: placement.fitnessValidUntil } : {}),
  };
}
