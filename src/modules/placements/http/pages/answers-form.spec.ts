import { answerField, choice, readAnswersForm, reasonField } from './answers-form.js';

const [A, B] = ['018e0000-0000-7000-8000-00000000000a', '018e0000-0000-7000-8000-00000000000b'];
const seen = { status: 'intent', version: 3 };
const YES = { [answerField(A)]: choice('offer', seen) };
const NO = { [answerField(B)]: choice('decline', seen), [reasonField(B)]: 'place_filled' };

describe('the form of a company’s answers', () => {
  it('sends what is marked, each with the state it was given to', () => {
    expect(readAnswersForm({ act: 'marked', ...YES, ...NO })).toEqual({
      act: 'marked',
      answers: [
        { placementId: A, answer: 'offer', from: seen },
        { placementId: B, answer: 'decline', from: seen, reason: 'place_filled' },
      ],
    });
  });

  it('sends all as proposed except those marked no; reasons of the unmarked are nobody’s', () => {
    expect(readAnswersForm({ act: 'all', listVersion: 'v', ...YES, ...NO, [reasonField(A)]: '' })).toEqual({
      act: 'all',
      listVersion: 'v',
      except: [{ placementId: B, answer: 'decline', from: seen, reason: 'place_filled' }],
    });
  });

  it('takes one back', () => {
    expect(readAnswersForm({ undo: A })).toEqual({ act: 'undo', placementId: A });
  });

  it.each([
    [{}],
    [{ act: 'all' }],
    [{ act: 'burn' }],
    [{ undo: 'x' }],
    [{ act: 'marked', 'answer.x': choice('offer', seen) }],
    [{ act: 'marked', [answerField(A)]: 'offer started 3' }],
    [{ act: 'marked', [answerField(A)]: ['offer intent 3', 'decline intent 3'] }],
    [{ act: 'marked', [answerField(A)]: choice('decline', seen) }],
    [{ act: 'marked', [answerField(A)]: choice('decline', seen), [reasonField(A)]: 'married' }],
  ])('refuses what the page cannot have sent: %j', (fields) => {
    expect(() => readAnswersForm(fields)).toThrow(expect.objectContaining({ code: 'VALIDATION_FAILED' }));
  });
});
