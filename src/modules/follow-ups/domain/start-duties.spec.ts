import { dutiesOf, dutyState } from './start-duties.js';

describe('what is due after a start', () => {
  it.each([
    ['2018-03-07', ['2018-04-06', '2018-04-06', '2018-04-06'], '2018-03-27'],
    ['2018-02-05', ['2018-03-05', '2018-03-07', '2018-03-07'], '2018-02-25'],
    ['2026-01-31', ['2026-02-28', '2026-03-02', '2026-03-02'], '2026-02-20'],
  ])('of %s ends within the month and on day 30, with a word on day 20', (startedOn, due, remind) => {
    const duties = dutiesOf(startedOn);
    expect(duties.map(({ kind }) => kind)).toEqual(['contract', 'insurance', 'filing']);
    expect(duties.map(({ dueOn }) => dueOn)).toEqual(due);
    expect(new Set(duties.map(({ remindOn }) => remindOn))).toEqual(new Set([remind]));
  });

  it('is ahead, soon, overdue, done or dropped', () => {
    const duty = { remindOn: '2018-03-27', dueOn: '2018-04-06', doneOn: null, droppedOn: null };
    expect(
      ['2018-03-26', '2018-03-27', '2018-04-06', '2018-04-07'].map((today) => dutyState(duty, today)),
    ).toEqual(['ahead', 'due_soon', 'due_soon', 'overdue']);
    expect(dutyState({ ...duty, doneOn: '2018-05-01' }, '2018-06-01')).toBe('done');
    expect(dutyState({ ...duty, droppedOn: '2018-03-20' }, '2018-06-01')).toBe('dropped');
  });
});
