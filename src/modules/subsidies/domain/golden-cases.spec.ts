// One golden case after another, each with the text it follows. Places that are only cited show that a rule of theirs is data.
import { KNOWN_POLICIES } from './known-policies.data.js';
import { evaluate } from './eligibility.js';
import type { StayFacts } from './stay-facts.js';
import { chancesOf } from './periods.js';
import { type PolicyVersion, type RuleSet, findRuleError, SUBSIDY_KINDS } from './rule-set.js';
import type { WorkEvidence } from './evidence-runs.js';

const known = (code: string) => KNOWN_POLICIES.find((one) => one.code === code)!;

function policy(code: string, decided: Partial<RuleSet> = {}): PolicyVersion {
  const { kind, source, validFrom, validUntil, rules } = known(code);
  return {
    id: code,
    code,
    revision: 1,
    kind,
    place: '451026',
    name: code,
    source,
    validFrom,
    validUntil,
    rules: { ...(rules as RuleSet), ...decided },
  };
}

const month = (kind: WorkEvidence['kind'], from: string, to: string, amount: number | null = null) => ({
  kind,
  from,
  to,
  amount,
});
const wages = (year: number, ...months: number[]): WorkEvidence[] =>
  months.map((one) => {
    const mm = String(one).padStart(2, '0');
    const last = new Date(Date.UTC(year, one, 0)).getUTCDate();
    return month('wage', `${year}-${mm}-01`, `${year}-${mm}-${last}`, 4_000);
  });

/** A man of thirty of a household lifted out of poverty, who went to Longgang on his own and has all papers. */
const STAY: StayFacts = {
  startedOn: '2022-03-07',
  leftOn: null,
  birthOn: '1990-05-01',
  province: '44',
  employerKind: 'direct',
  households: [{ from: '2014-01-01', to: null, poor: true, monitored: false }],
  evidence: wages(2022, 3, 4, 5, 6),
  rides: [],
  travelledOrganised: false,
  papers: [
    { kind: 'application_form', on: '2022-06-08', amount: null },
    { kind: 'work_certificate', on: '2022-06-08', amount: null },
  ],
  povertyProofAgreed: true,
  inDispute: false,
};

function result(version: PolicyVersion, facts: StayFacts, asOf: string, periodKey?: string) {
  const chances = chancesOf([version], facts.startedOn, asOf);
  const chance = chances.find(({ period }) => periodKey === undefined || period.key === periodKey);
  if (!chance) return { state: 'no_policy' };
  const { state, daysShort, amount, reasons, reachedOn } = evaluate(
    chance.version,
    facts,
    chance.period,
    asOf,
  );
  return {
    state,
    daysShort,
    amount,
    reachedOn,
    period: chance.period.key,
    reasons: reasons.map(({ code, details }) => (code === 'PAPER_MISSING' ? details!.paper : code)),
  };
}
const THREE_MONTHS: Partial<RuleSet> = { length: { unit: 'months', count: 3 } };

describe('Guangxi transport', () => {
  const nandan = policy('nandan-transport-2022', THREE_MONTHS);

  it('Nandan 2022: 500 yuan, 16–60, own way by public transport [m.cncjw.com.cn]', () => {
    expect(result(nandan, STAY, '2022-06-07')).toMatchObject({ state: 'due', amount: 500 });
  });

  it('Nandan 2022: those who rode the free point-to-point coach are covered by it instead [m.cncjw.com.cn]', () => {
    const rode = { ...STAY, rides: [{ on: '2022-03-06', batch: 'B1', ofThisPost: true }] };
    expect(result(nandan, rode, '2022-06-07')).toMatchObject({
      state: 'excluded',
      reasons: ['RODE_ORGANISED'],
    });
    const returned = { ...STAY, rides: [{ on: '2022-02-10', batch: 'B0', ofThisPost: false }] };
    expect(result(nandan, returned, '2022-06-07').state).toBe('excluded');
    const yearBefore = { ...STAY, rides: [{ on: '2021-02-10', batch: 'B0', ofThisPost: false }] };
    expect(result(nandan, yearBefore, '2022-06-07').state).toBe('due');
    expect(result(nandan, { ...STAY, travelledOrganised: true }, '2022-06-07').state).toBe('excluded');
  });

  it('the same ride does not exclude where the text does not say so [桂人社发〔2021〕23号 leaves it open]', () => {
    const silent = policy('guangxi-transport-2021', THREE_MONTHS);
    const facts: StayFacts = {
      ...STAY,
      rides: [{ on: '2022-03-06', batch: 'B1', ofThisPost: true }],
      papers: [...STAY.papers, { kind: 'ticket', on: '2022-03-06', amount: 330 }],
    };
    expect(result(silent, facts, '2022-06-07')).toMatchObject({ state: 'due', amount: 330 });
    expect(known('guangxi-transport-2021').open).toContain('exclusions');
  });

  it('at most 800 yuan per person and year, by ticket and proof of work [桂人社发〔2021〕23号, rongshui.gov.cn]', () => {
    const region = policy('guangxi-transport-2021', THREE_MONTHS);
    const ticket = (amount: number) => ({ kind: 'ticket' as const, on: '2022-03-05', amount });
    expect(result(region, STAY, '2022-06-07')).toMatchObject({
      state: 'paper_missing',
      amount: null,
      reasons: ['ticket'],
    });
    const dear = { ...STAY, papers: [...STAY.papers, ticket(500), ticket(420)] };
    expect(result(region, dear, '2022-06-07')).toMatchObject({ state: 'due', amount: 800 });
  });

  it('16 to 60 on the day counting begins [桂人社发〔2021〕23号]', () => {
    const born = (birthOn: string) => result(nandan, { ...STAY, birthOn }, '2022-06-07').state;
    expect(born('1961-03-08')).toBe('due');
    expect(born('1961-03-07')).toBe('excluded');
    expect(born('2006-03-06')).toBe('due');
    expect(born('2006-03-08')).toBe('excluded');
  });

  it('left the province: work inside Guangxi is not covered, an unknown place is said to be unknown [domain practice: 出省]', () => {
    const at = (province: string | null) => result(nandan, { ...STAY, province }, '2022-06-07').reasons;
    expect(at('45')).toEqual(['WORKPLACE_OUTSIDE']);
    expect(at(null)).toEqual(['WORKPLACE_UNKNOWN']);
  });

  it('Guizhou 2025: 500 yuan a year from three months on [jz.lizlbkzhanda.com]', () => {
    const guizhou: PolicyVersion = {
      ...policy('nandan-transport-2022', {
        ages: null,
        exclusions: [],
        workplace: { within: null, outside: ['52'] },
        ...THREE_MONTHS,
      }),
      validFrom: '2025-01-01',
      validUntil: '2025-12-31',
    };
    const facts = { ...STAY, startedOn: '2025-03-01', evidence: wages(2025, 3, 4, 5) };
    expect(result(guizhou, facts, '2025-06-01')).toMatchObject({ state: 'due', amount: 500 });
  });

  it('Fuyuan: 800 a year from three months on [hljfy.gov.cn]; Xiping: 300 each [xiping.gov.cn]', () => {
    for (const yuan of [800, 300])
      expect(
        result(
          policy('nandan-transport-2022', { ...THREE_MONTHS, amount: { way: 'fixed', yuan } }),
          STAY,
          '2022-06-07',
        ),
      ).toMatchObject({ state: 'due', amount: yuan });
  });

  it('some pay from the first day: no length, so due at the start [domain practice]', () => {
    const first = policy('nandan-transport-2022', { length: null });
    expect(result(first, { ...STAY, evidence: [] }, '2022-03-07')).toMatchObject({ state: 'due' });
  });

  it('newly identified monitored persons count from the day of identification [一次性交通补助, domain practice]', () => {
    const later = {
      ...STAY,
      households: [
        { from: '2014-01-01', to: '2022-04-14', poor: false, monitored: false },
        { from: '2022-04-15', to: null, poor: false, monitored: true },
      ],
    };
    expect(result(nandan, later, '2022-07-14')).toMatchObject({ state: 'short', daysShort: 1 });
    expect(result(nandan, { ...later, evidence: wages(2022, 3, 4, 5, 6, 7) }, '2022-07-15').state).toBe(
      'due',
    );
    const strict = policy('nandan-transport-2022', { ...THREE_MONTHS, laterIdentified: false });
    expect(result(strict, later, '2022-07-15').reasons).toEqual(['HOUSEHOLD_NOT_COVERED']);
    expect(result(nandan, { ...STAY, households: [] }, '2022-07-15').reasons).toEqual(['HOUSEHOLD_UNKNOWN']);
  });

  it('once a year: one claim for each calendar year, each month counted once', () => {
    const twoYears = { ...nandan, validUntil: null };
    const facts = {
      ...STAY,
      startedOn: '2022-11-01',
      evidence: [...wages(2022, 11, 12), ...wages(2023, 1, 2, 3), ...wages(2024, 1, 2, 3)],
    };
    const keys = chancesOf([twoYears], facts.startedOn, '2024-05-01').map(({ period }) => [
      period.key,
      period.countsFrom,
    ]);
    expect(keys).toEqual([
      ['2023', '2022-11-01'],
      ['2024', '2024-01-01'],
    ]);
    expect(result(twoYears, facts, '2024-05-01', '2024')).toMatchObject({
      state: 'paper_missing',
      reasons: ['application_form', 'work_certificate'],
    });
  });
});

describe('time at work', () => {
  const nandan = policy('nandan-transport-2022', THREE_MONTHS);
  const in2018 = { ...nandan, validFrom: '2018-01-01', validUntil: '2018-12-31' };
  const start = { ...STAY, startedOn: '2018-03-07', evidence: wages(2018, 3, 4, 5, 6) };

  it('three months by date: 7 March → 7 June; 90 days: → 5 June [领取条件 as parameter]', () => {
    expect(result(in2018, start, '2018-06-06')).toMatchObject({
      state: 'short',
      daysShort: 1,
      reachedOn: '2018-06-07',
    });
    expect(result(in2018, start, '2018-06-07').state).toBe('due');
    const days = { ...in2018, rules: { ...in2018.rules, length: { unit: 'days', count: 90 } as const } };
    expect(result(days, start, '2018-06-04')).toMatchObject({ state: 'short', daysShort: 1 });
    expect(result(days, start, '2018-06-05').state).toBe('due');
  });

  it('a gap of up to the days of the rule is bridged, one day more is not', () => {
    const gap = (from: string) => [
      month('wage', '2018-03-07', '2018-04-30', 4_000),
      month('wage', from, '2018-06-30', 4_000),
    ];
    expect(result(in2018, { ...start, evidence: gap('2018-05-16') }, '2018-07-01').state).toBe('due');
    expect(result(in2018, { ...start, evidence: gap('2018-05-17') }, '2018-07-01')).toMatchObject({
      state: 'paper_missing',
      reasons: ['PROOF_MISSING'],
    });
  });

  it('who left before is told so; who left after keeps the claim; what is in dispute waits', () => {
    const left = (leftOn: string) => result(in2018, { ...start, leftOn }, '2018-07-01');
    expect(left('2018-06-06')).toMatchObject({ state: 'excluded', reasons: ['LEFT_BEFORE'] });
    expect(left('2018-06-07').state).toBe('due');
    expect(result(in2018, { ...start, inDispute: true }, '2018-07-01').reasons).toEqual(['START_IN_DISPUTE']);
  });

  it('no policy of a later year reaches back', () => {
    expect(result(nandan, start, '2018-07-01')).toEqual({ state: 'no_policy' });
  });
});

describe('work reward', () => {
  it('at most 10 % of the pay actually received, from three months on [2023 county rule, chacewang news338894]', () => {
    const reward = policy('work-reward', {
      amount: { way: 'share_of_pay', percent: 10, cap: null },
      ...THREE_MONTHS,
    });
    const facts = {
      ...STAY,
      startedOn: '2023-03-01',
      evidence: [3, 4, 5].map((one) => ({ ...wages(2023, one)[0]!, amount: 3_333 })),
    };
    expect(result(reward, facts, '2023-06-01')).toMatchObject({ state: 'due', amount: 999 });
    const unpaid = { ...facts, evidence: facts.evidence.map((one) => ({ ...one, amount: null })) };
    expect(result(reward, unpaid, '2023-06-01')).toMatchObject({
      state: 'paper_missing',
      reasons: ['PAY_MISSING'],
    });
    const capped = policy('work-reward', { amount: { way: 'share_of_pay', percent: 10, cap: 600 } });
    expect(result(capped, facts, '2023-06-01')).toMatchObject({ amount: 600 });
  });

  it('Qiandongnan: 2,000 once, from six months on [qdnrbs.cn 2025-10-30]', () => {
    const once: PolicyVersion = {
      ...policy('work-reward', {
        amount: { way: 'fixed', yuan: 2_000 },
        length: { unit: 'months', count: 6 },
        oncePer: 'person',
      }),
      validFrom: '2025-01-01',
    };
    const facts = { ...STAY, startedOn: '2025-01-01', evidence: wages(2025, 1, 2, 3, 4, 5, 6) };
    expect(result(once, facts, '2025-07-01')).toMatchObject({
      state: 'due',
      amount: 2_000,
      period: 'once',
    });
    expect(chancesOf([once], facts.startedOn, '2030-01-01')).toHaveLength(1);
  });

  it('what Napo and Baise pay is on no text that was found: the amount stays open', () => {
    expect(known('work-reward')).toMatchObject({ open: expect.arrayContaining(['amount']) as unknown });
    expect(known('work-reward').rules.amount).toBeNull();
  });
});

describe('Shenzhen employer absorption', () => {
  const shenzhen = policy('shenzhen-absorption');
  const insured = (...months: number[]): WorkEvidence[] =>
    wages(2019, ...months).map((one) => ({ ...one, kind: 'insurance' as const, amount: null }));
  const contract = (from: string, to: string) => month('contract', from, to);
  const taken: StayFacts = {
    ...STAY,
    startedOn: '2019-03-07',
    evidence: [...insured(4, 5, 6, 7, 8, 9), contract('2019-03-07', '2020-03-06')],
    papers: [
      { kind: 'poverty_proof', on: '2019-10-01', amount: null },
      { kind: 'other_subsidy_declaration', on: '2019-10-01', amount: null },
    ],
  };

  it('5,000 once per person after six months of insurance in a row [bsy.sz.bendibao.com 632618]', () => {
    expect(result(shenzhen, taken, '2019-10-01')).toMatchObject({
      state: 'due',
      amount: 5_000,
      period: 'once',
    });
    expect(result(shenzhen, { ...taken, evidence: taken.evidence.slice(1) }, '2019-09-30').state).toBe(
      'short',
    );
  });

  it('a month not paid begins the six anew, and the insurance must go on [bsy.sz.bendibao.com 632618]', () => {
    const gap = [...insured(4, 5, 6, 8, 9), contract('2019-03-07', '2020-03-06')];
    expect(result(shenzhen, { ...taken, evidence: gap }, '2019-10-01')).toMatchObject({
      state: 'short',
      reachedOn: '2020-02-01',
    });
    expect(result(shenzhen, taken, '2019-11-05')).toMatchObject({
      state: 'paper_missing',
      reasons: ['INSURANCE_LAPSED'],
    });
    expect(result(shenzhen, { ...taken, leftOn: '2019-10-01' }, '2019-10-02').reasons).toContain('LEFT_WORK');
  });

  it('a contract of at least a year [bsy.sz.bendibao.com 632618]', () => {
    const withContract = (to: string) => ({
      ...taken,
      evidence: [...insured(4, 5, 6, 7, 8, 9), contract('2019-03-07', to)],
    });
    expect(result(shenzhen, withContract('2020-03-05'), '2019-10-01').reasons).toEqual(['CONTRACT_SHORT']);
    expect(result(shenzhen, withContract('9999-12-31'), '2019-10-01').state).toBe('due');
  });

  it('not for dispatch firms [bsy.sz.bendibao.com 632618]', () => {
    expect(result(shenzhen, { ...taken, employerKind: 'dispatch_firm' }, '2019-10-01').reasons).toEqual([
      'DISPATCH_FIRM',
    ]);
  });

  it('not with another absorption subsidy: the company declares it [bsy.sz.bendibao.com 632618]', () => {
    const silent = { ...taken, papers: taken.papers.slice(0, 1) };
    expect(result(shenzhen, silent, '2019-10-01').reasons).toEqual(['other_subsidy_declaration']);
  });

  it('the proof of poverty goes in with the worker’s consent alone [个人信息保护法 art. 23, 29]', () => {
    expect(result(shenzhen, { ...taken, povertyProofAgreed: false }, '2019-10-01')).toMatchObject({
      state: 'paper_missing',
      reasons: ['CONSENT_MISSING'],
    });
  });

  it('from January 2019 to the end of 2021; not for starts of 2018 [sz-tr.com.cn; shareonl.com]', () => {
    expect(result(shenzhen, { ...taken, startedOn: '2018-03-07' }, '2019-10-01')).toEqual({
      state: 'no_policy',
    });
    expect(result(shenzhen, { ...taken, startedOn: '2022-01-01' }, '2022-10-01')).toEqual({
      state: 'no_policy',
    });
  });
});

describe('texts that are known', () => {
  it('cover every kind, name their source, and are sound once their open values are decided', () => {
    expect(new Set(KNOWN_POLICIES.map(({ kind }) => kind))).toEqual(new Set(SUBSIDY_KINDS));
    for (const { code, kind, source, rules } of KNOWN_POLICIES) {
      expect(source).toMatch(/据/);
      const decided = { ...rules, amount: rules.amount ?? ({ way: 'fixed', yuan: 1 } as const) };
      expect({ code, fault: findRuleError(kind, decided) }).toEqual({ code, fault: null });
    }
  });

  it('an unsound rule set says why', () => {
    const { rules } = policy('nandan-transport-2022');
    const faults = [
      findRuleError('transport', { ...rules, ages: { from: 60, to: 16 } }),
      findRuleError('transport', { ...rules, workplace: { within: ['44'], outside: ['45'] } }),
      findRuleError('transport', { ...rules, amount: { way: 'tickets', cap: 800 } }),
      findRuleError('work_reward', {
        ...rules,
        length: null,
        amount: { way: 'share_of_pay', percent: 10, cap: null },
      }),
      findRuleError('absorption', { ...rules, length: null, goingOn: true }),
      findRuleError('absorption', { ...rules, papers: ['ticket'] }),
    ];
    expect(faults.map((fault) => fault !== null)).toEqual(faults.map(() => true));
  });
});
