import { useCallback, useEffect, useRef, useState } from 'react';
import { api, type ApiError, problemOf, type Schemas } from '../../api/client';
import { isEmpty, type Line } from './draft';

export type Answer = Schemas['LookedUpLineResponse'];
export type Slot = Schemas['ArrivalSlotResponse'];

const AT_ONCE = 500;
const AFTER_MS = 250;

const printOf = ({ cells, picked }: Line): string => JSON.stringify([cells, picked]);

/** What the service says of each line, asked once for what stands in it: undoing a change asks nothing again. */
export function useLookups(fairId: string, lines: readonly Line[]) {
  const [answers, setAnswers] = useState<ReadonlyMap<string, Answer>>(new Map());
  const [slots, setSlots] = useState<readonly Slot[]>();
  const [failed, setFailed] = useState<ApiError>();
  const asking = useRef(false);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const open = lines.filter((line) => !isEmpty(line) && !answers.has(printOf(line))).slice(0, AT_ONCE);
    if (open.length === 0 || asking.current || failed) return;
    const timer = setTimeout(() => {
      asking.current = true;
      api
        .POST('/api/v1/fairs/{id}/roster/lookups', {
          params: { path: { id: fairId } },
          body: { lines: open.map((line, at) => ({ line: at + 1, ...asked(line) })) },
        })
        .then(({ data }) => {
          setSlots(data?.slots);
          setAnswers((old) => {
            const next = new Map(old);
            for (const answer of data?.lines ?? []) next.set(printOf(open[answer.line - 1]!), answer);
            return next;
          });
        })
        .catch((error: unknown) => setFailed(problemOf(error)))
        .finally(() => {
          asking.current = false;
          setTurn((old) => old + 1);
        });
    }, AFTER_MS);
    return () => clearTimeout(timer);
  }, [lines, answers, failed, fairId, turn]);
  const answerOf = useCallback((line: Line) => answers.get(printOf(line)), [answers]);
  const again = useCallback(() => {
    setAnswers(new Map());
    setFailed(undefined);
  }, []);
  return { answerOf, slots, setSlots, failed, again };
}

function asked({ cells, picked }: Line): Omit<Schemas['AskedLineRequest'], 'line'> {
  const filled = Object.entries(cells).filter(([, text]) => text !== '');
  return {
    ...Object.fromEntries(
      filled.map(([column, text]) => [column, text.slice(0, column === 'note' ? 1000 : 100)]),
    ),
    ...(picked ? { seekerId: picked } : {}),
  };
}
