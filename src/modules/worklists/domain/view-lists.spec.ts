import { strangersIn, VIEW_LISTS, type ViewList } from './view-lists.js';

describe('words a view of a list may hold', () => {
  it('are those the list is narrowed by', () => {
    for (const list of Object.keys(VIEW_LISTS) as ViewList[])
      expect(strangersIn(list, Object.fromEntries(VIEW_LISTS[list].map((word) => [word, 'x'])))).toEqual([]);
  });

  it('are no others, each named', () => {
    expect(strangersIn('people', { status: 'seeking', fair: 'F1', alarm: 'late' })).toEqual([
      'fair',
      'alarm',
    ]);
    expect(strangersIn('work', { status: 'seeking', section: undefined })).toEqual(['status']);
  });
});
