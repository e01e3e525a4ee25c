import { validateVacancy, type ValidationContext } from './validate-vacancy.js';
import type { WrittenCell } from './reading/written.js';
import { LEDGER_KEYS, VACANCY_COLUMNS, vacancyKey, type VacancyColumn } from './vacancy.js';

const CONTEXT: ValidationContext = {
  asOf: '2018-02-27',
  minimumWage: 2130,
  synthetic: true,
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
      return {
        factors,
        synonym: factors.length > 0 && !/^(?:噪声|苯)$/u.test(text),
        unresolved: factors.length > 0 ? [] : [text],
        none: false,
      };
    },
    usual: (title) => (/抛光/u.test(title) ? ['DUST'] : []),
  },
};

const LAWFUL: Record<VacancyColumn, string> = {
  fair: 'F2018-0227',
  booth: 'A01',
  employer: '龙岗区禾木电子(虚构)有限公司',
  uscc: '91999307000010057U',
  street: '宝龙街道',
  industry: '计算机、通信和其他电子设备制造业',
  size: '50-99人',
  title: '装配工',
  occupation: '6-25',
  headcount: '20人',
  duty: '装配工相关工作',
  education: '初中及以上',
  age: '18-45岁',
  skills: '无',
  shift: '白班8:00-17:30',
  baseWage: '2500元',
  overtimeRule: '1.5/2/3倍',
  pay: '3000-3500元/月',
  payDay: '每月30日',
  lodging: '包吃包住',
  insurance: '五险一金',
  term: '三年',
  probation: '1个月',
  hazards: '无',
  protection: '无',
  engagement: '直招',
  couples: '是',
  address: '深圳市龙岗区宝龙街道虚构路1号',
  startOn: '2018-03-07',
  contact: '李主管',
  phone: '12024357466',
  validUntil: '2018-04-30',
  reviewer: '审核员甲',
  remark: '通过',
  note: '',
};

type Changes = Partial<Record<VacancyColumn, string | WrittenCell>>;

function validate(changes: Changes = {}) {
  const cells = Object.entries({ ...LAWFUL, ...changes }).map(([key, cell]) => [
    key,
    typeof cell === 'string' ? { text: cell } : cell,
  ]);
  return validateVacancy(Object.fromEntries(cells), CONTEXT);
}

function codes(changes: Changes): string[] {
  return validate(changes)
    .findings.filter((finding) => finding.level !== 'info')
    .map((finding) => `${finding.code}:${finding.key}`);
}

describe('a row of the vacancy list', () => {
  it('is read column by column', () => {
    expect(validate().findings.filter((finding) => finding.level !== 'info')).toEqual([]);
    expect(validate().terms).toMatchObject({
      title: '装配工',
      headcount: 20,
      education: 'lower-secondary',
      ageMin: 18,
      ageMax: 45,
      shift: 'day',
      baseWage: 2500,
      payMin: 3000,
      payMax: 3500,
      impliedOvertime: 17.4,
      lodging: 'free',
      meals: 'free',
      contractKind: 'fixed',
      contractMonths: 36,
      probationMonths: 1,
      hazards: [],
      exams: [{ kind: 'general', when: 'before_departure' }],
      engagement: 'direct',
      couples: true,
      street: '宝龙',
      startFrom: '2018-03-07',
      contactPhone: '12024357466',
      validUntil: '2018-04-30',
      fairCode: 'F2018-0227',
      districtRemark: '通过',
    });
    expect(validate().employer).toEqual({
      name: '龙岗区禾木电子(虚构)有限公司',
      uscc: '91999307000010057U',
      street: '宝龙',
      industry: '计算机、通信和其他电子设备制造业',
      sizeText: '50-99人',
    });
  });

  it.each<[string, Changes, string[]]>([
    ['a broken code', { uscc: '9199930700001367X' }, ['USCC_INVALID:uscc']],
    ['no title', { title: ' ' }, ['REQUIRED_MISSING:title']],
    ['a child of 15', { age: '15-35岁' }, ['AGE_MIN_UNDER_16:age']],
    ['a child in the duty', { duty: '暑假工15岁以上均可' }, ['AGE_MIN_UNDER_16:duty']],
    ['a child refused', { duty: '未满16周岁勿扰,不招童工' }, []],
    ['toys for children', { duty: '生产3-15岁儿童玩具' }, []],
    ['probation over the limit', { term: '1年', probation: '3个月' }, ['PROBATION_TOO_LONG:probation']],
    [
      'probation of a short contract',
      { term: '6个月', probation: '2个月' },
      ['PROBATION_TOO_LONG:probation'],
    ],
    [
      'probation of a task',
      { term: '以完成一定工作任务为期限', probation: '1个月' },
      ['PROBATION_TOO_LONG:probation'],
    ],
    ['probation of an open contract', { term: '无固定期限', probation: '6个月' }, []],
    ['sixty days of a two-year contract', { term: '两年', probation: '60天' }, []],
    [
      'base under the minimum',
      { baseWage: { text: '2000', number: 2000 }, pay: '2500' },
      ['WAGE_BELOW_MINIMUM:baseWage'],
    ],
    ['base at the minimum in words', { baseWage: '按深圳最低工资标准', pay: '2300元' }, []],
    ['pay under the minimum', { baseWage: '', pay: '1800-2000元' }, ['WAGE_BELOW_MINIMUM:pay']],
    ['pay by the hour under the minimum', { baseWage: '', pay: '12元/小时' }, ['WAGE_BELOW_MINIMUM:pay']],
    ['probation pay under the minimum', { note: '试用期工资1800元' }, ['WAGE_BELOW_MINIMUM:note']],
    ['some people', { headcount: '若干' }, ['HEADCOUNT_NOT_NUMERIC:headcount']],
    ['pay to be talked about', { pay: '面议' }, ['WAGE_NEGOTIABLE:pay']],
    ['much overtime', { baseWage: '2130元', pay: '4.1K-4.7K' }, ['OVERTIME_OVER_36:pay']],
    ['overtime told', { shift: '白班,每月加班80小时' }, ['OVERTIME_OVER_36:shift']],
    ['impossible pay', { baseWage: '2130元', pay: '10000-12000元/月' }, ['OVERTIME_IMPOSSIBLE:pay']],
    ['piece rate', { baseWage: '2130元', pay: '计件,8000-10000元' }, []],
    ['a short dispatch', { engagement: '劳务派遣', term: '1年' }, ['DISPATCH_UNDER_2Y:term']],
    ['a dispatch of two years', { engagement: '派遣', term: '24个月' }, []],
    ['a hazard in other words', { hazards: '冲床噪音' }, ['HAZARD_SYNONYM:hazards']],
    ['a hazard kept quiet', { title: '抛光工', hazards: '无' }, ['HAZARD_UNDECLARED:hazards']],
    ['a hazard the duty tells', { duty: '用天那水清洁外壳', hazards: '/' }, ['HAZARD_UNDECLARED:hazards']],
    ['work the duty tells', { duty: '负责产品抛光', hazards: '无' }, ['HAZARD_UNDECLARED:hazards']],
    ['a blank on a hazard post', { title: '抛光工', hazards: '' }, ['HAZARD_UNDECLARED:hazards']],
    ['words nobody knows', { hazards: '见附件' }, ['VALUE_UNKNOWN:hazards']],
    ['an end before the fair', { validUntil: '2018.1.31' }, ['VACANCY_EXPIRED:validUntil']],
    ['another district', { street: '坪山街道' }, ['PLACE_NOT_LONGGANG:street']],
    ['a bad phone', { phone: '1202435' }, ['PHONE_INVALID:phone']],
    ['hepatitis in the remark', { remark: '乙肝勿扰' }, ['DISCRIM_HBV:remark']],
    ['a deposit under lodging', { lodging: '包住,押金200' }, ['FEE_OR_DEPOSIT:lodging']],
    [
      'the exam at the worker’s cost',
      { protection: '上岗前职业健康检查(费用自理),体检费自理' },
      ['FEE_OR_DEPOSIT:protection'],
    ],
    ['disabled people refused', { skills: '残疾人勿扰' }, ['DISCRIM_DISABILITY:skills']],
  ])('%s', (_name, changes, expected) => expect(codes(changes)).toEqual(expected));

  it('is a draft, not a refusal, when a number is missing', () => {
    expect(validate({ headcount: '若干', pay: '面议' })).toMatchObject({
      refused: false,
      blockers: ['HEADCOUNT_NOT_NUMERIC', 'WAGE_NEGOTIABLE'],
    });
    expect(validate({ skills: '限男' })).toMatchObject({ refused: true, blockers: [] });
  });

  it('finds a condition in whatever column it hides', () => {
    const prose = VACANCY_COLUMNS.filter(
      (key) =>
        ![
          'fair',
          'booth',
          'employer',
          'uscc',
          'street',
          'industry',
          'size',
          'occupation',
          'address',
          'contact',
          'phone',
          'validUntil',
          'reviewer',
        ].includes(key),
    );
    expect(prose).toHaveLength(22);
    for (const key of prose) {
      expect(codes({ [key]: `${LAWFUL[key]};限男` })).toContain(`DISCRIM_SEX:${key}`);
      expect(codes({ [key]: `${LAWFUL[key]};无乙肝` })).toContain(`DISCRIM_HBV:${key}`);
      expect(codes({ [key]: `${LAWFUL[key]};少数民族勿投` })).toContain(`DISCRIM_ETHNIC:${key}`);
      expect(codes({ [key]: `${LAWFUL[key]};已婚已育优先` })).toContain(`DISCRIM_MARITAL:${key}`);
      expect(codes({ [key]: `${LAWFUL[key]};入职押金300元` })).toContain(`FEE_OR_DEPOSIT:${key}`);
    }
  });

  it('takes no name, firm, address or objecting reviewer for a condition', () => {
    expect(codes({ contact: '王女士', employer: '男衫女装(虚构)有限公司', address: '女人世界3楼' })).toEqual(
      [],
    );
    expect(codes({ remark: '含性别歧视内容(限男),已退回修改' })).toEqual([]);
  });

  it('knows titles for one sex from goods for one', () => {
    expect(codes({ title: '女普工' })).toEqual(['DISCRIM_SEX:title']);
    expect(codes({ title: '女装车缝工' })).toEqual([]);
  });

  it('leaves a men-only post with a ground of law to the reviewer, and only that', () => {
    expect(codes({ duty: '矿山井下采掘,限男性' })).toEqual(['SEX_GROUND_TO_VERIFY:duty']);
    expect(codes({ skills: '限男', duty: '第四级体力劳动强度的搬运' })).toEqual([
      'SEX_GROUND_TO_VERIFY:skills',
    ]);
    expect(codes({ skills: '限男', duty: '每小时负重6次以上、每次超过20公斤' })).toEqual([
      'SEX_GROUND_TO_VERIFY:skills',
    ]);
    expect(codes({ skills: '限男', duty: '间断负重每次超过25公斤' })).toEqual([
      'SEX_GROUND_TO_VERIFY:skills',
    ]);
    expect(codes({ duty: '重体力,限男性' })).toEqual(['DISCRIM_SEX:duty']);
    expect(codes({ skills: '限女', duty: '矿山井下作业' })).toEqual(['DISCRIM_SEX:skills']);
  });

  it('has one key for the same post written twice, another for other terms', () => {
    const key = (changes: Changes) => vacancyKey('91999307000010057U', validate(changes).terms);
    expect(
      key({ headcount: '20', startOn: '3月7日', contact: '王经理', remark: '待复核', pay: '3K-3.5K' }),
    ).toBe(key({}));
    expect(key({ pay: '3000-3600' })).not.toBe(key({}));
    expect(key({ title: '包装工' })).not.toBe(key({}));
  });

  it('maps every column of the list once', () => {
    expect(new Set(Object.values(LEDGER_KEYS)).size).toBe(VACANCY_COLUMNS.length);
  });
});
