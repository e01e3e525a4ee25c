import { openSteps, type AuthState } from './assurance.js';

const standing = (changes: Partial<AuthState>): AuthState => ({
  role: 'bureau',
  enrolled: false,
  secondFactorShown: false,
  passwordGiven: false,
  ...changes,
});

it.each([
  ['a bureau without second factor enrols', {}, ['enrolment']],
  ['one with it shows it', { enrolled: true }, ['code']],
  ['and is in', { enrolled: true, secondFactorShown: true }, []],
  ['a given password is changed first', { passwordGiven: true }, ['password', 'enrolment']],
  ['but the code comes before it', { passwordGiven: true, enrolled: true }, ['code', 'password']],
  ['a caseworker needs none', { role: 'caseworker' }, []],
  ['unless they enrolled one', { role: 'caseworker', enrolled: true }, ['code']],
] as [string, Partial<AuthState>, string[]][])('%s', (_, changes, steps) =>
  expect(openSteps(standing(changes), true)).toEqual(steps),
);

it.each(['bureau', 'clinic', 'auditor', 'system-admin', 'security-admin'] as const)(
  '%s needs two factors',
  (role) => expect(openSteps(standing({ role }), true)).toEqual(['enrolment']),
);

it('where none are required, an enrolled one is still asked for', () => {
  expect(openSteps(standing({}), false)).toEqual([]);
  expect(openSteps(standing({ enrolled: true }), false)).toEqual(['code']);
});
