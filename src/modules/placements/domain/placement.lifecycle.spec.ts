import fc from 'fast-check';
import {
  decide,
  mermaid,
  findOpenTransitions,
  replay,
  type TransitionInput,
  type HistoryStep,
  type Party,
} from '../../../kernel/lifecycle/index.js';
import { DomainError } from '../../../kernel/errors/index.js';
import { placeChange, placesLeft, REOPENED } from './capacity.js';
import type { PlacementFacts } from './placement.facts.js';
import { placementLifecycle, type PlacementTransition } from './placement.lifecycle.js';
import type { PlacementState } from './placement.states.js';

const worker: PlacementFacts = {
  origin: 'fair',
  birthDate: '1992-02-24',
  consentToShare: true,
  otherLive: false,
  plannedStartOn: '2018-03-07',
  post: {
    hazards: ['NOISE'],
    examTiming: 'before_departure',
    published: true,
    employerVetted: true,
    placesLeft: 3,
  },
  fitness: { word: 'fit', provisional: false, validFrom: '2018-02-28', validUntil: '2018-08-31' },
};
const say = (
  reportedBy: Party,
  occurredOn = '2018-03-06',
  more: Partial<TransitionInput> = {},
): TransitionInput => ({
  reportedBy,
  occurredOn,
  ...more,
});
const code = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
  return 'allowed';
};
const tryMove = (
  status: PlacementState | null,
  move: PlacementTransition,
  input: TransitionInput,
  facts: Partial<PlacementFacts> = {},
): string => code(() => decide(placementLifecycle, status, move, input, { ...worker, ...facts }));

describe('placement lifecycle', () => {
  it('walks the whole road on the words of the right parties', () => {
    const road: [PlacementTransition, TransitionInput, PlacementState][] = [
      ['register_intent', say('worker', '2018-02-27'), 'intent'],
      ['offer', say('employer', '2018-02-27'), 'offered'],
      ['accept', say('worker', '2018-02-27'), 'accepted'],
      ['order_medical', say('system', '2018-02-27'), 'medical'],
      ['clear', say('clinic', '2018-02-28'), 'ready'],
      ['batch', say('bureau', '2018-03-02'), 'batched'],
      ['depart', say('escort'), 'departed'],
      ['arrive', say('escort', '2018-03-07'), 'arrived'],
      ['start', say('employer', '2018-03-07'), 'started'],
      ['report_leaving', say('employer', '2018-05-01', { reason: 'homesick' }), 'ended'],
    ];
    let status: PlacementState | null = null;
    for (const [move, input, expected] of road) {
      status = decide(placementLifecycle, status, move, input, { ...worker, departedOn: '2018-03-06' });
      expect(status).toBe(expected);
    }
  });

  it('lets only the employer say that work began, or the bureau with reason and evidence', () => {
    expect(tryMove('arrived', 'start', say('caseworker'))).toBe('PARTY_NOT_AUTHORISED');
    expect(tryMove('arrived', 'start', say('bureau'))).toBe('PARTY_NOT_AUTHORISED');
    expect(tryMove('arrived', 'override_start', say('bureau'))).toBe('REASON_REQUIRED');
    expect(tryMove('arrived', 'override_start', say('bureau', '2018-03-08', { reason: 'visit' }))).toBe(
      'EVIDENCE_REQUIRED',
    );
    expect(
      tryMove(
        'arrived',
        'override_start',
        say('bureau', '2018-03-08', { reason: 'visit', evidence: 'record 7' }),
      ),
    ).toBe('allowed');
  });

  it('takes the road by who travels: escort for the coach, the worker for the own way', () => {
    expect(tryMove('departed', 'arrive', say('worker'), { travelMode: 'organised' })).toBe(
      'NOT_THEIR_ROAD_TO_SAY',
    );
    expect(tryMove('departed', 'arrive', say('worker'), { travelMode: 'own_way' })).toBe('allowed');
    expect(tryMove('ready', 'depart_own_way', say('worker'), { travelMode: 'own_way' })).toBe('allowed');
    expect(tryMove('departed', 'arrive', say('escort'), { travelMode: 'own_way' })).toBe(
      'NOT_THEIR_ROAD_TO_SAY',
    );
  });

  it('keeps children and minors from work the law closes to them', () => {
    const sixteenOnStart = { birthDate: '2002-03-07' };
    expect(tryMove(null, 'register_intent', say('worker', '2018-02-27'), { birthDate: '2002-03-06' })).toBe(
      'AGE_UNDER_16_AT_APPLICATION',
    );
    expect(tryMove('ready', 'batch', say('bureau'), sixteenOnStart)).toBe('AGE_UNDER_16_ON_START');
    expect(tryMove('ready', 'batch', say('bureau'), { birthDate: '2000-11-05' })).toBe('MINOR_HAZARD_POST');
    expect(tryMove('arrived', 'start', say('employer'), { birthDate: '2000-11-05' })).toBe(
      'MINOR_HAZARD_POST',
    );
    const harmless = { ...worker.post, hazards: [] };
    expect(tryMove('ready', 'batch', say('bureau'), { birthDate: '2000-11-05', post: harmless })).toBe(
      'allowed',
    );
  });

  it('asks consent before an offer, one live placement, a place and a running hold', () => {
    expect(tryMove('proposed', 'offer', say('employer'), { consentToShare: false })).toBe(
      'CONSENT_TO_SHARE_MISSING',
    );
    expect(tryMove('intent', 'offer', say('employer'), { post: { ...worker.post, placesLeft: 0 } })).toBe(
      'NO_PLACE_LEFT',
    );
    expect(tryMove('offered', 'accept', say('worker'), { otherLive: true })).toBe('ALREADY_PLACED');
    expect(tryMove('offered', 'accept', say('worker'), { waitEndsOn: '2018-03-05' })).toBe('HOLD_OVER');
    expect(tryMove('offered', 'expire', say('system'))).toBe('WAIT_NOT_OVER');
  });

  it('admits to boarding on a provisional word, to the hazard only on a final one', () => {
    const provisional = { fitness: { word: 'fit', provisional: true } as const };
    expect(tryMove('batched', 'depart', say('escort'), provisional)).toBe('allowed');
    expect(tryMove('arrived', 'start', say('employer', '2018-03-07'), provisional)).toBe(
      'EXPOSURE_NOT_COVERED',
    );
    expect(
      tryMove('ready', 'batch', say('bureau'), { fitness: { word: 'not_yet', provisional: false } }),
    ).toBe('MED_NOT_FIT');
    expect(tryMove('arrived', 'start', say('employer', '2018-09-01'))).toBe('EXPOSURE_NOT_COVERED');
    expect(tryMove('ready', 'return_to_medical', say('system'), { plannedStartOn: '2018-10-01' })).toBe(
      'allowed',
    );
    expect(tryMove('ready', 'return_to_medical', say('system'))).toBe('COVER_STILL_HOLDS');
  });

  it('clears somebody whose recheck came after the planned start for a later departure', () => {
    const late = { fitness: { word: 'fit', provisional: false, validFrom: '2018-03-08' } as const };
    expect(tryMove('medical', 'clear', say('clinic', '2018-03-08'), late)).toBe('allowed');
    expect(tryMove('ready', 'batch', say('bureau', '2018-03-06'), late)).toBe('MED_NOT_FIT');
  });

  it('leaves barred and no-show final and ends only what was accepted', () => {
    expect(findOpenTransitions(placementLifecycle, 'barred')).toEqual([]);
    expect(findOpenTransitions(placementLifecycle, 'no_show')).toEqual([]);
    expect(tryMove('intent', 'cancel_by_employer', say('employer'))).toBe('WRONG_STATE');
    expect(tryMove('medical', 'cancel_by_employer', say('employer'))).toBe('allowed');
    expect(tryMove('arrived', 'start', say('employer', '2018-03-01'), { departedOn: '2018-03-06' })).toBe(
      'START_BEFORE_DEPARTURE',
    );
  });

  it('takes a move back inside its window, by the party that said it or the bureau', () => {
    const last = {
      move: 'start',
      from: 'arrived',
      to: 'started',
      reportedBy: 'employer',
      recordedOn: '2018-03-08',
    } as const;
    expect(tryMove('started', 'undo_to_arrived', say('employer', '2018-03-10'), { last })).toBe('allowed');
    expect(tryMove('started', 'undo_to_arrived', say('bureau', '2018-03-10'), { last })).toBe('allowed');
    expect(tryMove('started', 'undo_to_departed', say('employer', '2018-03-10'), { last })).toBe(
      'NOTHING_TO_UNDO',
    );
    expect(tryMove('started', 'undo_to_arrived', say('employer', '2018-03-20'), { last })).toBe(
      'UNDO_WINDOW_OVER',
    );
    const gone = {
      move: 'withdraw',
      from: 'ready',
      to: 'withdrawn',
      reportedBy: 'worker',
      recordedOn: '2018-03-04',
    } as const;
    const full = { ...worker.post, placesLeft: 0 };
    expect(tryMove('withdrawn', 'undo_to_ready', say('employer', '2018-03-05'), { last: gone })).toBe(
      'UNDO_NOT_YOURS',
    );
    expect(
      tryMove('withdrawn', 'undo_to_ready', say('worker', '2018-03-05'), { last: gone, post: full }),
    ).toBe('NO_PLACE_LEFT');
    expect(
      tryMove('withdrawn', 'undo_to_ready', say('worker', '2018-03-05'), { last: gone, otherLive: true }),
    ).toBe('ALREADY_PLACED');
  });

  it('records the past with its row as evidence, from ledgers only', () => {
    const input = say('bureau', '2017-03-10', { evidence: 'row' });
    expect(tryMove(null, 'record_history_started', input, { origin: 'ledger' })).toBe('allowed');
    expect(tryMove(null, 'record_history_started', input)).toBe('NOT_LEDGER_ORIGIN');
    expect(tryMove(null, 'record_history_ended', say('bureau'), { origin: 'ledger' })).toBe(
      'EVIDENCE_REQUIRED',
    );
    expect(tryMove('started', 'supersede', say('system'))).toBe('NOT_LEDGER_ORIGIN');
    expect(tryMove(null, 'start_transferred', say('employer', '2018-03-08'))).toBe('LINK_MISSING');
  });

  it('draws itself', () => {
    const drawing = mermaid(placementLifecycle, { without: (move) => /^(record_history|undo)_/.test(move) });
    expect(drawing).toContain('arrived --> started : start (employer) / override_start (bureau)');
    expect(drawing).not.toContain('record_history');
  });
});

const transitionNames = Object.keys(placementLifecycle.transitions) as PlacementTransition[];

const ROAD_MOVES = new Set<PlacementTransition>([
  'offer',
  'accept',
  'order_medical',
  'skip_medical',
  'clear',
  'batch',
  'depart',
  'depart_own_way',
  'arrive',
  'start',
]);

/** Random walks: each step picks one of the moves open in that state, with mostly favourable facts. */
const walk = fc.array(
  fc.record({
    pick: fc.nat(9_999),
    onward: fc.nat(9),
    voice: fc.nat(7),
    birthDate: fc.oneof(
      { weight: 9, arbitrary: fc.constant('1992-02-24') },
      { weight: 1, arbitrary: fc.constantFrom('2002-03-07', '2000-11-05') },
    ),
    fit: fc.nat(9),
    ledger: fc.boolean(),
    examTiming: fc.constantFrom('before_departure', 'none'),
    travelMode: fc.constantFrom('organised', 'own_way'),
    reopened: fc.boolean(),
  }),
  { minLength: 40, maxLength: 60, size: 'max' },
);

interface Walker {
  status: PlacementState | null;
  kept: boolean;
  history: HistoryStep[];
  last: PlacementFacts['last'];
}
const newcomer = (): Walker => ({ status: null, kept: false, history: [], last: undefined });

describe('placement lifecycle, random walks', () => {
  it('replays to its state and never drives a counter below zero or above the headcount', () => {
    const made = new Set<string>();
    const creatingTransitions = ['propose', 'register_intent'];
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 3 }),
        fc.array(walk, { minLength: 2, maxLength: 4 }),
        (headcount, walks) => {
          const count = { held: 0, used: 0 };
          const walkers = walks.map(newcomer);
          const finished: Walker[] = [];
          for (let round = 0; round < 60; round += 1) {
            for (const [index, steps] of walks.entries()) {
              const step = steps[round];
              const person = walkers[index];
              if (!step || !person) continue;
              const from = person.status;
              const open = transitionNames.filter((name) =>
                from === null
                  ? creatingTransitions.includes(name)
                  : placementLifecycle.transitions[name].from.includes(from),
              );
              const onward = open.filter((name) => ROAD_MOVES.has(name));
              const choice = step.onward > 3 && onward.length > 0 ? onward : open;
              const move = choice[step.pick % (choice.length + (choice === open ? 1 : 0))];
              if (!move) {
                if (open.length > 0 && from !== 'ended') continue;
                if (person.kept) count.used += REOPENED.used;
                finished.push(person);
                walkers[index] = newcomer();
                continue;
              }
              const row = placementLifecycle.transitions[move];
              const input: TransitionInput = {
                reportedBy: row.reportedBy[step.voice % row.reportedBy.length] as Party,
                occurredOn: '2018-03-07',
                ...(row.reason === 'required' ? { reason: row.reasons?.[0] ?? 'seen' } : {}),
                evidence: 'paper 1',
              };
              const facts: PlacementFacts = {
                ...worker,
                origin: step.ledger ? 'ledger' : 'fair',
                birthDate: step.birthDate,
                fitness: { word: step.fit > 1 ? 'fit' : 'not_yet', provisional: step.fit === 2 },
                waitOver: step.ledger,
                travelMode: step.travelMode as 'organised' | 'own_way',
                plannedStartOn: step.fit === 3 ? '2018-12-01' : '2018-03-07',
                post: {
                  ...worker.post,
                  examTiming: step.examTiming as 'before_departure' | 'none',
                  placesLeft: placesLeft(headcount, count),
                },
                ...(person.last ? { last: person.last } : {}),
              };
              if (code(() => decide(placementLifecycle, from, move, input, facts)) !== 'allowed') continue;
              const to = decide(placementLifecycle, from, move, input, facts);
              const change = placeChange(from, to, person.kept);
              count.held += change.held;
              count.used += change.used;
              person.kept = from === 'started' && to === 'ended';
              person.history.push({ move, from, to });
              person.last = { move, from, to, reportedBy: input.reportedBy, recordedOn: '2018-03-07' };
              person.status = to;
              made.add(move);
              expect(count.held).toBeGreaterThanOrEqual(0);
              expect(count.used).toBeGreaterThanOrEqual(0);
              expect(count.held + count.used).toBeLessThanOrEqual(headcount);
            }
          }
          for (const person of [...finished, ...walkers]) {
            expect(replay(placementLifecycle, person.history)).toEqual({ status: person.status });
          }
        },
      ),
      { numRuns: 120, seed: 20180306 },
    );
    const never = transitionNames.filter(
      (name) => !made.has(name) && !/^(record_history_|start_transferred)/.test(name),
    );
    expect(never).toEqual([]);
  });
});
