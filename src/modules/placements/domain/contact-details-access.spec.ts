import { PLACEMENT_STATES } from './placement.states.js';
import { mayShowContactDetails } from './contact-details-access.js';

const HIRED = ['accepted', 'medical', 'ready', 'batched', 'departed', 'arrived', 'started'];

describe('a company sees the numbers of a worker', () => {
  it.each(PLACEMENT_STATES)('%s', (status) => {
    const placement = { status, startedOn: null, endedOn: null };
    expect(mayShowContactDetails(placement, true, '2018-03-10')).toBe(HIRED.includes(status));
    expect(mayShowContactDetails(placement, false, '2018-03-10')).toBe(false);
  });

  it('until 30 days after the work for it ended, never after a road that led to no start', () => {
    const left = { status: 'ended', startedOn: '2018-03-08', endedOn: '2018-04-01' } as const;
    expect(mayShowContactDetails(left, true, '2018-05-01')).toBe(true);
    expect(mayShowContactDetails(left, true, '2018-05-02')).toBe(false);
    expect(mayShowContactDetails({ ...left, startedOn: null }, true, '2018-04-02')).toBe(false);
  });
});
