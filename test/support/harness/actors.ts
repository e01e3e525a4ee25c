import { type Actor, type Role, SYSTEM_USER_ID } from '../../../src/platform/access/index.js';
import { newId } from '../../../src/platform/clock/index.js';

export const COOPERATION = 'napo-longgang';
export const NAPO = '451026';
export const LONGGANG = '440307';
/** Township 城厢镇. */
export const CHENGXIANG = '451026100';

const SCOPE: Partial<Record<Role, Partial<Actor>>> = {
  bureau: { cooperations: [COOPERATION], places: [NAPO] },
  auditor: { cooperations: [COOPERATION], places: [NAPO] },
  caseworker: { cooperations: [COOPERATION], areas: [CHENGXIANG] },
  station: { cooperations: [COOPERATION] },
  employer: { cooperations: [COOPERATION] },
  clinic: { cooperations: [COOPERATION] },
  escort: { cooperations: [COOPERATION] },
  system: { cooperations: [COOPERATION], userId: SYSTEM_USER_ID, organisationId: SYSTEM_USER_ID },
};

/**
 * An actor of a role with that role's usual scope in Napo–Longgang: the bureau is Napo's, the caseworker 城厢镇's. A station
 * or employer names its companies in `overrides.employers`, a clinic itself in `overrides.clinicId`.
 */
export function actorOf(role: Role, overrides: Partial<Actor> = {}): Actor {
  return {
    userId: newId(),
    organisationId: newId(),
    role,
    cooperations: [],
    places: [],
    areas: [],
    employers: [],
    clinicId: null,
    requestId: newId(),
    ...SCOPE[role],
    ...overrides,
  };
}

/** The bureau of the destination district. */
export const longgangBureau = (overrides: Partial<Actor> = {}): Actor =>
  actorOf('bureau', { places: [LONGGANG], ...overrides });
