import type { Schemas } from '../../api/client';
import { isEmpty, type Line } from './draft';
import type { Column } from './sheet';
import type { Answer, Slot } from './useLookups';

export interface Problem {
  column: Column;
  code: string;
  /** In the language spoken. */
  text: string;
  details: Readonly<Record<string, unknown>>;
}
export type LineStatus = Answer['status'] | 'checking';
export interface Judged {
  line: Line;
  /** As it is numbered on the screen. */
  number: number;
  status: LineStatus;
  problems: readonly Problem[];
  person: Schemas['PersonOnLineResponse'] | null;
  candidates: readonly Schemas['PersonOnLineResponse'][];
  entry: Schemas['RosterEntryResponse'] | null;
}

/** What hangs on other lines is judged here, where all of them stand; the service judges it again when they are sent. */
const OF_SEVERAL = new Set(['ROSTER_LINE_REPEATED', 'ROSTER_SLOT_FULL']);

type Said = Pick<Problem, 'code' | 'text'>;
export interface OwnWords {
  say: (text: Schemas['RosterLineProblemResponse']['text']) => string;
  repeated: (line: number) => Said;
  full: (slot: string) => Said;
}

export function judge(
  lines: readonly Line[],
  answerOf: (line: Line) => Answer | undefined,
  slots: readonly Slot[] | undefined,
  words: OwnWords,
): Judged[] {
  const first = new Map<string, number>();
  const free = new Map(slots?.map((slot) => [slot.at, slot.free ?? Infinity]));
  return lines.map((line, at): Judged => {
    const number = at + 1;
    const answer = isEmpty(line) ? undefined : answerOf(line);
    if (!answer)
      return { line, number, status: 'checking', problems: [], person: null, candidates: [], entry: null };
    const { person, candidates, entry } = answer;
    const problems = answer.problems
      .filter(({ code }) => !OF_SEVERAL.has(code))
      .map(({ field, code, text, details }): Problem => ({
        column: field,
        code,
        text: words.say(text),
        details,
      }));
    const earlier = person && first.get(person.seekerId);
    if (person && earlier === undefined) first.set(person.seekerId, number);
    if (earlier)
      problems.push({
        ...words.repeated(earlier),
        column: line.cells.idNumber ? 'idNumber' : 'name',
        details: { line: earlier },
      });
    const slot = answer.slot ?? slotOf(answer);
    if (slot && !entry && person && problems.length === 0) {
      const left = free.get(slot) ?? Infinity;
      if (left <= 0) problems.push({ ...words.full(slot), column: 'slot', details: { slot } });
      else free.set(slot, left - 1);
    }
    return { line, number, status: statusOf(answer, problems), problems, person, candidates, entry };
  });
}

/** The half hour a line asks for that had no place when it was looked up. */
function slotOf({ problems }: Answer): string | undefined {
  const full = problems.find(({ code }) => code === 'ROSTER_SLOT_FULL')?.details.slot;
  return typeof full === 'string' ? full : undefined;
}

function statusOf(answer: Answer, problems: readonly Problem[]): LineStatus {
  if (problems.length === 0) return answer.entry ? 'on_roster' : 'found';
  return problems.some(({ code }) => OF_SEVERAL.has(code)) ? 'invalid' : answer.status;
}
