import { readAge } from './age.js';
import { longestProbation, readContractTerm, readProbation } from './contract.js';
import { readExams } from './exams.js';
import { readHeadcount } from './headcount.js';
import { readLodging } from './lodging.js';
import { impliedOvertimeHours, readPay } from './pay.js';
import { readShift } from './shift.js';
import { readStartWindow } from './start-window.js';
import { readEducation, readEngagement, readInsurance, readPayDay, readYesNo, streetName } from './terms.js';
import { chineseNumber } from './written.js';

describe('pay', () => {
  it.each<[string, number | null, number | null]>([
    ['4.1K-4.7K', 4100, 4700],
    ['4.2k—4.8k', 4200, 4800],
    ['4000-5000元/月', 4000, 5000],
    ['3800~5000元', 3800, 5000],
    ['3800至5000', 3800, 5000],
    ['4000元-5000元', 4000, 5000],
    ['4000元/月-5000元/月', 4000, 5000],
    ['4,000-5,000元', 4000, 5000],
    ['4000-5000', 4000, 5000],
    ['3500元以上', 3500, null],
    ['3500+', 3500, null],
    ['3500起', 3500, null],
    ['保底3500,计件', 3500, null],
    ['4千-5千', 4000, 5000],
    ['4-5千', 4000, 5000],
    ['4千5', 4500, 4500],
    ['四千五至六千', 4500, 6000],
    ['四千-五千元', 4000, 5000],
    ['4-6K', 4000, 6000],
    ['1万-1.2万', 10000, 12000],
    ['1-1.2万', 10000, 12000],
    ['月薪过万', 10000, null],
    ['5000左右', 5000, 5000],
    ['底薪2130元,综合4000-5000元', 4000, 5000],
    ['综合工资4500元(每天10小时)', 4500, 4500],
    ['20元/小时', 3480, 3480],
    ['时薪18-20元', 3132, 3480],
    ['200元/天', 4350, 4350],
    ['年薪6万', 5000, 5000],
    ['5000以下', null, 5000],
    ['计件4000-6000', 4000, 6000],
    ['面议(3500-5000)', 3500, 5000],
    ['2018年起4000-4500元', 4000, 4500],
  ])('%s', (text, min, max) => {
    expect(readPay({ text })).toMatchObject({ min, max, negotiable: false, fromText: true });
  });

  it.each([
    '面议',
    '工资面议',
    '薪资面谈',
    '待遇从优',
    '',
    '计件,多劳多得',
    '详谈',
    '电联',
    '/',
    '按国家规定',
  ])('pay is not told by "%s"', (text) =>
    expect(readPay({ text })).toMatchObject({ min: null, max: null, negotiable: true }),
  );

  it('takes a number cell as it is, and a small one as thousands', () => {
    expect(readPay({ text: '4200', number: 4200 })).toMatchObject({ min: 4200, max: 4200, fromText: false });
    expect(readPay({ text: '4.2', number: 4.2 })).toMatchObject({ min: 4200, max: 4200 });
    expect(readPay({ text: '0', number: 0 })).toMatchObject({ negotiable: true });
  });

  it('computes the overtime an advert implies at the kindest rate', () => {
    expect(impliedOvertimeHours(4100, 2130)).toBe(80.5);
    expect(impliedOvertimeHours(4500, 2130)).toBe(96.8);
    expect(impliedOvertimeHours(10000, 2130)).toBe(321.5);
  });
});

describe('headcount', () => {
  it.each<[string, number]>([
    ['20人', 20],
    ['10-15人', 10],
    ['5-10', 5],
    ['20名左右', 20],
    ['约30人', 30],
    ['二十人', 20],
    ['十五名', 15],
    ['招聘10名', 10],
    ['20人以上', 20],
    ['100', 100],
    ['20', 20],
  ])('%s', (text, expected) => expect(readHeadcount({ text })).toBe(expected));

  it.each(['若干', '若干名', '多名', '不限', '大量', '数名', '', '急招', '0', '-', '一批', '男5女5'])(
    '"%s" is no number',
    (text) => expect(readHeadcount({ text })).toBeNull(),
  );
  it('takes whole positive number cells only', () => {
    expect(readHeadcount({ text: '30', number: 30 })).toBe(30);
    expect(readHeadcount({ text: '2.5', number: 2.5 })).toBeNull();
    expect(readHeadcount({ text: '0', number: 0 })).toBeNull();
  });
});

describe('contract term and probation', () => {
  it.each<[string, unknown]>([
    ['1年', { kind: 'fixed', months: 12 }],
    ['12个月', { kind: 'fixed', months: 12 }],
    ['一年', { kind: 'fixed', months: 12 }],
    ['三年', { kind: 'fixed', months: 36 }],
    ['两年', { kind: 'fixed', months: 24 }],
    ['半年', { kind: 'fixed', months: 6 }],
    ['一年半', { kind: 'fixed', months: 18 }],
    ['1年半', { kind: 'fixed', months: 18 }],
    ['1-3年', { kind: 'fixed', months: 12 }],
    ['一年一签', { kind: 'fixed', months: 12 }],
    ['固定期限2年', { kind: 'fixed', months: 24 }],
    ['2018.3.7-2019.3.6', { kind: 'fixed', months: 12 }],
    ['2018年3月7日至2021年3月6日', { kind: 'fixed', months: 36 }],
    ['无固定期限', { kind: 'open_ended' }],
    ['以完成一定工作任务为期限', { kind: 'task' }],
    ['按规定', null],
    ['', null],
  ])('term %s', (text, expected) => expect(readContractTerm({ text })).toEqual(expected));

  it.each<[string, unknown]>([
    ['1个月', { kind: 'months', months: 1 }],
    ['一个月', { kind: 'months', months: 1 }],
    ['2月', { kind: 'months', months: 2 }],
    ['30天', { kind: 'months', months: 1 }],
    ['半个月', { kind: 'months', months: 0.5 }],
    ['一个半月', { kind: 'months', months: 1.5 }],
    ['1-3个月', { kind: 'months', months: 3 }],
    ['半年', { kind: 'months', months: 6 }],
    ['90日', { kind: 'months', months: 3 }],
    ['无', { kind: 'none' }],
    ['无试用期', { kind: 'none' }],
    ['不约定', { kind: 'none' }],
    ['', null],
    ['按规定', null],
  ])('probation %s', (text, expected) => expect(readProbation({ text })).toEqual(expected));

  it('knows the limits of article 19', () => {
    const fixed = (months: number) => longestProbation({ kind: 'fixed', months });
    expect([fixed(2), fixed(3), fixed(11), fixed(12), fixed(35), fixed(36)]).toEqual([0, 1, 1, 2, 2, 6]);
    expect([
      longestProbation({ kind: 'open_ended' }),
      longestProbation({ kind: 'task' }),
      longestProbation(null),
    ]).toEqual([6, 0, 6]);
  });
});

describe('the other answers of the form', () => {
  it.each<[string, number | null, number | null]>([
    ['18-45岁', 18, 45],
    ['18周岁以上', 18, null],
    ['16岁以上', 16, null],
    ['不限', null, null],
    ['45岁以下', null, 45],
    ['18至50周岁', 18, 50],
    ['年满18岁', 18, null],
    ['18岁以上,45岁以下', 18, 45],
    ['18岁以上50岁以下', 18, 50],
    ['十八至四十五岁', 18, 45],
    ['男18-50岁,女16-45岁', 16, 50],
    ['≥18', 18, null],
    ['14-30岁', 14, 30],
  ])('age %s', (text, min, max) => expect(readAge({ text })).toEqual({ min, max }));

  it.each<[string, boolean | null]>([
    ['是', true],
    ['√', true],
    ['可以', true],
    ['接受', true],
    ['可安排夫妻房', true],
    ['否', false],
    ['不接受', false],
    ['×', false],
    ['', null],
    ['待定', null],
  ])('couples %s', (text, expected) => expect(readYesNo({ text })).toBe(expected));

  it.each<[string, string | null]>([
    ['直招', 'direct'],
    ['劳务派遣', 'dispatch'],
    ['派遣制', 'dispatch'],
    ['企业直招(非派遣)', 'direct'],
    ['外包', 'outsourced'],
    ['', null],
  ])('engagement %s', (text, expected) => expect(readEngagement({ text })).toBe(expected));

  it('reads pay day, schooling, street, insurance', () => {
    expect(readPayDay({ text: '次月20日' })).toEqual({ month: 'next', day: 20 });
    expect(readPayDay({ text: '每月15号' })).toEqual({ month: 'same', day: 15 });
    expect(readPayDay({ text: '月底' })).toEqual({ month: 'same', day: 31 });
    expect(readEducation({ text: '初中及以上' })).toBe('lower-secondary');
    expect(readEducation({ text: '小学以上' })).toBe('primary');
    expect(readEducation({ text: '不限' })).toBeNull();
    expect(['平湖街道办', '平湖', '平湖街道', '龙岗区平湖街道办事处'].map(streetName)).toEqual(
      Array(4).fill('平湖'),
    );
    expect(['龙岗街道', '深圳市龙岗区龙岗街道', '龙岗'].map(streetName)).toEqual(Array(3).fill('龙岗'));
    expect(readInsurance({ text: '五险一金' })).toHaveLength(6);
    expect(readInsurance({ text: '工伤险、意外险' })).toEqual(['injury', 'commercial']);
    expect(readInsurance({ text: '不买社保' })).toEqual([]);
  });

  it('reads shifts', () => {
    expect(readShift({ text: '白班8:00-17:30' })).toEqual({
      pattern: 'day',
      hoursPerDay: 9.5,
      restDaysPerMonth: null,
      nights: false,
    });
    expect(readShift({ text: '两班倒,每班12小时(含用餐)' })).toMatchObject({
      pattern: 'two-shift',
      hoursPerDay: 12,
      nights: true,
    });
    expect(readShift({ text: '长白班,月休4天' })).toMatchObject({ pattern: 'day', restDaysPerMonth: 4 });
    expect(readShift({ text: '8小时,可加班' })).toMatchObject({ pattern: 'day', hoursPerDay: 8 });
    expect(readShift({ text: '四班三倒' })).toMatchObject({ pattern: 'three-shift' });
    expect(readShift({ text: '夜班20:00-08:00' })).toMatchObject({ pattern: 'night', hoursPerDay: 12 });
    expect(readShift({ text: '无夜班' })).toMatchObject({ pattern: 'day', nights: false });
  });

  it('reads lodging and meals', () => {
    expect(readLodging({ text: '包吃包住' })).toMatchObject({
      lodging: 'free',
      meals: 'free',
      lodgingDeduction: null,
    });
    expect(readLodging({ text: '包住(8人间),餐补300' })).toMatchObject({
      lodging: 'free',
      bedsPerRoom: 8,
      meals: 'allowance',
      mealAllowance: 300,
    });
    expect(readLodging({ text: '住宿扣150元/月,伙食自理' })).toMatchObject({
      lodging: 'paid',
      lodgingDeduction: 150,
      meals: 'self',
    });
    expect(readLodging({ text: '住宿扣100元,含水电' })).toMatchObject({
      lodging: 'paid',
      lodgingDeduction: 100,
      utilitiesIncluded: true,
    });
    expect(readLodging({ text: '不提供住宿' })).toMatchObject({ lodging: 'none' });
    expect(readLodging({ text: '提供宿舍,水电自理' })).toMatchObject({
      lodging: 'free',
      utilitiesIncluded: false,
    });
  });

  it('reads the exam arrangement', () => {
    const facts = {
      title: '装配工',
      industry: '电子',
      hazards: [],
      customaryExam: { kind: 'general', when: 'before_departure' } as const,
    };
    expect(readExams({ text: '无' }, facts)).toEqual([{ kind: 'general', when: 'before_departure' }]);
    expect(readExams({ text: '免体检' }, facts)).toEqual([{ kind: 'general', when: 'none' }]);
    expect(
      readExams({ text: '配发防护用品,上岗前职业健康检查(企业承担)' }, { ...facts, hazards: ['NOISE'] }),
    ).toEqual([{ kind: 'occupational', when: 'before_departure' }]);
    expect(readExams({ text: '入职后企业安排职业健康检查' }, facts)).toEqual([
      { kind: 'occupational', when: 'after_arrival' },
    ]);
    expect(readExams({ text: '健康证' }, facts)).toEqual([{ kind: 'food', when: 'before_departure' }]);
    expect(readExams({ text: '无' }, { ...facts, title: '洗碗工', industry: '餐饮业' })).toEqual([
      { kind: 'food', when: 'before_departure' },
    ]);
  });

  it('reads when people are wanted', () => {
    const facts = { asOf: '2018-02-27', festival: () => '2018-03-02' };
    expect(readStartWindow({ text: '2018-03-07' }, facts)).toEqual({
      from: '2018-03-07',
      until: '2018-03-07',
    });
    expect(readStartWindow({ text: '43166', date: '2018-03-07' }, facts)).toEqual({
      from: '2018-03-07',
      until: '2018-03-07',
    });
    expect(readStartWindow({ text: '3月上旬' }, facts)).toEqual({ from: '2018-03-01', until: '2018-03-10' });
    expect(readStartWindow({ text: '三月中旬' }, facts)).toEqual({ from: '2018-03-11', until: '2018-03-20' });
    expect(readStartWindow({ text: '3月10日前' }, facts)).toEqual({
      from: '2018-02-27',
      until: '2018-03-10',
    });
    expect(readStartWindow({ text: '3月7日至3月10日' }, facts)).toEqual({
      from: '2018-03-07',
      until: '2018-03-10',
    });
    expect(readStartWindow({ text: '元宵后' }, facts)).toEqual({ from: '2018-03-03', until: null });
    expect(readStartWindow({ text: '随时' }, facts)).toEqual({ from: '2018-02-27', until: null });
    expect(readStartWindow({ text: '另行通知' }, facts)).toEqual({ from: null, until: null });
  });

  it.each<[string, number | undefined]>([
    ['十五', 15],
    ['二十', 20],
    ['两百', 200],
    ['四千五', 4500],
    ['三万二千', 32000],
    ['一百零五', 105],
    ['若', undefined],
  ])('the number %s', (text, expected) => expect(chineseNumber(text)).toBe(expected));
});
