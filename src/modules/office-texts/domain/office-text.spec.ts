import { findMarkedIds, hasMark, replaceMarks, toMark, WITHHELD } from './office-text.js';

const [A, B] = ['0190aaaa-0000-7000-8000-00000000000a', '0190aaaa-0000-7000-8000-00000000000b'];

describe('a text only the writer’s office reads', () => {
  it('is found in an answer wherever it stands', () => {
    const answer = JSON.stringify({ note: toMark(A), items: [{ reason: `x ${toMark(B)} ${toMark(A)}` }] });
    expect(hasMark(answer)).toBe(true);
    expect(findMarkedIds(answer)).toEqual([A, B]);
  });

  it('is shown to who may read it and withheld from everybody else', () => {
    const readable = (id: string): string | undefined => (id === A ? '晕车' : undefined);
    expect(replaceMarks(`${toMark(A)};${toMark(B)}`, readable)).toBe(`晕车;${WITHHELD}`);
  });

  it('fits the shortest column of words', () => expect(toMark(A).length).toBeLessThanOrEqual(60));
});
