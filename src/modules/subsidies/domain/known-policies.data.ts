// Policies as texts that were found describe them: something to start from, not law in force here. A text that leaves a value
// open leaves it open here too (`open`), and a bureau that puts a policy in force enters it with a source of its own. All
// sources are secondary and are to be checked with the bureau.
import type { LocalizedText } from '../../../kernel/errors/index.js';
import type { RuleSet, SubsidyKind } from './rule-set.js';

export interface KnownPolicy {
  readonly code: string;
  readonly kind: SubsidyKind;
  readonly name: LocalizedText;
  readonly source: string;
  /** Place it was issued for; another place that follows it needs a source of its own. */
  readonly issuedFor: string;
  readonly validFrom: string;
  readonly validUntil: string | null;
  readonly rules: Omit<RuleSet, 'amount'> & { readonly amount: RuleSet['amount'] | null };
  /** What the text does not say; the value in `rules` is a placeholder until the bureau decides. */
  readonly open: readonly (keyof RuleSet)[];
}

const GUANGXI = '45';
/** Provinces whose people count for Shenzhen are limited to the helped regions by `household`; the work is in Guangdong. */
const GUANGDONG = '44';
const WORKER_PAPERS = ['application_form', 'work_certificate'] as const;

const PLAIN = {
  household: 'poor_or_monitored',
  laterIdentified: true,
  ages: null,
  workplace: { within: null, outside: [GUANGXI] },
  length: { unit: 'months', count: 3 },
  proof: 'wage_or_insurance',
  gapDays: 15,
  goingOn: false,
  contractMonths: null,
  papers: WORKER_PAPERS,
  exclusions: [],
  oncePer: 'year',
  noticeDays: 7,
} as const satisfies Omit<RuleSet, 'amount'>;

export const KNOWN_POLICIES: readonly KnownPolicy[] = [
  {
    code: 'guangxi-transport-2021',
    kind: 'transport',
    name: { zh: '广西跨省务工一次性交通补助', en: 'Guangxi transport subsidy for work in another province' },
    source: '桂人社发〔2021〕23号(据 rongshui.gov.cn 转述:每人每年不超过800元,16—60周岁,凭车票和务工证明)',
    issuedFor: '450000',
    validFrom: '2021-01-01',
    validUntil: null,
    rules: {
      ...PLAIN,
      ages: { from: 16, to: 60 },
      papers: [...WORKER_PAPERS, 'ticket'],
      amount: { way: 'tickets', cap: 800 },
    },
    open: ['length', 'exclusions', 'noticeDays'],
  },
  {
    code: 'nandan-transport-2022',
    kind: 'transport',
    name: { zh: '南丹县2022年一次性交通补助', en: 'Nandan county transport subsidy 2022' },
    source: '南丹县2022年通知(据 m.cncjw.com.cn:500元,16—60周岁,乘公共交通;已乘免费“点对点”专车的不再发放)',
    issuedFor: '451221',
    validFrom: '2022-01-01',
    validUntil: '2022-12-31',
    rules: {
      ...PLAIN,
      ages: { from: 16, to: 60 },
      exclusions: ['organised_ride'],
      amount: { way: 'fixed', yuan: 500 },
    },
    open: ['length', 'noticeDays'],
  },
  {
    code: 'work-reward',
    kind: 'work_reward',
    name: { zh: '务工奖补(劳务补助、稳岗补贴)', en: 'Work reward' },
    source:
      '2023年某县规定(据 chacewang news338894:在岗满3个月或6个月,不超过实发工资的10%);那坡县、百色市标准未见公布',
    issuedFor: '450000',
    validFrom: '2023-01-01',
    validUntil: null,
    rules: { ...PLAIN, proof: 'wage', amount: null },
    open: ['amount', 'length', 'workplace', 'noticeDays'],
  },
  {
    code: 'shenzhen-absorption',
    kind: 'absorption',
    name: {
      zh: '深圳市用人单位吸纳脱贫人口就业补贴',
      en: 'Shenzhen subsidy for taking on people lifted out of poverty',
    },
    source:
      '深圳市吸纳建档立卡贫困(脱贫)人口就业补贴(据 bsy.sz.bendibao.com 632618、sz-tr.com.cn 2019年1月起、shareonl.com 延至2021-12-31:合同1年以上,连续参保6个月且正常缴费,每人一次性5000元,公示7日)',
    issuedFor: '440300',
    validFrom: '2019-01-01',
    validUntil: '2021-12-31',
    rules: {
      ...PLAIN,
      household: 'poor',
      laterIdentified: false,
      workplace: { within: [GUANGDONG], outside: null },
      length: { unit: 'months', count: 6 },
      proof: 'insurance',
      gapDays: 0,
      goingOn: true,
      contractMonths: 12,
      papers: ['contract', 'poverty_proof', 'other_subsidy_declaration'],
      exclusions: ['dispatch_firm'],
      oncePer: 'person',
      amount: { way: 'fixed', yuan: 5000 },
    },
    open: [],
  },
];
