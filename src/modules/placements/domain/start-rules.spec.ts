import { evaluateOverlap, decideStart, type PlannedStart } from './start-rules.js';

const planned: PlannedStart = {
  employerId: 'toys',
  onTheRoad: true,
  departedOn: '2018-03-06',
  claimedStartOn: '2018-03-08',
  openStarts: [],
};

describe('start rules', () => {
  it('takes the employer’s day and keeps the claim', () => {
    const answer = { started: true, startOn: '2018-03-07', confirmedOn: '2018-03-09', employerId: 'toys' };
    expect(decideStart(answer, planned)).toMatchObject({
      outcome: 'start',
      warnings: ['START_DATE_CONFLICT'],
    });
    expect(decideStart({ ...answer, startOn: '2018-03-08' }, planned)).toMatchObject({
      outcome: 'start',
      warnings: [],
    });
  });

  it('moves the person at the gate when another employer confirms', () => {
    const answer = { started: true, startOn: '2018-03-08', employerId: 'glasses' };
    expect(decideStart(answer, planned)).toMatchObject({
      outcome: 'transfer',
      warnings: ['EMPLOYER_MISMATCH'],
    });
  });

  it('opens a dispute when the employer says no and the caseworker yes', () => {
    expect(decideStart({ started: false, employerId: 'toys' }, planned)).toMatchObject({
      outcome: 'dispute',
      warnings: ['START_DISPUTE'],
    });
    const { claimedStartOn: _claim, ...unclaimed } = planned;
    expect(decideStart({ started: false, employerId: 'toys' }, unclaimed)).toMatchObject({
      outcome: 'not_started',
    });
  });

  it('refuses what cannot be', () => {
    const start = (startOn: string, more: Partial<PlannedStart> = {}) =>
      decideStart(
        { started: true, startOn, employerId: 'toys', confirmedOn: '2018-03-09' },
        { ...planned, ...more },
      ).refused;
    expect(start('2018-03-01')).toBe('START_BEFORE_DEPARTURE');
    expect(start('2018-03-10')).toBe('START_IN_FUTURE');
    expect(start('2018-03-07', { onTheRoad: false })).toBe('NOT_IN_BATCH');
    expect(
      start('2018-03-07', { openStarts: [{ placementId: 'a', origin: 'ledger', startedOn: '2018-02-20' }] }),
    ).toBe('START_OVERLAP');
  });

  it('supersedes an old ledger start after thirty days, no other', () => {
    const old = { placementId: 'old', origin: 'ledger', startedOn: '2017-09-17' } as const;
    expect(evaluateOverlap('2018-03-28', [old])).toEqual([
      { kind: 'supersedes', placementId: 'old', endOn: '2018-03-27' },
    ]);
    expect(evaluateOverlap('2017-10-17', [old])[0]?.kind).toBe('supersedes');
    expect(evaluateOverlap('2017-10-16', [old])[0]?.kind).toBe('contradicts');
    expect(evaluateOverlap('2018-03-28', [{ ...old, origin: 'fair' }])[0]?.kind).toBe('contradicts');
  });
});
