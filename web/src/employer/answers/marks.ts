import { useState } from 'react';
import type { Schemas } from '../../api/client';
import type { DeclineReason } from '../reasons';

export type Waiting = Schemas['WaitingPersonResponse'];
export type Mark = { answer: 'offer' } | { answer: 'decline'; reason: DeclineReason } | { answer: 'later' };

/**
 * What will be sent for each person. Everybody is marked as the system proposes until the employer says otherwise: hired
 * while a place is left, later once none is.
 */
export function useMarks(rows: readonly Waiting[]) {
  const [said, setSaid] = useState<Readonly<Record<string, Mark>>>({});
  const taken = new Map<string, number>();
  const marks = new Map<string, Mark>();
  for (const row of rows) {
    const mark = said[row.id];
    const post = row.vacancyId ?? row.job ?? '';
    const used = taken.get(post) ?? 0;
    const proposed: Mark = used < (row.placesLeft ?? Infinity) ? { answer: 'offer' } : { answer: 'later' };
    const stands = mark ?? proposed;
    if (stands.answer === 'offer') taken.set(post, used + 1);
    marks.set(row.id, stands);
  }
  return {
    marks,
    mark: (id: string, mark: Mark) => setSaid({ ...said, [id]: mark }),
    clear: () => setSaid({}),
    of: (answer: Mark['answer']) => rows.filter((row) => marks.get(row.id)?.answer === answer),
  };
}
