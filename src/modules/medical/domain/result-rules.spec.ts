import { matchResult, type KnownOrder, type ResultLine } from './result-rules.js';

const order: KnownOrder = {
  checkId: 'c1',
  post: 'moulding',
  exam: 'occupational',
  attempt: 1,
  status: 'booked',
};
const line: ResultLine = {
  post: 'moulding',
  exam: 'occupational',
  conclusion: 'no_abnormality',
  examinedOn: '2018-03-01',
};
const concluded: KnownOrder = {
  ...order,
  status: 'concluded',
  conclusion: 'no_abnormality',
  examinedOn: '2018-03-01',
};
const recheck: KnownOrder = { ...concluded, status: 'recheck_due', conclusion: 'recheck' };

describe('which order a result answers', () => {
  it('answers the open attempt, also of somebody who first missed it', () => {
    expect(matchResult(line, [order])).toEqual({ kind: 'answers', checkId: 'c1', attempt: 1 });
    expect(matchResult(line, [{ ...order, status: 'missed' }])).toMatchObject({ kind: 'answers' });
    const absent = { post: line.post, exam: line.exam, conclusion: null };
    expect(matchResult(absent, [{ ...order, status: 'missed' }])).toEqual({ kind: 'repeats', checkId: 'c1' });
  });

  it('opens the next attempt after a recheck, once', () => {
    const later = { ...line, examinedOn: '2018-03-08' };
    expect(matchResult(later, [recheck])).toEqual({ kind: 'next_attempt', checkId: 'c1', attempt: 2 });
    const second: KnownOrder = { ...concluded, checkId: 'c2', attempt: 2, examinedOn: '2018-03-08' };
    expect(matchResult(later, [recheck, second])).toEqual({ kind: 'repeats', checkId: 'c2' });
    expect(matchResult({ ...line, conclusion: 'recheck' }, [recheck, second])).toEqual({
      kind: 'repeats',
      checkId: 'c1',
    });
  });

  it('repeats what is known and stops at what contradicts it', () => {
    expect(matchResult(line, [concluded])).toEqual({ kind: 'repeats', checkId: 'c1' });
    expect(matchResult({ ...line, conclusion: 'contraindication' }, [concluded])).toEqual({
      kind: 'conflict',
      checkId: 'c1',
    });
    expect(matchResult(line, [recheck])).toEqual({ kind: 'conflict', checkId: 'c1' });
  });

  it('answers the opened recheck only with a later examination', () => {
    const second: KnownOrder = { ...order, checkId: 'c2', attempt: 2, status: 'ordered' };
    const later = { ...line, examinedOn: '2018-03-08' };
    expect(matchResult(later, [recheck, second])).toEqual({ kind: 'answers', checkId: 'c2', attempt: 2 });
    expect(matchResult(line, [recheck, second])).toEqual({ kind: 'conflict', checkId: 'c1' });
    const absent = { post: line.post, exam: line.exam, conclusion: null };
    expect(matchResult(absent, [{ ...order, status: 'cancelled' }])).toEqual({
      kind: 'repeats',
      checkId: 'c1',
    });
  });

  it('proposes a re-match for another post, and refuses strangers', () => {
    const barred: KnownOrder = { ...concluded, conclusion: 'contraindication' };
    expect(matchResult({ ...line, post: 'smt' }, [barred])).toEqual({ kind: 'rematch', fromCheckId: 'c1' });
    expect(matchResult({ ...line, post: 'smt' }, [order])).toEqual({ kind: 'not_ordered' });
    expect(matchResult(line, [])).toEqual({ kind: 'not_ordered' });
    expect(matchResult(line, [{ ...order, status: 'cancelled' }])).toEqual({ kind: 'not_ordered' });
  });
});
