// What the doors of a fair saw. A scan is an event with its device, the device's clock and its sequence; who came, when and
// through which door is read off all of them, so that devices may report late and in any order.
// The earliest scan let the person in; every other one answers "already in", with the time and place of the first. Who was on
// no list came in with the earliest walk-in; a door that had scanned them before it rightly said "not on this roster".

export type ScanKind = 'check_in' | 'walk_in';
export type DoorWord = 'in' | 'already_in' | 'not_on_roster';

export interface Scan {
  readonly id: string;
  readonly kind: ScanKind;
  readonly device: string;
  /** The device's own clock, ISO 8601. */
  readonly deviceAt: string;
  readonly seq: number;
  readonly gate: string | null;
}

export interface DoorAnswer {
  readonly answer: DoorWord;
  /** When and where the person came in. */
  readonly at: string | null;
  readonly where: string | null;
}

/** How somebody came to stand on the roster as present; `null` for a person who is not on it, or not in. */
export interface Presence {
  /** In by a list or a paper, not by a scan: then every scan finds the person in already. */
  readonly byList: boolean;
  readonly at: string | null;
  /** On the roster only because of a walk-in. */
  readonly walkedIn: boolean;
}

const order = (a: Scan, b: Scan): number =>
  Date.parse(a.deviceAt) - Date.parse(b.deviceAt) ||
  (a.device < b.device ? -1 : a.device > b.device ? 1 : 0) ||
  a.seq - b.seq ||
  (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

const earliest = <T extends Scan>(scans: readonly T[]): T | null =>
  scans.reduce<T | null>((best, scan) => (best === null || order(scan, best) < 0 ? scan : best), null);

/**
 * The scan that let the person in: by the devices' clocks, then device and sequence; the order of arrival plays no part.
 * @param walkedIn only a walk-in could
 */
export function firstScan<T extends Scan>(scans: readonly T[], walkedIn: boolean): T | null {
  return earliest(walkedIn ? scans.filter(({ kind }) => kind === 'walk_in') : scans);
}

/** The word each scan of one person gets. */
export function doorAnswers(presence: Presence | null, scans: readonly Scan[]): Map<string, DoorAnswer> {
  if (presence === null) return new Map(scans.map(({ id }) => [id, NOT_ON_ROSTER]));
  const first = presence.byList ? null : firstScan(scans, presence.walkedIn);
  const at = first ? new Date(first.deviceAt).toISOString() : presence.at;
  const where = first ? (first.gate ?? first.device) : null;
  return new Map(
    scans.map((scan) => {
      if (first && order(scan, first) < 0) return [scan.id, NOT_ON_ROSTER];
      return [scan.id, { answer: scan.id === first?.id ? 'in' : 'already_in', at, where }];
    }),
  );
}

const NOT_ON_ROSTER: DoorAnswer = { answer: 'not_on_roster', at: null, where: null };

const BADGE = /^[0-9a-f]{32}$/;
const ID_NUMBER = /^\d{17}[\dX]$/;

export type ScannedCode =
  { readonly badge: string } | { readonly idNumber: string } | { readonly unreadable: true };

/**
 * What stood in the scan box: the token of a badge, or the characters a reader of ID cards typed, with whatever blanks,
 * full-width digits or line end it adds.
 */
export function readScannedCode(text: string): ScannedCode {
  const plain = text.normalize('NFKC').replace(/\s/g, '');
  const badge = (plain.split('/').at(-1) ?? '').toLowerCase();
  if (BADGE.test(badge)) return { badge };
  const number = plain.toUpperCase();
  return ID_NUMBER.test(number) ? { idNumber: number } : { unreadable: true };
}
