import { dayField, readStartsForm, wordField } from './starts-form.js';

const [A, B] = ['018e0000-0000-7000-8000-00000000000a', '018e0000-0000-7000-8000-00000000000b'];
const YES = { [wordField(A)]: 'started', [dayField(A)]: '2018-03-08' };
const NO = { [wordField(B)]: 'not_started', [dayField(B)]: '2018-03-09' };

describe('the form of a company’s words on starts', () => {
  it('sends what is marked, the started with their day', () => {
    expect(readStartsForm({ act: 'marked', ...YES, ...NO })).toEqual({
      act: 'marked',
      claims: [
        { placementId: A, started: true, startOn: '2018-03-08' },
        { placementId: B, started: false },
      ],
    });
  });

  it('says of all that they started on one day, except those marked no', () => {
    expect(readStartsForm({ act: 'all', listVersion: 'v', allOn: '2018-03-07', ...YES, ...NO })).toEqual({
      act: 'all',
      listVersion: 'v',
      startOn: '2018-03-07',
      except: [{ placementId: B, started: false }],
    });
  });

  it('takes one back', () => {
    expect(readStartsForm({ undo: A })).toEqual({ act: 'undo', placementId: A });
  });

  it.each([
    [{}],
    [{ act: 'burn' }],
    [{ act: 'all', listVersion: 'v' }],
    [{ act: 'all', allOn: '2018-03-07' }],
    [{ act: 'all', listVersion: 'v', allOn: '2018-02-30' }],
    [{ undo: 'x' }],
    [{ act: 'marked', 'word.x': 'started' }],
    [{ act: 'marked', [wordField(A)]: 'maybe' }],
    [{ act: 'marked', [wordField(A)]: 'started', [dayField(A)]: '' }],
    [{ act: 'marked', [wordField(A)]: 'started', [dayField(A)]: ['2018-03-07'] }],
  ])('refuses what the page cannot have sent: %j', (fields) => {
    expect(() => readStartsForm(fields)).toThrow(expect.objectContaining({ code: 'VALIDATION_FAILED' }));
  });
});
