// A signed link is one door for somebody without an account: a company's open questions, one offer, a clinic's list.
// It names a purpose and a subject and opens nothing else; it ends by date, by being taken back, or by its one use.
// It goes to the party's registered contact, past everybody who issues it. A link that staff were shown, to hand it over,
// says so for good: what comes through it is not the party's own word.

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

/** Whose word comes through it, and whose registered contact it and its codes go to. */
export interface LinkPartyOf {
  readonly kind: 'seeker' | 'employer';
  readonly id: string;
}

/** Whose rows the link may reach; what it does not name it does not see. */
export interface LinkScope {
  readonly employerId?: string;
  readonly clinicId?: string;
  readonly areaCode?: string;
}

/** Why staff need to see a link. */
export const HAND_OVER_REASONS = ['no_contact', 'not_arrived', 'asked_in_chat', 'on_paper'] as const;
export type HandOverReason = (typeof HAND_OVER_REASONS)[number];

export type LinkState = 'live' | 'expired' | 'used_up' | 'revoked';

/** One phone lost, one changed, one of a relative: more links than that are nobody's need, and the oldest is shown to be ended. */
export const MAX_LIVE_LINKS = 8;

export interface SignedLink {
  readonly id: string;
  readonly purpose: LinkPurpose;
  readonly subject: LinkSubject;
  /** Null for a purpose that is nobody's own. */
  readonly party: LinkPartyOf | null;
  readonly cooperation: string;
  readonly organisationId: string;
  readonly employerId: string | null;
  readonly clinicId: string | null;
  readonly areaCode: string | null;
  readonly singleUse: boolean;
  readonly issuedBy: string;
  readonly issuedAt: Date;
  /** When staff were shown it; null for one that went to the registered contact alone. */
  readonly handedAt: Date | null;
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
