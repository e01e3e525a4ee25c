/**
 * What is checked before an employer may advertise: its licence, the mandate of whoever acts for it, and that person's
 * identity (人力资源市场暂行条例 art. 26); of a dispatch firm its dispatch licence too (劳动合同法 art. 57). The advert itself is
 * checked with each vacancy.
 */
import { earlierOf } from '../../../kernel/values/index.js';
import type { EmployerKind } from './employer.js';

export const VETTING_ITEMS = ['licence', 'mandate', 'agent_identity', 'dispatch_licence'] as const;
export type VettingItem = (typeof VETTING_ITEMS)[number];

export const CHECK_OUTCOMES = ['passed', 'failed'] as const;
export type CheckOutcome = (typeof CHECK_OUTCOMES)[number];

/** One item as it was looked at; the latest of an item counts. */
export interface VettingCheck {
  readonly item: VettingItem;
  readonly outcome: CheckOutcome;
  /** Last day the paper itself holds; null when it has none. */
  readonly validUntil: string | null;
}

export const VIOLATION_KINDS = [
  'false_advert',
  'discriminatory_advert',
  'wage_arrears',
  'fee_charged',
  'documents_held',
  'child_labour',
  'no_contract',
  'no_insurance',
  'hazard_hidden',
  'work_safety',
  'dispatch_rules',
  'other',
] as const;
export type ViolationKind = (typeof VIOLATION_KINDS)[number];

export function itemsFor(kind: EmployerKind): readonly VettingItem[] {
  return kind === 'dispatch_firm'
    ? VETTING_ITEMS
    : VETTING_ITEMS.filter((item) => item !== 'dispatch_licence');
}

/** Items nobody has passed yet, or whose paper no longer holds on that day. */
export function missingItems(
  kind: EmployerKind,
  latest: ReadonlyMap<VettingItem, VettingCheck>,
  day: string,
): VettingItem[] {
  return itemsFor(kind).filter((item) => {
    const check = latest.get(item);
    return check?.outcome !== 'passed' || (check.validUntil !== null && check.validUntil < day);
  });
}

/** A vetting ends with the first of its papers. */
export function vettingEnd(wanted: string, latest: Iterable<VettingCheck>): string {
  let end = wanted;
  for (const check of latest) if (check.validUntil !== null) end = earlierOf(end, check.validUntil);
  return end;
}
