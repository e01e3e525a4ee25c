import { isListOfSource, membersFor } from './source-lists.js';

describe('a list that is the county’s alone', () => {
  it.each(['medical.conclusionsGBZ188.职业禁忌证', 'medical.examinedByDay.2018-02-28', 'batch1.boardedPoor'])(
    'stands behind %s',
    (code) => expect(isListOfSource(code)).toBe(true),
  );
  it.each(['fair.intentsNonPoor', 'pool.poor', 'I1a', 'I1a.poor', 'I1b'])('stands behind %s', (code) =>
    expect(isListOfSource(code)).toBe(true),
  );
  it.each(['batch1.boarded', 'I1', 'I1.starts', 'I10', 'I8.boarded', 'register.distinctPersons'])(
    'does not stand behind %s',
    (code) => expect(isListOfSource(code)).toBe(false),
  );

  it('has no members across', () => {
    expect(membersFor(false, 'I1a.poor', ['a'])).toEqual([]);
    expect(membersFor(false, 'I1', ['a'])).toEqual(['a']);
    expect(membersFor(true, 'I1a.poor', ['a'])).toEqual(['a']);
  });
});
