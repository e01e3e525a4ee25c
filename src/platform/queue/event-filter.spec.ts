import { matchesFilter, type EventFilter, describeFilter, isUnusableFilter } from './event-filter.js';

type News = { readonly from: string | null; readonly to: string; readonly version: number };
const started: EventFilter<News> = [{ to: ['started'] }, { from: ['started'] }];

describe('what a reaction hears', () => {
  it.each([
    ['everything when it declares nothing', undefined, { to: 'x' }, true],
    ['a word it names', started, { from: 'arrived', to: 'started' }, true],
    ['a word of its other condition', started, { from: 'started', to: 'ended' }, true],
    ['nothing else', started, { from: 'ready', to: 'batched' }, false],
    [
      'only what meets every field of a condition',
      [{ from: ['a'], to: ['b', 'c'] }],
      { from: 'a', to: 'd' },
      false,
    ],
    ['one of several words', [{ from: ['a'], to: ['b', 'c'] }], { from: 'a', to: 'c' }, true],
    ['null as a word', [{ from: [null] }], { from: null }, true],
    ['a field that is missing as null', [{ from: [null] }], {}, true],
  ])('%s', (_, interest, payload, heard) => {
    expect(matchesFilter(interest, payload as never)).toBe(heard);
  });

  it.each([[[]], [[{}]], [[{ to: [] }]], [[{ to: ['a'] }, {}]]])('refuses the senseless %j', (interest) => {
    expect(isUnusableFilter(interest)).toBe(true);
    expect(isUnusableFilter(started)).toBe(false);
  });

  it('is told in words', () => {
    expect(describeFilter(started)).toBe('to = started, or from = started');
    expect(describeFilter([{ from: ['a'], to: ['b', 'c'] }])).toBe('from = a and to = b / c');
  });
});
