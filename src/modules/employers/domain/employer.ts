/**
 * An employer of the destination district: who employs, under which licence, until when the bureau has vetted it.
 * A dispatch firm (劳务派遣) employs but does not give the work: it is the employer of record, the plant is the host
 * (Labour Contract Law arts. 58–59).
 */
export const EMPLOYER_STATUSES = ['submitted', 'vetted', 'suspended', 'expired'] as const;
export type EmployerStatus = (typeof EMPLOYER_STATUSES)[number];

export const EMPLOYER_KINDS = ['direct', 'dispatch_firm', 'agency'] as const;
export type EmployerKind = (typeof EMPLOYER_KINDS)[number];

export interface Employer {
  readonly id: string;
  /** The destination district it belongs to, e.g. `440307`. */
  readonly districtCode: string;
  readonly name: string;
  /** Comparable form of the name, see `employer-name.ts`. */
  readonly nameKey: string;
  readonly uscc: string;
  readonly kind: EmployerKind;
  readonly street: string | null;
  readonly industry: string | null;
  readonly sizeText: string | null;
  readonly address: string | null;
  readonly contactName: string | null;
  readonly contactPhone: string | null;
  /** Number of the dispatch licence (劳务派遣经营许可证); required before a dispatch firm is vetted. */
  readonly dispatchLicence: string | null;
  /** Last day the vetting holds. */
  readonly vettedUntil: string | null;
  readonly suspendedReason: string | null;
  readonly status: EmployerStatus;
  readonly version: number;
}

/** Only a vetted employer whose vetting still holds on that day may publish. */
export function mayPublishOn(employer: Pick<Employer, 'status' | 'vettedUntil'>, day: string): boolean {
  return employer.status === 'vetted' && employer.vettedUntil !== null && employer.vettedUntil >= day;
}

const DISPATCH_NAME = /劳务派遣|人力资源|劳务(?:服务|输出|有限)|人才(?:服务|派遣)/;
const AGENCY_NAME = /职业介绍|人才中介|家政(?:服务|中介)/;

/** What the name says the firm is; a bureau may correct it. */
export function kindFromName(name: string): EmployerKind {
  if (DISPATCH_NAME.test(name)) return 'dispatch_firm';
  return AGENCY_NAME.test(name) ? 'agency' : 'direct';
}

export interface EmploymentParties {
  /** Who signs the labour contract; null while it is not known and must be asked. */
  readonly employerOfRecordId: string | null;
  /** Where the work is done; null while it is not known. */
  readonly hostEmployerId: string | null;
}

/**
 * Who is who when `listed` advertises a post. A plant that advertises a dispatched post is the host, and the firm that
 * will sign is still to be named; a dispatch firm signs, and the plant is still to be named.
 */
export function partiesOf(
  listed: Pick<Employer, 'id' | 'kind'>,
  engagement: 'direct' | 'dispatch' | 'outsourced' | null,
): EmploymentParties {
  if (listed.kind === 'dispatch_firm') return { employerOfRecordId: listed.id, hostEmployerId: null };
  if (engagement === 'dispatch') return { employerOfRecordId: null, hostEmployerId: listed.id };
  return { employerOfRecordId: listed.id, hostEmployerId: listed.id };
}
