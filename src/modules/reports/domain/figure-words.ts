// What a number stands on: its parties' own words, words typed for them with evidence, workbooks, ledgers of the past. Each member of
// a list is in exactly one part, so the parts add up to the number; how many of a part were recorded late stands beside it.
import { sourceOfWord, type Word, type WordSource } from '../../../kernel/lifecycle/index.js';

/** Later than this many days after it happened, a word counts as recorded late: the time parties have to object. */
export const LATE_AFTER_DAYS = 7;

/** `ledger`: a past ledger's last known state; `unknown`: no word of such a step is on record. */
export const FIGURE_WORD_SOURCES = [
  'own',
  'typed_for',
  'unproven',
  'workbook',
  'ledger',
  'service',
  'unknown',
] as const;
export type FigureWordSource = (typeof FIGURE_WORD_SOURCES)[number];

export interface WordPart {
  readonly source: FigureWordSource;
  readonly value: number;
  /** Of these, recorded more than {@link LATE_AFTER_DAYS} days after they happened. */
  readonly late: number;
}

/** One step somebody spoke of, and the ids by which a list may name it. */
export interface ToldStep extends Word {
  readonly state: string;
  readonly move: string;
  /** Id of the thing itself first, then of whom it is about. */
  readonly keys: readonly string[];
  readonly typist: string;
  readonly occurredOn: string;
  /** Days from the step to its recording. */
  readonly days: number;
}

export interface CountedFigure {
  readonly code: string;
  readonly of: string;
  readonly members: readonly string[] | null;
}

const STATE_OF: Readonly<Record<string, string>> = {
  invited: 'born',
  proposed: 'born',
  D30: 'started',
  D90: 'started',
  D180: 'started',
};

/** The step a figure's members have taken; null where nobody's word makes it. */
export function stepOf(code: string, of: string): string | null {
  if (of === 'outside-work') return 'started';
  if (of === 'passenger') return 'departed';
  if (of === 'check') return 'examined';
  if (of === 'entry')
    return /^(I7\.cameIn|funnel\.roster\.(came|intent|noIntent))/.test(code) ? 'checked_in' : null;
  if (of !== 'person' && of !== 'placement') return null;
  const station = /^(?:funnel|stage)\.(\w+)/.exec(code)?.[1];
  if (station !== undefined) return STATE_OF[station] ?? station;
  const milestone = /^followUps\.(D\d+)\./.exec(code)?.[1];
  if (milestone !== undefined) return `followed ${milestone}`;
  if (/^(fair|pool|candidatesForMedical|I7\.intents)/.test(code)) return 'intent';
  if (code.startsWith('medical.')) return 'examined';
  if (/^(batch1|batches2to4|first_batch|later_batches|boarded)/.test(code)) return stepOfBatch(code);
  return /^(I\d|checks\.|starts|otherChannels|cumulative|past_fairs|other_channels|cooperation)/.test(code)
    ? 'started'
    : null;
}

function stepOfBatch(code: string): string {
  if (/rostered/.test(code)) return 'batched';
  if (/notBoarded/.test(code)) return 'no_show';
  if (/leftEnRoute/.test(code)) return 'ended';
  if (/arriv|notStarted/i.test(code)) return 'arrived';
  return /boarded/i.test(code) ? 'departed' : 'started';
}

/** Finds the word behind a member of a list. */
export class WordIndex {
  private readonly steps = new Map<string, ToldStep>();

  /** @param steps of one thing in the order of its history */
  constructor(steps: readonly ToldStep[]) {
    for (const step of steps) {
      const state = step.move.startsWith('record_history') ? 'ledger' : step.state;
      step.keys.forEach((key, index) => {
        const known = this.steps.get(`${state} ${key}`);
        // Of one thing the last word holds; of a person the latest step.
        if (index === 0 || !known || known.occurredOn <= step.occurredOn)
          this.steps.set(`${state} ${key}`, step);
      });
    }
  }

  wordOf(state: string, member: string): { source: FigureWordSource; late: boolean } {
    const own = this.steps.get(`${state} ${member}`);
    const step = own ?? this.steps.get(`ledger ${member}`);
    if (!step) return { source: 'unknown', late: false };
    const source: WordSource | 'ledger' = own ? sourceOfWord(step, step.typist) : 'ledger';
    return { source, late: step.days > LATE_AFTER_DAYS };
  }
}

/** The parts of a number, none of them empty; null where the figure stands on nobody's word. */
export function partsOf(index: WordIndex, { code, of, members }: CountedFigure): WordPart[] | null {
  const state = stepOf(code, of);
  if (state === null || members === null) return null;
  const words = members.map((member) => index.wordOf(state, member));
  return FIGURE_WORD_SOURCES.map((source) => {
    const part = words.filter((word) => word.source === source);
    return { source, value: part.length, late: part.filter(({ late }) => late).length };
  }).filter(({ value }) => value > 0);
}

/** Which part of a list is asked for: of one source, or all that was recorded late. */
export type WordPick = FigureWordSource | 'late';
export const WORD_PICKS: readonly WordPick[] = [...FIGURE_WORD_SOURCES, 'late'];

export function membersOf(index: WordIndex, { code, of, members }: CountedFigure, pick: WordPick): string[] {
  const state = stepOf(code, of);
  if (state === null) return [];
  return (members ?? []).filter((member) => {
    const { source, late } = index.wordOf(state, member);
    return pick === 'late' ? late : source === pick;
  });
}
