import { validateVacancy, type ValidationContext } from '../validate-vacancy.js';
import type { ToldParts } from '../read-advert.js';
import type { VacancyColumn } from '../vacancy.js';
import { ADVERT_RULES } from './index.js';
import { probationShare } from './probation-pay-low.js';

const CONTEXT: ValidationContext = {
  asOf: '2018-02-27',
  minimumWage: 2130,
  synthetic: true,
  advice: true,
  parties: { employerOfRecordId: 'a', hostEmployerId: 'b' },
  inDistrict: (street) => (street === '' ? null : !/坪山/u.test(street)),
  customaryExam: { kind: 'general', when: 'before_departure' },
  festival: () => null,
  hazards: {
    read: (text) => {
      const factors = [
        ...(/噪/u.test(text) ? ['NOISE'] : []),
        ...(/天那水|苯/u.test(text) ? ['BENZENE'] : []),
        ...(/抛光|打磨/u.test(text) ? ['DUST'] : []),
      ];
      const unresolved = factors.length > 0 ? [] : [text];
      return { factors, synonym: /噪音|天那水/u.test(text), unresolved, none: false };
    },
    usual: (title) => (/抛光/u.test(title) ? ['DUST'] : []),
  },
};

const LAWFUL: Partial<Record<VacancyColumn, string>> = {
  employer: '龙岗区禾木电子(虚构)有限公司',
  uscc: '91999307000010057U',
  street: '宝龙街道',
  title: '装配工',
  headcount: '20人',
  duty: '装配',
  age: '18-60岁',
  baseWage: '2500元',
  pay: '2500元/月',
  term: '三年',
  probation: '1个月',
  hazards: '无',
  engagement: '直招',
  validUntil: '2018-04-30',
};

type Case = Partial<Record<VacancyColumn, string>> & {
  parts?: ToldParts;
  context?: Partial<ValidationContext>;
};

function codes({ parts, context, ...changes }: Case): string[] {
  const cells = Object.entries({ ...LAWFUL, ...changes }).map(([key, text]) => [key, { text }]);
  const validated = validateVacancy(Object.fromEntries(cells), { ...CONTEXT, ...context }, parts);
  return validated.findings.map(({ code }) => code);
}

/** For each rule: adverts in which it must speak, and adverts in which it must be silent. */
const CASES: Record<string, { speaks: Case[]; silent: Case[] }> = {
  USCC_INVALID: { speaks: [{ uscc: '91999307000010057X' }], silent: [{}] },
  DISCRIM_SEX: { speaks: [{ skills: '限男' }, { note: '女士优先' }], silent: [{ note: '男女不限' }] },
  DISCRIM_HBV: {
    speaks: [{ protection: '体检查乙肝两对半' }, { note: 'HBsAg阴性' }],
    silent: [{ protection: '入职体检不查乙肝' }, { note: '不歧视乙肝携带者' }],
  },
  DISCRIM_ETHNIC: { speaks: [{ skills: '限汉族' }], silent: [{ note: '欢迎少数民族员工' }] },
  DISCRIM_MARITAL: {
    speaks: [{ skills: '已婚已育优先' }, { protection: '入职孕检' }],
    silent: [{ note: '婚育不限' }],
  },
  DISCRIM_DISABILITY: { speaks: [{ note: '残疾人勿扰' }], silent: [{ note: '欢迎残疾人' }] },
  FEE_OR_DEPOSIT: {
    speaks: [{ note: '入职交押金200元' }, { note: '身份证由公司统一保管' }],
    silent: [{ note: '不收押金' }],
  },
  AGE_MIN_UNDER_16: { speaks: [{ age: '15-40岁' }], silent: [{ age: '16-40岁' }] },
  PROBATION_TOO_LONG: {
    speaks: [
      { term: '一年', probation: '3个月' },
      { term: '三年', probation: '7个月' },
    ],
    silent: [
      { term: '三年', probation: '6个月' },
      { term: '一年', probation: '2个月' },
    ],
  },
  PROBATION_PAY_LOW: {
    speaks: [
      { note: '试用期工资按70%发放' },
      { note: '试用期工资打七折', baseWage: '3000元' },
      { baseWage: '3500元', pay: '3500元', note: '试用期工资2500元' },
      { parts: { probationWage: 2100 } },
      { baseWage: '4000', pay: '4000', parts: { probationWage: 3199 } },
    ],
    silent: [
      { note: '试用期工资按80%发放' },
      { baseWage: '4000', pay: '4000', parts: { probationWage: 3200 } },
      { note: '试用期工资2500元' },
    ],
  },
  WAGE_BELOW_MINIMUM: {
    speaks: [{ baseWage: '2129元' }, { note: '试用期工资2000元' }],
    silent: [{ baseWage: '2130元' }, { baseWage: '2030元', context: { minimumWage: 2030 } }],
  },
  SEX_GROUND_TO_VERIFY: { speaks: [{ skills: '限男(矿山井下作业)' }], silent: [{}] },
  HEADCOUNT_NOT_NUMERIC: { speaks: [{ headcount: '若干' }], silent: [{ headcount: '3' }] },
  WAGE_NEGOTIABLE: { speaks: [{ pay: '面议' }], silent: [{}] },
  OVERTIME_IMPOSSIBLE: { speaks: [{ pay: '9000元' }], silent: [{ pay: '4500元' }] },
  OVERTIME_OVER_36: { speaks: [{ pay: '4500元' }, { note: '每月加班60小时' }], silent: [{ pay: '3200元' }] },
  HAZARD_SYNONYM: { speaks: [{ hazards: '噪音大' }], silent: [{ hazards: '噪声' }] },
  HAZARD_UNDECLARED: { speaks: [{ title: '抛光工' }, { duty: '抛光' }], silent: [{ duty: '包装' }] },
  HAZARD_PARTLY_DECLARED: {
    speaks: [
      { hazards: '噪声', duty: '产品抛光' },
      { note: '车间使用天那水' },
      { hazards: '噪声', note: '使用天那水' },
    ],
    silent: [{ hazards: '粉尘打磨', duty: '抛光' }, { note: '包装' }],
  },
  MINOR_HAZARD_AGE: {
    speaks: [{ age: '16-45岁', hazards: '噪声' }],
    silent: [{ age: '18-45岁', hazards: '噪声' }, { age: '16-45岁' }],
  },
  DISPATCH_UNDER_2Y: {
    speaks: [{ engagement: '派遣', term: '一年' }],
    silent: [{ engagement: '派遣', term: '两年' }, { term: '一年' }],
  },
  DISPATCH_PARTY_MISSING: {
    speaks: [
      { engagement: '派遣', context: { parties: { employerOfRecordId: null, hostEmployerId: 'b' } } },
      { engagement: '派遣', context: { parties: { employerOfRecordId: 'a', hostEmployerId: null } } },
    ],
    silent: [
      { engagement: '派遣' },
      { context: { parties: { employerOfRecordId: null, hostEmployerId: null } } },
    ],
  },
  VACANCY_EXPIRED: { speaks: [{ validUntil: '2018-02-26' }], silent: [{}] },
  PLACE_NOT_LONGGANG: { speaks: [{ street: '坪山街道' }], silent: [{ street: '' }] },
  OVERTIME_IMPLIED: { speaks: [{ pay: '4500元' }], silent: [{ pay: '面议' }] },
  AGE_LIMIT: { speaks: [{ age: '18-45岁' }], silent: [{}] },
};

describe('the advert rules', () => {
  it('each have cases, and each names its law and says it in both languages', () => {
    expect(Object.keys(CASES).sort()).toEqual(ADVERT_RULES.map(({ code }) => code).sort());
    for (const { law, text } of ADVERT_RULES) {
      for (const words of [law, text]) {
        expect(words.zh).toMatch(/\p{Script=Han}/u);
        expect(words.en).toMatch(/[a-z]{3}/i);
      }
    }
  });

  const flat = (which: 'speaks' | 'silent') =>
    Object.entries(CASES).flatMap(([code, cases]) =>
      cases[which].map((one) => [code, JSON.stringify(one), one] as const),
    );
  it.each(flat('speaks'))('%s speaks in %s', (code, _shown, one) => {
    expect(codes(one)).toContain(code);
  });
  it.each(flat('silent'))('%s is silent in %s', (code, _shown, one) => {
    expect(codes(one)).not.toContain(code);
  });

  it('tell hours and hourly wage of an all-in wage over the minimum: 4,500 over 2,130', () => {
    const cells = Object.entries({ ...LAWFUL, baseWage: '2130', pay: '综合4500' }).map(([key, text]) => [
      key,
      { text },
    ]);
    const { findings } = validateVacancy(Object.fromEntries(cells), CONTEXT);
    expect(findings.find(({ code }) => code === 'OVERTIME_IMPLIED')?.expected).toEqual({
      hours: 96.8,
      hourly: 12.24,
      lawfulHours: 36,
    });
  });

  it('give advice to a form only', () => {
    const cells = Object.entries({ ...LAWFUL, pay: '4500', age: '18-45岁' }).map(([key, text]) => [
      key,
      { text },
    ]);
    const { findings } = validateVacancy(Object.fromEntries(cells), { ...CONTEXT, advice: false });
    expect(findings.map(({ code }) => code)).not.toContain('OVERTIME_IMPLIED');
  });

  it.each([
    ['试用期工资按70%', 70],
    ['试用期八折', 80],
    ['试用期间待遇为转正的90%', 90],
    ['转正后提成10%', null],
  ])('reads the share of probation in %s', (text, share) => {
    expect(probationShare(text)).toBe(share);
  });
});
