// A scanner at a gate: which gate, which device, how many scans it has made. Nothing of a person.
const DEVICE = 'scanner';
const SEQ = 'scanner-seq';
const GATE = 'scanner-gate';

export function deviceId(): string {
  const known = localStorage.getItem(DEVICE);
  if (known) return known;
  const made = `web-${crypto.randomUUID().slice(0, 8)}`;
  localStorage.setItem(DEVICE, made);
  return made;
}

export function nextScan(): number {
  const next = Number(localStorage.getItem(SEQ) ?? 0) + 1;
  localStorage.setItem(SEQ, String(next));
  return next;
}

export const gateOf = (): string => localStorage.getItem(GATE) ?? '';
export const setGate = (gate: string): void => localStorage.setItem(GATE, gate);

/** A gate's or scanner's name as it is shown; what was typed in without one has none. */
export const namedPlace = (place: string | null | undefined): string =>
  place && place !== 'desk' && !place.startsWith('web-') ? place : '';
