/** A user holds one role in one organisation; the scope of what they see follows from both. */
import { roleUnfit, scopeUnfit } from './identity.errors.js';
import type { Organisation, OrganisationKind } from './organisation.js';

/** Where each role can work. The administrators exclude each other and the auditor: one role per user. */
const HOMES = {
  bureau: ['source-bureau', 'destination-bureau'],
  caseworker: ['source-bureau', 'township-office'],
  station: ['destination-bureau', 'station'],
  employer: ['company'],
  clinic: ['clinic'],
  escort: ['source-bureau', 'destination-bureau', 'township-office', 'station'],
  auditor: ['source-bureau', 'destination-bureau'],
  'system-admin': ['installation'],
  'security-admin': ['installation'],
} as const satisfies Record<string, readonly OrganisationKind[]>;

export type UserRole = keyof typeof HOMES;

const ADMINISTRATORS: readonly UserRole[] = ['system-admin', 'security-admin', 'auditor'];

/** The three administrators of GB/T 22239-2019: system, security, audit. Nobody is two of them; the database says so too. */
export const isAdministrator = (role: UserRole): boolean => ADMINISTRATORS.includes(role);

export interface User {
  readonly id: string;
  readonly organisationId: string;
  /** What is typed to sign in, see {@link normaliseUserName}. */
  readonly name: string;
  readonly displayName: string;
  readonly role: UserRole;
  /** Area code prefixes a caseworker follows. */
  readonly areas: readonly string[];
  /** Employers a station watches. */
  readonly employers: readonly string[];
}

export interface UserScope {
  readonly places: readonly string[];
  readonly areas: readonly string[];
  readonly employers: readonly string[];
  readonly clinicId: string | null;
}

type Side = 'source' | 'destination';

const SIDE_OF: Partial<Record<OrganisationKind, Side>> = {
  'source-bureau': 'source',
  'township-office': 'source',
  'destination-bureau': 'destination',
  station: 'destination',
  company: 'destination',
};

/** Which side of a cooperation an office stands on; an institution or the installation stands on none. */
export const sideOf = (kind: OrganisationKind): Side | null => SIDE_OF[kind] ?? null;

/** Full-width and capital letters are the same name. */
export function normaliseUserName(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}

/** @throws roleUnfit, scopeUnfit */
export function checkUser(
  user: Pick<User, 'role' | 'areas' | 'employers'>,
  organisation: Organisation,
): void {
  const { role, areas, employers } = user;
  const homes: readonly OrganisationKind[] = HOMES[role];
  if (!homes.includes(organisation.kind)) throw roleUnfit({ role, kind: organisation.kind, allowed: homes });
  if (areas.length > 0 !== (role === 'caseworker')) throw scopeUnfit({ field: 'areas', role });
  if (employers.length > 0 && role !== 'station') throw scopeUnfit({ field: 'employers', role });
  const outside = areas.find((area) => !area.startsWith(organisation.place ?? '-'));
  if (outside !== undefined) throw scopeUnfit({ field: 'areas', area: outside, place: organisation.place });
}

/** What the user's transactions may see; cooperations follow from the organisation's place. */
export function scopeOf(
  user: Pick<User, 'role' | 'areas' | 'employers'>,
  organisation: Pick<Organisation, 'kind' | 'place' | 'employerId' | 'clinicId'>,
): UserScope {
  const answersForPlace = user.role === 'bureau' || user.role === 'auditor';
  return {
    places: answersForPlace && organisation.place ? [organisation.place.slice(0, 6)] : [],
    areas: user.role === 'caseworker' ? user.areas : [],
    employers: user.role === 'employer' ? listOf(organisation.employerId) : user.employers,
    clinicId: user.role === 'clinic' ? organisation.clinicId : null,
  };
}

const listOf = (id: string | null): string[] => (id === null ? [] : [id]);
