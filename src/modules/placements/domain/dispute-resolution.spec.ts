import { findResolvingTransitions, type Finding, type Recorded } from './dispute-resolution.js';

const at = (status: Recorded['status'], days: Partial<Recorded> = {}): Recorded => ({
  status,
  startedOn: null,
  endedOn: null,
  ...days,
});
const working = at('started', { startedOn: '2018-03-07' });
const left = at('ended', { startedOn: '2018-03-07', endedOn: '2018-04-02' });
const transitions = (finding: Finding, recorded: Recorded, resolvedFor = 'worker'): string[] =>
  findResolvingTransitions(finding, recorded, resolvedFor).map(({ move, reportedBy, on }) =>
    [move, reportedBy, on].filter(Boolean).join(' '),
  );

describe('what a settled dispute does to the placement', () => {
  it('leaves it as recorded, or where the finding says the same', () => {
    expect(transitions({ found: 'as_recorded' }, working)).toEqual([]);
    expect(transitions({ found: 'started', on: '2018-03-07' }, working)).toEqual([]);
    expect(transitions({ found: 'in_post' }, working)).toEqual([]);
    expect(transitions({ found: 'left', on: '2018-04-02', leavingReason: 'care' }, left)).toEqual([]);
  });

  it('sets a wrong start aside, and starts on the right day in the name of the party whose word holds', () => {
    const other: Finding = { found: 'started', on: '2018-03-09' };
    expect(transitions(other, working)).toEqual([
      'set_aside_start bureau',
      'override_start bureau 2018-03-09',
    ]);
    expect(transitions(other, working, 'employer')).toEqual([
      'set_aside_start bureau',
      'start employer 2018-03-09',
    ]);
    expect(transitions(other, at('arrived'))).toEqual(['override_start bureau 2018-03-09']);
    expect(transitions(other, at('ended'))).toEqual([
      'set_aside_not_started bureau',
      'override_start bureau 2018-03-09',
    ]);
  });

  it('ends what never started, without a leaving', () => {
    expect(transitions({ found: 'not_started' }, working)).toEqual([
      'set_aside_start bureau',
      'not_started worker',
    ]);
    expect(transitions({ found: 'not_started' }, at('arrived'), 'employer')).toEqual([
      'not_started employer',
    ]);
  });

  it('takes a leaving back, moves its day, or records it', () => {
    const gone: Finding = { found: 'left', on: '2018-03-30', leavingReason: 'homesick' };
    expect(transitions({ found: 'in_post' }, left)).toEqual(['set_aside_leaving bureau']);
    expect(transitions(gone, left)).toEqual([
      'set_aside_leaving bureau',
      'override_leaving bureau 2018-03-30',
    ]);
    expect(transitions(gone, working, 'employer')).toEqual(['report_leaving employer 2018-03-30']);
  });

  it.each([
    [{ found: 'started' } as Finding, working, 'FINDING_INCOMPLETE'],
    [{ found: 'left', on: '2018-04-01' } as Finding, working, 'FINDING_INCOMPLETE'],
    [{ found: 'left', on: '2018-03-01', leavingReason: 'care' } as Finding, working, 'FINDING_IMPOSSIBLE'],
    [{ found: 'not_started' } as Finding, at('departed'), 'FINDING_IMPOSSIBLE'],
    [{ found: 'in_post' } as Finding, at('arrived'), 'FINDING_IMPOSSIBLE'],
    [{ found: 'started', on: '2018-03-07' } as Finding, at('withdrawn'), 'FINDING_IMPOSSIBLE'],
  ])('refuses %j where it does not fit', (finding, recorded, code) => {
    expect(() => findResolvingTransitions(finding, recorded, 'worker')).toThrow(
      expect.objectContaining({ code }),
    );
  });
});
