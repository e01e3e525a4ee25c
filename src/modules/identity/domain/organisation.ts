/** An organisation is the tenant of an account: whoever works for it sees what its place and kind allow. */
import { organisationUnfit } from './identity.errors.js';

export const ORGANISATION_KINDS = [
  'source-bureau',
  'destination-bureau',
  'township-office',
  'station',
  'company',
  'clinic',
  'installation',
] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

export interface Organisation {
  readonly id: string;
  readonly kind: OrganisationKind;
  readonly name: string;
  /** Area code it answers for or stands in: 6 digits of county or district, 9 of a township; none for the installation. */
  readonly place: string | null;
  /** The employer record this company is. */
  readonly employerId: string | null;
  /** The medical institution this clinic is. */
  readonly clinicId: string | null;
}

/** @throws organisationUnfit */
export function checkOrganisation(organisation: Omit<Organisation, 'id'>): void {
  const { kind, place, employerId, clinicId } = organisation;
  if ((place === null) !== (kind === 'installation')) throw organisationUnfit({ field: 'place', kind });
  if (kind === 'township-office' && place !== null && place.length < 9)
    throw organisationUnfit({ field: 'place', kind });
  if (kind.endsWith('-bureau') && place?.length !== 6) throw organisationUnfit({ field: 'place', kind });
  if (employerId !== null && kind !== 'company') throw organisationUnfit({ field: 'employerId', kind });
  if (clinicId !== null && kind !== 'clinic') throw organisationUnfit({ field: 'clinicId', kind });
}
