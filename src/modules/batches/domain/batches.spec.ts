import { addDays, weekdayOf } from '../../../kernel/values/index.js';
import fc from 'fast-check';
import { decide } from '../../../kernel/lifecycle/index.js';
import { batchLifecycle, type BatchFacts } from './batch.lifecycle.js';
import { evaluateBoarding, readBoarding, readNoShowReason } from './boarding-rules.js';
import { entryTiming, computeFinalDay, computeListClosingDay } from './list-closing-rule.js';
import { countBatch, imbalances, pendingAlarm, type Passenger } from './reconciliation.js';
import { readSeat, seatsHeldTwice } from './seat.js';

const weekdays = {
  addWorkingDays(day: string, count: number): string {
    let [at, left] = [day, Math.abs(count)];
    while (left > 0) {
      at = addDays(at, Math.sign(count));
      if (weekdayOf(at) <= 5) left -= 1;
    }
    return at;
  },
};

describe('seats', () => {
  it.each([
    '1车07座',
    '1车7座',
    '１车０７座',
    '1号车7号',
    '一车七座',
    '1-07',
    '1/7',
    '第1车第7座',
    '1车-07号座',
  ])('reads %s', (text) => {
    expect(readSeat(text)).toEqual({ kind: 'seat', seat: { coach: '1', seat: 7 } });
  });

  it('reads other coaches, extra places and nothing', () => {
    expect(readSeat('2车四十六座')).toEqual({ kind: 'seat', seat: { coach: '2', seat: 46 } });
    expect(readSeat('A车12座')).toEqual({ kind: 'seat', seat: { coach: 'A', seat: 12 } });
    expect(readSeat('桂L12345车3座')).toMatchObject({ seat: { coach: '桂L12345', seat: 3 } });
    expect(readSeat('加座')).toEqual({ kind: 'extra' });
    expect(readSeat('2号车加座')).toEqual({ kind: 'extra', coach: '2' });
    expect(readSeat('待定')).toEqual({ kind: 'none' });
  });

  it('flags the later person on a seat, never an extra place or the same person', () => {
    const rows = ['1车07座', '一车七座', '加座', '加座', '1车08座'].map((text, index) => ({
      person: `p${index}`,
      seat: readSeat(text),
    }));
    expect(seatsHeldTwice(rows)).toEqual([1]);
    expect(seatsHeldTwice([...rows, { person: 'p4', seat: readSeat('1-8') }])).toEqual([1]);
  });
});

describe('lock', () => {
  it('closes on the second-last working day and stays open for the ready until the last', () => {
    expect([computeListClosingDay('2018-03-06', weekdays), computeFinalDay('2018-03-06', weekdays)]).toEqual([
      '2018-03-02',
      '2018-03-05',
    ]);
    const timing = ['2018-03-02', '2018-03-03', '2018-03-05', '2018-03-06'].map((day) =>
      entryTiming(day, '2018-03-06', weekdays),
    );
    expect(timing).toEqual(['before_lock', 'after_lock', 'after_lock', 'too_late']);
  });
});

describe('boarding', () => {
  const adult = {
    birthDate: '1990-01-01',
    plannedStartOn: '2018-03-07',
    postHazards: ['NOISE'],
    examDueBeforeDeparture: true,
    fitness: { word: 'fit', provisional: false } as const,
  };

  it('admits the fit and the old enough', () => {
    expect(evaluateBoarding(adult)).toBeNull();
    expect(evaluateBoarding({ ...adult, birthDate: '2002-03-07' })).toBe('AGE_UNDER_16_ON_START');
    expect(evaluateBoarding({ ...adult, birthDate: '2000-11-05' })).toBe('MINOR_HAZARD_POST');
    expect(evaluateBoarding({ ...adult, birthDate: '2000-11-05', postHazards: [] })).toBeNull();
    expect(evaluateBoarding({ ...adult, fitness: null })).toBe('MED_NOT_FIT');
    expect(evaluateBoarding({ ...adult, fitness: null, examDueBeforeDeparture: false })).toBeNull();
    expect(
      evaluateBoarding({ ...adult, fitness: { word: 'fit', provisional: false, validUntil: '2018-03-06' } }),
    ).toBe('MED_NOT_FIT');
  });

  it('reads the door from signs and remark', () => {
    const row = { boardedAt: '', signature: '', arrivedAt: '', remark: '' };
    expect(readBoarding({ ...row, boardedAt: '3月6日17:00', signature: '√' }, true)).toEqual({
      kind: 'boarded',
    });
    expect(readBoarding({ ...row, remark: '未登车:证件遗失' }, true)).toEqual({
      kind: 'not_boarded',
      reason: 'papers_lost',
    });
    expect(readBoarding({ ...row, signature: '√', remark: '未登车' }, true)).toEqual({
      kind: 'contradiction',
    });
    expect(readBoarding(row, false)).toEqual({ kind: 'unknown' });
    expect(readBoarding(row, true)).toEqual({ kind: 'not_boarded', reason: 'not_told' });
    expect(readBoarding({ ...row, signature: '√', remark: '途中离队' }, true)).toEqual({
      kind: 'left_en_route',
    });
    expect(['临时有事', '家人反对', '联系不上', '年龄不符', '晕车', ''].map(readNoShowReason)).toEqual([
      'urgent_matter',
      'family',
      'not_reachable',
      'not_admitted',
      'motion_sickness',
      'not_told',
    ]);
  });
});

const passenger = fc.record<Passenger>({
  kind: fc.constantFrom('new', 'returning', 'escort'),
  door: fc.constantFrom('boarded', 'not_boarded'),
  road: fc.constantFrom('arrived', 'left_en_route'),
  placement: fc.constantFrom('started', 'arrived', 'ended', 'no_show', 'barred'),
  transferredAndStarted: fc.boolean(),
  everStarted: fc.boolean(),
});

describe('the account of a batch', () => {
  it('adds up for any decided list', () => {
    fc.assert(
      fc.property(fc.array(passenger), (people) => {
        expect(imbalances(countBatch(people))).toEqual([]);
      }),
    );
  });

  it('counts new passengers only, a transfer as started, a dispute as pending', () => {
    const base = { kind: 'new', door: 'boarded', road: 'arrived' } as const;
    const count = countBatch([
      { ...base, placement: 'started' },
      { ...base, placement: 'ended', transferredAndStarted: true },
      { ...base, placement: 'ended' },
      { ...base, placement: 'arrived' },
      { ...base, door: 'not_boarded', road: 'open', placement: 'no_show' },
      { ...base, kind: 'returning', placement: 'started' },
    ]);
    expect(count).toMatchObject({
      listed: 5,
      boarded: 4,
      notBoarded: 1,
      arrived: 4,
      started: 2,
      notStarted: 1,
      pending: 1,
    });
    expect([pendingAlarm('2018-03-07', '2018-03-14'), pendingAlarm('2018-03-07', '2018-03-15')]).toEqual([
      false,
      true,
    ]);
  });

  it('leaves only when everyone was called, and closes only when nobody is pending', () => {
    const count = countBatch([{ kind: 'new', door: 'boarded', road: 'arrived', placement: 'arrived' }]);
    const facts: BatchFacts = {
      departureOn: '2018-03-06',
      seatsHeldTwice: 0,
      escorts: 1,
      fromLedger: false,
      count,
    };
    const say = (reportedBy: 'escort' | 'bureau', occurredOn = '2018-03-06') => ({ reportedBy, occurredOn });
    expect(decide(batchLifecycle, 'boarding', 'depart', say('escort'), facts)).toBe('en_route');
    expect(() =>
      decide(batchLifecycle, 'boarding', 'depart', say('escort'), {
        ...facts,
        count: { ...count, undecidedAtDoor: 1 },
      }),
    ).toThrow('ROLL_CALL_OPEN');
    expect(() => decide(batchLifecycle, 'arrived', 'reconcile', say('bureau'), facts)).toThrow(
      'STARTS_PENDING',
    );
    expect(() =>
      decide(batchLifecycle, 'locked', 'open_boarding', say('escort', '2018-03-05'), facts),
    ).toThrow('BATCH_NOT_TODAY');
    expect(() =>
      decide(batchLifecycle, 'planning', 'lock', say('bureau'), { ...facts, seatsHeldTwice: 1 }),
    ).toThrow('SEAT_DUPLICATE');
  });
});
