import type { Organisation } from './organisation.js';
import { checkOrganisation } from './organisation.js';
import { checkUser, normaliseUserName, scopeOf, type User } from './user.js';

const organisation = (change: Partial<Organisation>): Organisation => ({
  id: '0',
  kind: 'source-bureau',
  name: '那坡县人社局',
  place: '451026',
  employerId: null,
  clinicId: null,
  ...change,
});
const user = (change: Partial<User>): Pick<User, 'role' | 'areas' | 'employers'> => ({
  role: 'bureau',
  areas: [],
  employers: [],
  ...change,
});
const township = organisation({ kind: 'township-office', place: '451026100' });
const company = organisation({ kind: 'company', place: '440307', employerId: 'e1' });
const clinic = organisation({ kind: 'clinic', place: '451026', clinicId: 'c1' });

describe('a role in an organisation', () => {
  it.each<[Partial<User>, Organisation]>([
    [{ role: 'bureau' }, organisation({})],
    [{ role: 'auditor' }, organisation({ kind: 'destination-bureau', place: '440307' })],
    [{ role: 'caseworker', areas: ['451026100'] }, township],
    [{ role: 'caseworker', areas: ['451026100', '451026101'] }, organisation({})],
    [{ role: 'station', employers: ['e1', 'e2'] }, organisation({ kind: 'station', place: '440307' })],
    [{ role: 'employer' }, company],
    [{ role: 'clinic' }, clinic],
    [{ role: 'security-admin' }, organisation({ kind: 'installation', place: null })],
  ])('%j fits', (change, home) => expect(() => checkUser(user(change), home)).not.toThrow());

  it.each<[Partial<User>, Organisation, string]>([
    [{ role: 'bureau' }, company, 'ROLE_UNFIT'],
    [{ role: 'security-admin' }, organisation({}), 'ROLE_UNFIT'],
    [{ role: 'auditor' }, organisation({ kind: 'installation', place: null }), 'ROLE_UNFIT'],
    [{ role: 'caseworker' }, township, 'SCOPE_UNFIT'],
    [{ role: 'caseworker', areas: ['451026101'] }, township, 'SCOPE_UNFIT'],
    [{ role: 'bureau', areas: ['451026100'] }, organisation({}), 'SCOPE_UNFIT'],
    [{ role: 'employer', employers: ['e2'] }, company, 'SCOPE_UNFIT'],
  ])('%j does not', (change, home, code) =>
    expect(() => checkUser(user(change), home)).toThrow(expect.objectContaining({ code })),
  );
});

describe('the scope of a user', () => {
  it('of a bureau is its place', () =>
    expect(scopeOf(user({}), organisation({})).places).toEqual(['451026']));
  it('of a caseworker is their areas and no place', () =>
    expect(scopeOf(user({ role: 'caseworker', areas: ['451026100'] }), township)).toEqual({
      places: [],
      areas: ['451026100'],
      employers: [],
      clinicId: null,
    }));
  it('of an employer is the own company only', () =>
    expect(scopeOf(user({ role: 'employer' }), company).employers).toEqual(['e1']));
  it('of a clinic is itself', () => expect(scopeOf(user({ role: 'clinic' }), clinic).clinicId).toBe('c1'));
  it('of an administrator is nothing', () =>
    expect(
      scopeOf(user({ role: 'system-admin' }), organisation({ kind: 'installation', place: null })),
    ).toEqual({
      places: [],
      areas: [],
      employers: [],
      clinicId: null,
    }));
});

it.each<[Partial<Organisation>]>([
  [{ place: null }],
  [{ kind: 'township-office' }],
  [{ place: '451026100' }],
  [{ kind: 'clinic', employerId: 'e1' }],
  [{ kind: 'company', clinicId: 'c1' }],
  [{ kind: 'installation' }],
])('an organisation %j is refused', (change) =>
  expect(() => checkOrganisation(organisation(change))).toThrow(
    expect.objectContaining({ code: 'ORGANISATION_UNFIT' }),
  ),
);

it('reads one name however it is typed', () => expect(normaliseUserName(' ＮＡＰＯ ')).toBe('napo'));
