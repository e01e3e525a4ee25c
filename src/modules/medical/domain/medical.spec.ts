import fc from 'fast-check';
import { decide, replay, type HistoryStep, type Party } from '../../../kernel/lifecycle/index.js';
import { DomainError } from '../../../kernel/errors/index.js';
import { HAZARD_FACTORS } from '../../reference/index.js';
import { dayOfPlace, finalDayBefore, forecast } from './clinic-forecast.js';
import { examsToOrder, validUntil } from './exam-kinds.js';
import { fitnessFor, type CheckFacts } from './fitness.js';
import {
  medicalCheckLifecycle,
  placementEffect,
  type MedicalCheckFacts,
  type MedicalCheckTransition,
} from './medical-check.lifecycle.js';
import type { MedicalCheckState } from './medical-check.states.js';
import { ITEMS, checkItems, itemsFor } from './order-items.js';
import { containsForbiddenHealthTerm } from '../../../kernel/values/index.js';

const weekdays = {
  isWorkingDay: (day: string) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()),
};
const facts: MedicalCheckFacts = {
  itemsRefusal: null,
  institutionInScope: true,
  paidByWorker: false,
  attempt: 1,
  previousRecheckDue: false,
  slotFree: true,
};
const outcome = (run: () => unknown): unknown => {
  try {
    return run();
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
};
const move = (
  status: MedicalCheckState | null,
  name: MedicalCheckTransition,
  reportedBy: Party,
  more: Partial<MedicalCheckFacts> = {},
): unknown =>
  outcome(() =>
    decide(
      medicalCheckLifecycle,
      status,
      name,
      { reportedBy, occurredOn: '2018-03-02', evidence: 'report' },
      { ...facts, ...more },
    ),
  );

describe('medical check', () => {
  it('leaves the conclusion to the clinic', () => {
    expect(move('attended', 'conclude', 'bureau', { conclusion: 'no_abnormality' })).toBe(
      'PARTY_NOT_AUTHORISED',
    );
    expect(move('attended', 'conclude', 'employer', { conclusion: 'no_abnormality' })).toBe(
      'PARTY_NOT_AUTHORISED',
    );
    expect(move('attended', 'conclude', 'clinic', { conclusion: 'no_abnormality' })).toBe('concluded');
    expect(move('ordered', 'attend', 'clinic')).toBe('attended');
  });

  it('asks what the law asks', () => {
    expect(move(null, 'order', 'system', { paidByWorker: true })).toBe('FEE_BORNE_BY_WORKER');
    expect(move(null, 'order', 'system', { institutionInScope: false })).toBe('INSTITUTION_OUT_OF_SCOPE');
    expect(move(null, 'order', 'system', { itemsRefusal: checkItems(['乙肝两对半']) })).toBe(
      'FORBIDDEN_MEDICAL_ITEM',
    );
    expect(move('attended', 'conclude', 'clinic', { conclusion: 'contraindication' })).toBe(
      'CONTRAINDICATION_NOT_NAMED',
    );
    expect(move('attended', 'conclude', 'clinic', { conclusion: 'recheck' })).toBe('CONCLUSION_MISSING');
    expect(move('attended', 'require_recheck', 'clinic')).toBe('RECHECK_DATE_MISSING');
    expect(move(null, 'order_recheck', 'system', { attempt: 2, previousRecheckDue: true })).toBe('ordered');
    expect(move('attended', 'conclude_provisionally', 'clinic', { conclusion: 'no_abnormality' })).toBe(
      'PROVISIONAL_NOT_SIGNED',
    );
  });

  it('keeps the order when a booking is missed and takes a conclusion back only in time', () => {
    expect(move('booked', 'miss', 'clinic')).toBe('missed');
    expect(move('missed', 'book', 'caseworker')).toBe('booked');
    expect(move('concluded', 'retract', 'clinic', { concludedOn: '2018-03-01' })).toBe('attended');
    expect(move('concluded', 'retract', 'clinic', { concludedOn: '2018-02-01' })).toBe('RETRACT_WINDOW_OVER');
    expect(move('concluded', 'lapse', 'system', { validUntil: '2018-03-02' })).toBe('STILL_VALID');
  });

  it('replays any walk to its state', () => {
    const names = Object.keys(medicalCheckLifecycle.transitions) as MedicalCheckTransition[];
    fc.assert(
      fc.property(fc.array(fc.nat(99), { maxLength: 30 }), (picks) => {
        let status: MedicalCheckState | null = null;
        const history: HistoryStep[] = [];
        for (const pick of picks) {
          const open = names.filter((name) =>
            status === null
              ? medicalCheckLifecycle.transitions[name].from.length === 0
              : medicalCheckLifecycle.transitions[name].from.includes(status),
          );
          const name = open[pick % Math.max(open.length, 1)];
          if (!name) break;
          const party = medicalCheckLifecycle.transitions[name].reportedBy[0] as Party;
          const to = move(status, name, party, { conclusion: 'no_abnormality', recheckDueOn: '2018-03-09' });
          if (!Object.hasOwn(medicalCheckLifecycle.states, String(to))) continue;
          history.push({ move: name, from: status, to: to as string });
          status = to as MedicalCheckState;
        }
        expect(replay(medicalCheckLifecycle, history)).toEqual({ status });
      }),
    );
  });
});

describe('orders', () => {
  it('lists what the hazards need and nothing forbidden', () => {
    expect(itemsFor('occupational', ['NOISE']).items).toContain('audiometry');
    expect(itemsFor('occupational', ['PLUTONIUM']).unlisted).toEqual(['PLUTONIUM']);
    expect(
      itemsFor(
        'occupational',
        HAZARD_FACTORS.map(({ code }) => code),
      ).unlisted,
    ).toEqual([]);
    for (const label of Object.values(ITEMS))
      expect(containsForbiddenHealthTerm(label.zh + label.en)).toBe(false);
    expect(checkItems(['blood_count', 'audiometry'])).toBeNull();
    expect(checkItems(['blood_count', 'tarot'])?.code).toBe('UNKNOWN_MEDICAL_ITEM');
    expect(JSON.stringify(checkItems(['HBsAg']))).not.toMatch(/HBs/i);
  });

  it('is for named hazards, else the general one takes the place of the occupational, and each kind is ordered once', () => {
    expect(examsToOrder(['occupational', 'food'], ['NOISE'])).toEqual(['occupational', 'food']);
    expect(examsToOrder(['occupational'], [])).toEqual(['general']);
    expect(examsToOrder(['general', 'occupational', 'food'], [])).toEqual(['general', 'food']);
    expect(examsToOrder([], ['NOISE'])).toEqual([]);
  });
});

describe('fitness in three words', () => {
  const post = { hazards: ['NOISE'], exams: ['occupational'] as const };
  const check: CheckFacts = {
    exam: 'occupational',
    attempt: 1,
    status: 'concluded',
    hazards: ['NOISE'],
    conclusion: 'no_abnormality',
    concludedOn: '2018-03-01',
    validUntil: validUntil('occupational', '2018-03-01'),
  };

  it('covers only the hazards it was made for, from its day on', () => {
    expect(fitnessFor(post, [check], '2018-03-06')).toEqual({
      word: 'fit',
      provisional: false,
      validFrom: '2018-03-01',
      validUntil: '2019-02-28',
    });
    expect(fitnessFor(post, [check], '2018-02-28').word).toBe('not_yet');
    expect(fitnessFor({ ...post, hazards: ['NOISE', 'DUST'] }, [check], '2018-03-06').word).toBe('not_yet');
    expect(fitnessFor({ hazards: [], exams: [] }, [], '2018-03-06').word).toBe('fit');
  });

  it('waits for the recheck as it stood on the day asked about', () => {
    const first: CheckFacts = { ...check, status: 'recheck_due', conclusion: 'recheck' };
    const second: CheckFacts = { ...check, attempt: 2, concludedOn: '2018-03-08' };
    expect(fitnessFor(post, [first, second], '2018-03-06').word).toBe('not_yet');
    expect(fitnessFor(post, [first, second], '2018-03-13').word).toBe('fit');
  });

  it('bars from posts with that hazard, not from others', () => {
    const noise: CheckFacts = { ...check, conclusion: 'contraindication', contraindicatedHazards: ['NOISE'] };
    const solvent: CheckFacts = {
      ...check,
      hazards: ['SOLVENT'],
      conclusion: 'other_abnormality',
      concludedOn: '2018-03-09',
    };
    expect(fitnessFor(post, [noise], '2018-03-06').word).toBe('not_for_this_post');
    const other = { hazards: ['SOLVENT'], exams: ['occupational'] as const };
    expect(fitnessFor(other, [noise, solvent], '2018-03-13').word).toBe('fit');
    expect(placementEffect('contraindication', true)).toEqual({ move: 'bar', reason: 'contraindication' });
    expect(placementEffect('other_abnormality', false)).toEqual({ move: 'clear' });
  });
});

describe('clinic forecast', () => {
  const fair = [{ day: '2018-02-27', people: 125 }];
  const finalOn = finalDayBefore('2018-03-06', weekdays);

  it('clears 125 people in four days at forty a day', () => {
    const plan = forecast(fair, { calendar: weekdays, slotsPerDay: 40 }, finalOn);
    expect(finalOn).toBe('2018-03-05');
    expect(plan).toMatchObject({ people: 125, slots: 160, cleared: 125, short: 0, shortageKnownOn: null });
    expect(plan.days.map((one) => one.seen)).toEqual([40, 40, 40, 5]);
    expect([dayOfPlace(plan, 1), dayOfPlace(plan, 41), dayOfPlace(plan, 125)]).toEqual([
      '2018-02-28',
      '2018-03-01',
      '2018-03-05',
    ]);
  });

  it('warns on the first morning that ten a day leave 85 behind, and says what would help', () => {
    const plan = forecast(fair, { calendar: weekdays, slotsPerDay: 10 }, finalOn);
    expect(plan).toMatchObject({ slots: 40, cleared: 40, short: 85, shortageKnownOn: '2018-02-28' });
    expect(plan.cures).toEqual({
      extraSlotsPerDay: 22,
      slotsToAdd: [
        { day: '2018-02-28', slots: 22 },
        { day: '2018-03-01', slots: 22 },
        { day: '2018-03-02', slots: 22 },
        { day: '2018-03-05', slots: 19 },
      ],
      secondBatch: { people: 85, clearedOn: '2018-03-16' },
    });
    expect(dayOfPlace(plan, 41)).toBeNull();
    expect(forecast(fair, { calendar: weekdays, slotsPerDay: 32 }, finalOn).short).toBe(0);
  });

  it('counts closed and opened days, late orders, and always balances', () => {
    const late = [...fair, { day: '2018-03-02', people: 30 }];
    const plan = forecast(
      late,
      { calendar: weekdays, slotsPerDay: 40, exceptions: { '2018-03-03': 20, '2018-03-05': 0 } },
      finalOn,
    );
    expect(plan.days.map((one) => [one.day, one.seen])).toEqual([
      ['2018-02-28', 40],
      ['2018-03-01', 40],
      ['2018-03-02', 40],
      ['2018-03-03', 20],
    ]);
    expect(plan).toMatchObject({ short: 15, shortageKnownOn: '2018-03-03' });
    fc.assert(
      fc.property(fc.array(fc.nat(60), { maxLength: 6 }), fc.nat(50), (people, slotsPerDay) => {
        const arrivals = people.map((count, index) => ({ day: `2018-02-2${index + 1}`, people: count }));
        const result = forecast(arrivals, { calendar: weekdays, slotsPerDay }, '2018-03-05');
        expect(result.cleared + result.short).toBe(result.people);
        expect(result.cleared).toBeLessThanOrEqual(result.slots);
        expect(result.shortageKnownOn === null).toBe(result.short === 0);
      }),
    );
  });
});
