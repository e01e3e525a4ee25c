import fc from 'fast-check';
import { decide, replay, type HistoryStep } from '../../../kernel/lifecycle/index.js';
import { addDays } from '../../../kernel/values/index.js';
import { readConcernKind } from './concern.lifecycle.js';
import { followUpLifecycle, type FollowUpFacts } from './follow-up.lifecycle.js';
import { evaluateMilestone, readContactMethod, readOutcome } from './outcomes.js';
import { belowPromised } from './promised-wage.js';
import { startNamed } from './start-named.js';
import { evidencedDays, stability } from './stable-employment.js';
import { hasMatured, inWindow, windowOf } from './windows.js';

const QINGMING = ['2018-04-05', '2018-04-06', '2018-04-07'];
const calendar = {
  isWorkingDay: (day: string) =>
    day === '2018-04-08' ||
    (!QINGMING.includes(day) && ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())),
};

describe('windows', () => {
  it('sets the days of a start on 7 March 2018', () => {
    const days = ([7, 30, 90, 180] as const).map((milestone) => windowOf('2018-03-07', milestone, calendar));
    expect(days.map((one) => one.nominalOn)).toEqual([
      '2018-03-14',
      '2018-04-06',
      '2018-06-05',
      '2018-09-03',
    ]);
    expect(days.map((one) => one.dueOn)).toEqual(['2018-03-14', '2018-04-08', '2018-06-05', '2018-09-03']);
  });

  it('judges a call by the unmoved day', () => {
    const window = windowOf('2018-03-07', 30, calendar);
    expect(
      ['2018-03-31', '2018-04-01', '2018-04-11', '2018-04-12'].map((day) => inWindow(window, day)),
    ).toEqual([false, true, true, false]);
    expect([hasMatured(window, '2018-04-10'), hasMatured(window, '2018-04-11')]).toEqual([false, true]);
  });

  it('always holds its own due day', () => {
    fc.assert(
      fc.property(fc.nat(400), fc.constantFrom(7, 30, 90, 180), fc.nat(40), (shift, milestone, closed) => {
        const start = addDays('2017-12-01', shift);
        const shut = { isWorkingDay: (day: string) => day > addDays(start, milestone + closed) };
        const window = windowOf(start, milestone as 7, shut);
        expect(inWindow(window, window.dueOn)).toBe(true);
      }),
    );
  });
});

describe('outcomes', () => {
  it('reads the words callers write', () => {
    expect(['在岗', '在职', '√', '正常上班', '未离职'].map(readOutcome)).toEqual(Array(5).fill('in_post'));
    expect(['离职', '已离职', '返乡', '不在岗', '×', '已不在职'].map(readOutcome)).toEqual(
      Array(6).fill('left'),
    );
    expect(['联系不上', '无法接通', '未接', '失联', '关机', '电话不通'].map(readOutcome)).toEqual(
      Array(6).fill('unreachable'),
    );
    expect(['', '—', '再议'].map(readOutcome)).toEqual(['blank', 'blank', 'unreadable']);
    expect(['电话', '微信', '走访', '?'].map(readContactMethod)).toEqual([
      'phone',
      'chat',
      'in_person',
      'unknown',
    ]);
  });

  it('counts a contradiction as left, a blank after leaving as left, a blank as unknown', () => {
    const base = { inWindow: true, closesOn: '2018-06-15' };
    expect(
      evaluateMilestone({ ...base, reading: 'in_post', contactedOn: '2018-06-05', leftOn: '2018-03-11' }),
    ).toEqual({
      countedAs: 'left',
      findings: ['FOLLOWUP_CONTRADICTION'],
    });
    expect(
      evaluateMilestone({ ...base, reading: 'in_post', contactedOn: '2018-03-13', leftOn: '2018-03-19' }),
    ).toEqual({
      countedAs: 'in_post',
      findings: [],
    });
    expect(evaluateMilestone({ ...base, reading: 'blank', leftOn: '2018-03-19' }).countedAs).toBe('left');
    expect(evaluateMilestone({ ...base, reading: 'blank' }).countedAs).toBe('unknown');
    expect(
      evaluateMilestone({ ...base, inWindow: false, reading: 'in_post', contactedOn: '2018-03-21' }).findings,
    ).toEqual(['FOLLOWUP_OUT_OF_WINDOW']);
  });
});

describe('follow-up', () => {
  const facts: FollowUpFacts = { startConfirmed: true, failedOn: ['2018-03-14', '2018-03-14'] };
  const call = { reportedBy: 'caseworker', occurredOn: '2018-03-14', evidence: 'row' } as const;

  it('needs a start, and three different days before giving up', () => {
    expect(() =>
      decide(
        followUpLifecycle,
        null,
        'open',
        { ...call, reportedBy: 'system' },
        { ...facts, startConfirmed: false },
      ),
    ).toThrow('FOLLOWUP_WITHOUT_START');
    expect(() => decide(followUpLifecycle, 'attempted', 'give_up', call, facts)).toThrow('TOO_FEW_CALLS');
    const tried = { ...facts, failedOn: ['2018-03-13', '2018-03-14', '2018-03-15'] };
    expect(decide(followUpLifecycle, 'attempted', 'give_up', call, tried)).toBe('unreachable');
    expect(decide(followUpLifecycle, 'due', 'record_unreachable', call, facts)).toBe('unreachable');
  });

  it('replays its walks', () => {
    const steps: HistoryStep[] = [
      { move: 'open', from: null, to: 'due' },
      { move: 'attempt', from: 'due', to: 'attempted' },
      { move: 'attempt', from: 'attempted', to: 'attempted' },
      { move: 'give_up', from: 'attempted', to: 'unreachable' },
      { move: 'escalate', from: 'unreachable', to: 'escalated' },
      { move: 'complete', from: 'escalated', to: 'done' },
    ];
    expect(replay(followUpLifecycle, steps)).toEqual({ status: 'done' });
  });
});

describe('ledger lines', () => {
  it('speak of the nearest confirmed start within a month', () => {
    const starts = [
      { startedOn: '2017-03-10', startConfirmedOn: '2017-03-12' },
      { startedOn: '2018-03-08', startConfirmedOn: '2018-03-09' },
    ];
    expect(startNamed(starts, '2018-03-07')?.startedOn).toBe('2018-03-08');
    expect(startNamed(starts, null)?.startedOn).toBe('2018-03-08');
    expect(startNamed(starts, '2017-06-01')).toBeNull();
    expect(startNamed([{ startedOn: '2018-03-08', startConfirmedOn: null }], '2018-03-08')).toBeNull();
  });

  it('tell a broken promise from a short first month', () => {
    expect([3200, 3199].map((paid) => belowPromised(paid, 4000))).toEqual([false, true]);
    expect(belowPromised(1, null)).toBe(false);
  });

  it('name what a concern is about', () => {
    expect(
      ['因乙肝被劝退,需维权', '工资少发两天', '宿舍漏水', '手指受伤', '想学普通话'].map(readConcernKind),
    ).toEqual(['rights', 'wage', 'dormitory', 'safety', 'other']);
  });
});

describe('stable employment', () => {
  const wages = [
    { kind: 'wage', from: '2018-03-07', to: '2018-03-31' },
    { kind: 'wage', from: '2018-04-01', to: '2018-04-30' },
    { kind: 'insurance', from: '2018-05-10', to: '2018-06-30' },
  ] as const;

  it('counts evidence, bridging fifteen days', () => {
    const facts = { startedOn: '2018-03-07', evidence: wages };
    expect(stability(facts, 90, '2018-06-20')).toBe('met');
    expect(stability(facts, 30, '2018-03-20')).toBe('not_matured');
    expect(stability({ ...facts, evidence: wages.slice(0, 1) }, 90, '2018-06-20')).toBe('no_evidence');
    expect(stability({ ...facts, leftOn: '2018-05-01' }, 90, '2018-06-20')).toBe('not_met');
    const hole = { kind: 'wage', from: '2018-04-17', to: '2018-06-30' } as const;
    expect(evidencedDays({ startedOn: '2018-03-07', evidence: [wages[0], hole] }, '2018-06-20')).toBe(25);
    expect(
      evidencedDays(
        { startedOn: '2018-03-07', evidence: [wages[0], { ...hole, from: '2018-04-16' }] },
        '2018-06-20',
      ),
    ).toBe(106);
  });

  it('never grows with an earlier leaving and never passes the day asked about', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(200), (left, asked) => {
        const asOf = addDays('2018-03-07', asked);
        const whole = evidencedDays({ startedOn: '2018-03-07', evidence: wages }, asOf);
        const shorter = evidencedDays(
          { startedOn: '2018-03-07', leftOn: addDays('2018-03-07', left), evidence: wages },
          asOf,
        );
        expect(shorter).toBeLessThanOrEqual(whole);
        expect(whole).toBeLessThanOrEqual(asked + 1);
      }),
    );
  });
});
