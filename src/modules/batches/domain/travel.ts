// How people travel and who sits on the coach: new workers, people returning to a running job, escorts.
// Only new passengers enter placement figures. 点对点输送 is the organised seat; own way and the employer's bus exist beside it.
import type { LocalizedText } from '../../../kernel/errors/index.js';

export const PASSENGER_KINDS = ['new', 'returning', 'escort'] as const;
export type PassengerKind = (typeof PASSENGER_KINDS)[number];

export const PASSENGER_LABELS: Readonly<Record<PassengerKind, LocalizedText>> = {
  new: { zh: '新上岗', en: 'new' },
  returning: { zh: '返岗', en: 'returning' },
  escort: { zh: '带队', en: 'escort' },
};

export function countsAsPlacement(kind: PassengerKind): boolean {
  return kind === 'new';
}
