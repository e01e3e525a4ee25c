import { decideSeparationEffect, type SeparationFacts } from './separation.js';

const working: SeparationFacts = { status: 'started', startedOn: '2018-03-07', endedOn: null };
const gone: SeparationFacts = { status: 'ended', startedOn: '2018-03-07', endedOn: '2018-04-02' };

describe('a word on a leaving', () => {
  it.each([
    ['employer', '2018-04-02', false, working, 'report_leaving'],
    ['bureau', '2018-04-02', true, working, 'override_leaving'],
    ['bureau', '2018-04-02', false, working, 'dispute'],
    ['caseworker', '2018-04-02', true, working, 'dispute'],
    ['worker', '2018-04-02', false, working, 'dispute'],
    ['caseworker', '2018-04-02', false, gone, 'note'],
    ['caseworker', '2018-03-30', false, gone, 'dispute'],
    ['employer', '2018-03-30', false, gone, 'dispute'],
    ['employer', '2018-03-06', false, working, 'before_start'],
    ['employer', '2018-03-06', false, { ...working, status: 'arrived', startedOn: null }, 'not_at_work'],
  ] as const)('of the %s, %s, proven %s', (reportedBy, leftOn, proven, facts, effect) => {
    expect(decideSeparationEffect({ reportedBy, leftOn, proven }, facts)).toBe(effect);
  });
});
