// A signed link is one door for somebody without an account: a company's open questions, one offer, a clinic's list.
// It names a purpose and a subject and opens nothing else; it ends by date, by being taken back, or by its one use.

export const LINK_PURPOSES = [
  'employer-answers',
  'employer-starts',
  'seeker-offer',
  'seeker-page',
  'clinic',
  'fair-check-in',
] as const;
export type LinkPurpose = (typeof LINK_PURPOSES)[number];

export interface LinkSubject {
  readonly kind: 'employer' | 'placement' | 'seeker' | 'clinic' | 'fair';
  readonly id: string;
}

/** Whose rows the link may reach; what it does not name it does not see. */
export interface LinkScope {
  readonly employerId?: string;
  readonly clinicId?: string;
  readonly areaCode?: string;
}

export type LinkState = 'live' | 'expired' | 'used_up' | 'revoked';

export interface SignedLink {
  readonly id: string;
  readonly purpose: LinkPurpose;
  readonly subject: LinkSubject;
  readonly cooperation: string;
  readonly organisationId: string;
  readonly employerId: string | null;
  readonly clinicId: string | null;
  readonly areaCode: string | null;
  readonly singleUse: boolean;
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
  readonly revokedAt: Date | null;
}

/** @param now `app_now()` of the transaction */
export function stateOfLink(
  link: Pick<SignedLink, 'singleUse' | 'expiresAt' | 'usedAt' | 'revokedAt'>,
  now: Date,
): LinkState {
  if (link.revokedAt !== null) return 'revoked';
  if (link.singleUse && link.usedAt !== null) return 'used_up';
  return link.expiresAt <= now ? 'expired' : 'live';
}
