import type { Tx } from '../../../platform/database/index.js';
import type { NumberIndex, SeekerRef } from '../../seekers/index.js';
import type { Presence, ScanKind } from '../domain/scans.js';
import type { RosterEntryEntity } from '../persistence/roster-entry.entity.js';
import type { StoredScan, NewScan } from '../persistence/scans.repository.js';

/** A scan as a device reports it: a code that was read, or a person picked from the list. */
export interface ReportedScan {
  readonly scanId: string;
  readonly device: string;
  /** Device clock, ISO instant; left out at a desk that is online. */
  readonly deviceAt?: string | undefined;
  readonly seq: number;
  readonly gate?: string | undefined;
  readonly kind: ScanKind;
  readonly code?: string | undefined;
  readonly seekerId?: string | undefined;
}

/** Whom a code stands for: a known person, or a number nobody here carries. */
export interface Scanned {
  readonly person: SeekerRef | null;
  readonly index: NumberIndex | null;
}

/** @param before what is known of the same people already */
export function asNewScan(
  tx: Tx,
  fairId: string,
  scan: ReportedScan,
  { person, index }: Scanned,
  before: readonly StoredScan[],
): NewScan {
  // A desk that is online has the service's clock, and comes after everything already known of the person.
  const latest = Math.max(
    0,
    ...before.filter((one) => one.seekerId === person?.id).map((one) => Date.parse(one.deviceAt)),
  );
  const now = Math.max(Date.parse(tx.now), latest + 1);
  return {
    id: scan.scanId,
    fairId,
    kind: scan.kind,
    device: scan.device,
    deviceAt: scan.deviceAt ?? new Date(now).toISOString(),
    seq: scan.seq,
    gate: scan.gate ?? null,
    seekerId: person?.id ?? null,
    areaCode: person?.areaCode ?? null,
    personIndex: index,
  };
}

/** Scans from before a check-in was taken back count no more. */
export function countedScans<T extends StoredScan>(
  entry: Pick<RosterEntryEntity, 'scansAfter'> | undefined,
  scans: readonly T[],
): T[] {
  const since = entry?.scansAfter?.getTime() ?? 0;
  return scans.filter((scan) => Date.parse(scan.receivedAt) > since);
}

type SeenEntry = Pick<RosterEntryEntity, 'status' | 'firstScan' | 'checkedInAt' | 'origin' | 'scansAfter'>;

/** @param entry as it was before these scans; undefined when they made it */
export function presenceOf(entry: SeenEntry | undefined): Presence {
  const byList = entry?.status === 'checked_in' && entry.firstScan === null;
  return {
    byList,
    at: byList ? (entry.checkedInAt?.toISOString() ?? null) : null,
    walkedIn: entry === undefined || walkedIn(entry),
  };
}

/** A walk-in whose coming was not taken back since. */
export const walkedIn = (entry: SeenEntry): boolean =>
  entry.origin === 'walk_in' && entry.scansAfter === null;
