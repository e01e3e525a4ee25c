import { responsibilityOf } from './responsibility.js';

describe('who answers for a person', () => {
  it.each([
    [true, null, 'caseworker', null],
    [true, '2018-03-07', 'station', '2018-03-14'],
    [false, '2018-03-07', 'caseworker', null],
  ] as const)('company %s, handed over %s', (hasEmployer, handedOverOn, responsible, sharedUntil) => {
    expect(responsibilityOf({ hasEmployer, handedOverOn })).toEqual({ responsible, sharedUntil });
  });
});
