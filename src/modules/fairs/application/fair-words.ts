import type { Fair } from '../domain/fair.js';

/** Name, day, time and place of a fair as every message and page writes them. */
export function fairWords(fair: Pick<Fair, 'code' | 'name' | 'heldOn' | 'opensAt' | 'closesAt' | 'place'>): {
  fair: string;
  date: string;
  time: string;
  place: string;
  page: string;
} {
  const hours = [fair.opensAt, fair.closesAt].filter((one) => one !== null).join('–');
  return {
    fair: fair.name ?? `招聘会 ${fair.code}`,
    date: fair.heldOn,
    time: hours,
    place: fair.place ?? '—',
    page: `/fairs/${fair.code}`,
  };
}
