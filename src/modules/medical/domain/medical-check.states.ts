// One check: one placement × one kind of exam × one attempt. 复查 ends the attempt; its date opens the next one.
// Concluded has four kinds of its own: 复查 is the state recheck_due.
import type { LocalizedText } from '../../../kernel/errors/index.js';

export const MEDICAL_CHECK_STATES = [
  'ordered',
  'booked',
  'attended',
  'provisional',
  'concluded',
  'recheck_due',
  'missed',
  'cancelled',
  'lapsed',
] as const;
export type MedicalCheckState = (typeof MEDICAL_CHECK_STATES)[number];

export const MEDICAL_CHECK_LABELS: Readonly<
  Record<MedicalCheckState, { readonly label: LocalizedText; readonly final?: boolean }>
> = {
  ordered: { label: { zh: '已下单', en: 'ordered' } },
  booked: { label: { zh: '已预约', en: 'booked' } },
  attended: { label: { zh: '已到检', en: 'attended' } },
  provisional: { label: { zh: '初步结论', en: 'provisional conclusion' } },
  concluded: { label: { zh: '已出结论', en: 'concluded' } },
  recheck_due: { label: { zh: '待复查', en: 'recheck due' }, final: true },
  missed: { label: { zh: '未到检', en: 'missed' } },
  cancelled: { label: { zh: '已取消', en: 'cancelled' }, final: true },
  lapsed: { label: { zh: '已过期', en: 'lapsed' }, final: true },
};

/** Something is still awaited of the clinic; a placement has at most one such check of a kind. */
export const OPEN_CHECK_STATES: ReadonlySet<MedicalCheckState> = new Set<MedicalCheckState>([
  'ordered',
  'booked',
  'attended',
  'provisional',
  'missed',
]);
