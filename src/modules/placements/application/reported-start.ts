import type { Attribution } from './placement-command-types.js';
import type { PlacementRow } from './placement.reader.js';
import type { StartReport } from './start-confirmation.service.js';

export interface ReportedStart {
  readonly placementId: string;
  readonly started: boolean;
  readonly startOn?: string;
  readonly arrivedOn?: string;
  /** Another employer than planned. */
  readonly employerId?: string;
  /** The post of the register the person really works at. */
  readonly vacancyId?: string;
  /** The post in words. */
  readonly job?: string;
  /** Yuan a month, as really agreed. */
  readonly wage?: number;
}

/** Less than was offered: written down as said, and shown. */
const WAGE_BELOW_OFFERED = 'WAGE_BELOW_OFFERED';

/** Whether the word is about a start of a person under way, at the employer and in the vacancy that were planned. */
export function isAsPlanned(row: PlacementRow, claim: ReportedStart): boolean {
  return (
    claim.started &&
    claim.startOn !== undefined &&
    (row.status === 'departed' || row.status === 'arrived') &&
    row.employerId !== null &&
    claim.employerId === undefined &&
    (claim.vacancyId === undefined || claim.vacancyId === row.vacancyId)
  );
}

export function findWageWarnings({ offeredWage }: PlacementRow, { wage }: ReportedStart): string[] {
  return wage !== undefined && offeredWage !== null && wage < offeredWage ? [WAGE_BELOW_OFFERED] : [];
}

/** What an employer said of a person, as the confirmation takes it. */
export function toStartReport(
  row: PlacementRow,
  claim: ReportedStart,
  {
    confirmedOn,
    attribution,
    otherPost,
  }: { readonly confirmedOn: string; readonly attribution: Attribution; readonly otherPost: boolean },
): StartReport {
  return {
    seekerId: row.seekerId,
    confirmer: { employerId: claim.employerId ?? row.employerId, name: row.employerText ?? '' },
    vacancyId: claim.vacancyId ?? null,
    jobText: claim.job ?? null,
    otherPost,
    wage: claim.wage ?? null,
    started: claim.started,
    ...(claim.startOn ? { startOn: claim.startOn } : {}),
    arrivedOn: claim.arrivedOn ?? null,
    confirmedOn,
    attribution,
  };
}
