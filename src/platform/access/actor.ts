/**
 * Who acts: set in every transaction, so that row-level security, audit and history all speak of the same one.
 */
export const ROLES = [
  'bureau',
  'caseworker',
  'station',
  'employer',
  'clinic',
  'escort',
  'auditor',
  'system-admin',
  'security-admin',
] as const;
/** Roles a user can hold; `system` is the service itself, never a login. */
export type UserRole = (typeof ROLES)[number];
export type Role = UserRole | 'system';

/** `own`: it went to the party's registered contact, or a code sent there was given. `handed_over`: staff held it first. */
export interface ActingLink {
  readonly id: string;
  readonly hands: 'own' | 'handed_over';
}

export interface Actor {
  readonly userId: string;
  readonly organisationId: string;
  readonly role: Role;
  /** Cooperations (pairs of county and district) the organisation takes part in. */
  readonly cooperations: readonly string[];
  /** Area codes the organisation itself answers for: a source county's or a destination district's 6 digits. */
  readonly places: readonly string[];
  /** Prefixes of area codes a caseworker follows: township (9 digits) or village (12 digits). */
  readonly areas: readonly string[];
  /** Own company of an `employer`; companies watched by a `station`. */
  readonly employers: readonly string[];
  readonly clinicId: string | null;
  readonly requestId: string;
  /** Whoever acts through a signed link has no account; whether what they say is the party's own word is known here. */
  readonly link?: ActingLink;
  readonly idempotency?: { readonly key: string; readonly hash: string };
}

/** Within whose sight work of the service stays that somebody sent: whom it names is looked for there, and nowhere else. */
export interface Sight {
  /** The sender, with the scope of that moment. */
  readonly actor: Actor;
  /** Reads as one of the county the people come from, ID numbers included. */
  readonly atSource: boolean;
  /** A bureau of the district names people by number before they are at work there. */
  readonly wholeCounty: boolean;
}

/** User id written for what the service does by itself. */
export const SYSTEM_USER_ID = '00000000-0000-7000-8000-000000000001';

/** The service itself, limited to the cooperations its work item names; `['*']` only for sweeps over all of them. */
export function systemActor(cooperations: readonly string[], requestId: string): Actor {
  return {
    userId: SYSTEM_USER_ID,
    organisationId: SYSTEM_USER_ID,
    role: 'system',
    cooperations,
    places: [],
    areas: [],
    employers: [],
    clinicId: null,
    requestId,
  };
}
