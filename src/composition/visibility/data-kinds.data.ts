// Who may read what: kinds of data × offices of the two sides of a cooperation. Decided here and nowhere else; the policies of
// the database, the permissions of the modules and the answers of the service are judged by it (`test/access/sides`).
// The law is 个人信息保护法 (PIPL): minimum necessity (art. 6), other controllers by consent (art. 23), health is sensitive (art. 28).
import type { LocalizedText } from '../../kernel/errors/index.js';

export const OFFICES = [
  'source-bureau',
  'caseworker',
  'escort',
  'clinic',
  'source-auditor',
  'destination-bureau',
  'station',
  'employer',
  'destination-auditor',
  'system-admin',
  'security-admin',
] as const;
export type Office = (typeof OFFICES)[number];

export const SIDE_OF_OFFICE: Readonly<Record<Office, 'source' | 'destination' | null>> = {
  'source-bureau': 'source',
  caseworker: 'source',
  escort: 'source',
  clinic: 'source',
  'source-auditor': 'source',
  'destination-bureau': 'destination',
  station: 'destination',
  employer: 'destination',
  'destination-auditor': 'destination',
  'system-admin': null,
  'security-admin': null,
};

export interface DataKind {
  readonly what: LocalizedText;
  readonly shared: 'source-only' | 'destination-only' | 'both' | 'own-office';
  readonly readers: readonly Office[];
  /** Read a name's first sign and stars, never the value. */
  readonly masked?: readonly Office[];
  /** What else must be so; the database decides it row by row. */
  readonly when?: string;
  readonly why: string;
}

const COUNTY = ['source-bureau', 'caseworker'] as const;
const DISTRICT = ['destination-bureau', 'station'] as const;
const AUDITORS = ['source-auditor', 'destination-auditor'] as const;
const BOTH = [...COUNTY, ...DISTRICT, 'employer', ...AUDITORS] as const;
const EVERY_OFFICE = [...BOTH, 'escort', 'clinic'] as const;

const kind = (
  zh: string,
  en: string,
  shared: DataKind['shared'],
  readers: readonly Office[],
  why: string,
  besides: Pick<DataKind, 'masked' | 'when'> = {},
): DataKind => ({ what: { zh, en }, shared, readers, why, ...besides });

export const DATA_KINDS = {
  idNumber: kind('身份证号', 'ID number', 'source-only', [...COUNTY, 'employer'], 'art. 28, art. 6', {
    when: 'by a reveal or a named export, each written down; an employer only of those at work who agreed',
  }),
  phone: kind(
    '本人电话',
    'the person’s phone',
    'source-only',
    [...COUNTY, 'escort', 'station', 'employer'],
    'art. 6',
    {
      when: 'by a reveal or a call that is due, each written down; escort from lock to hand-over; station and employer of those at work',
    },
  ),
  name: kind('姓名', 'name', 'both', [...EVERY_OFFICE], 'art. 23', {
    when: 'the district’s side from the consent to be shown to its company on: not of a proposal, a decline, an expired or withdrawn one; clinic and escort of their own orders and passengers',
    masked: [...AUDITORS],
  }),
  register: kind(
    '登记信息',
    'what the register holds: birth, schooling, wishes, status',
    'source-only',
    [...COUNTY, 'clinic', 'source-auditor'],
    'art. 6',
    { when: 'a clinic the sex of those it examines' },
  ),
  card: kind(
    '求职名片',
    'what is put before an employer: sex, schooling, skills',
    'both',
    [...BOTH, 'escort'],
    'art. 23',
    {
      when: 'with the consent to share, of those who said they want the post',
    },
  ),
  village: kind('户籍地', 'township and village', 'both', [...EVERY_OFFICE], 'art. 6', {
    when: 'an area code of somebody the reader may see',
  }),
  poverty: kind(
    '脱贫身份',
    'poverty mark and household',
    'source-only',
    [...COUNTY, 'source-auditor'],
    'art. 28: specific identity',
    { when: 'both bureaus read numbers of it, never whose' },
  ),
  medical: kind(
    '体检情况',
    'examinations: where, when, state, verdict',
    'source-only',
    [...COUNTY, 'clinic', 'source-auditor'],
    'art. 28',
  ),
  conclusion: kind('体检结论', 'what an examination found', 'source-only', ['clinic'], 'art. 28', {
    when: 'of its own orders',
  }),
  fitness: kind('可否上岗', 'fit, not yet, not for this post', 'both', [...BOTH], 'arts. 6, 28'),
  road: kind(
    '就业进程',
    'the chain of a placement: stage, days, post',
    'both',
    [...EVERY_OFFICE],
    'art. 13(2)',
  ),
  reason: kind('未成原因', 'why somebody stopped, stayed away or left', 'both', [...BOTH], 'arts. 6, 28', {
    when: 'of a bar and a missed coach the county alone; of body and family the district only its own words',
  }),
  note: kind('备注与凭据', 'free words and evidence of a step', 'both', [...BOTH], 'art. 6', {
    when: 'the district’s side what it said or entered itself, and what is said to it in a dispute',
  }),
  roadside: kind(
    '途中情况',
    'whom something happened to on the way',
    'source-only',
    [...COUNTY, 'escort', 'source-auditor'],
    'art. 28',
  ),
  absence: kind(
    '未登车原因',
    'why somebody missed the coach',
    'source-only',
    [...COUNTY, 'escort', 'source-auditor'],
    'art. 28',
  ),
  roster: kind('招聘会名册', 'who comes to a fair', 'source-only', [...COUNTY, 'source-auditor'], 'art. 6'),
  call: kind('通知电话', 'calls to the person before the start', 'source-only', [...COUNTY], 'art. 6'),
  followUp: kind(
    '回访',
    'follow-ups after the start',
    'both',
    [...COUNTY, ...DISTRICT, ...AUDITORS],
    'art. 13(2)',
  ),
  concern: kind('诉求', 'concerns', 'both', [...COUNTY, ...DISTRICT, ...AUDITORS], 'art. 6', {
    when: 'never the employer they are about',
  }),
  dispute: kind('争议', 'disputes', 'both', [...BOTH], 'art. 13(2)'),
  wage: kind('工资', 'wage offered, agreed, paid', 'both', [...BOTH, 'escort', 'clinic'], 'art. 13(2)'),
  duty: kind('上岗后手续', 'contract, insurance and wage papers', 'both', [...BOTH], 'art. 13(2)'),
  subsidy: kind('补贴', 'subsidies of those at work', 'both', [...BOTH], 'art. 13(3)'),
  training: kind('培训名单', 'who was trained', 'source-only', [...COUNTY, 'source-auditor'], 'art. 6'),
  outsideWork: kind(
    '区外就业',
    'work outside the cooperation',
    'source-only',
    [...COUNTY, 'source-auditor'],
    'art. 6',
  ),
  match: kind(
    '匹配理由',
    'what a proposal follows from',
    'both',
    [...COUNTY, 'destination-bureau', ...AUDITORS],
    'art. 24',
    {
      when: 'nameless for the other side',
    },
  ),
  notice: kind(
    '通知内容',
    'messages and whom they go to',
    'own-office',
    [...EVERY_OFFICE, 'system-admin', 'security-admin'],
    'art. 6',
    {
      when: 'one’s own; the county’s bureau also those to its people and clinics, both bureaus those to companies',
    },
  ),
  rights: kind(
    '个人权利请求',
    'requests of a person and who looked',
    'source-only',
    [...COUNTY],
    'arts. 44–47',
  ),
  consent: kind('授权同意', 'consents', 'source-only', [...COUNTY], 'art. 14'),
  importRow: kind('导入数据行', 'rows of an uploaded workbook', 'own-office', [...EVERY_OFFICE], 'art. 6', {
    when: 'of the organisation that sent it',
  }),
  exportFile: kind(
    '导出文件',
    'workbooks that wait for a second person',
    'own-office',
    [...COUNTY, ...DISTRICT, 'employer', 'clinic'],
    'art. 6',
  ),
  caseload: kind('责任交接', 'whose people go over to whom', 'source-only', [...COUNTY], 'art. 6'),
  audit: kind(
    '审计记录',
    'who wrote and who looked: ids and names of fields',
    'both',
    [...AUDITORS, 'source-bureau', 'caseworker'],
    'art. 51',
    {
      when: 'bureau and caseworker those about one person of theirs',
    },
  ),
  companyContact: kind(
    '企业联系人',
    'whom to ask for in a company',
    'both',
    [...EVERY_OFFICE],
    'said in public adverts',
  ),
  vetting: kind(
    '企业审核',
    'checks, violations and suspensions of a company',
    'both',
    ['source-bureau', ...DISTRICT, ...AUDITORS],
    'for those who send people there',
  ),
  agent: kind(
    '企业经办人',
    'who acts for a company, by paper',
    'destination-only',
    ['destination-bureau'],
    'art. 6',
  ),
  review: kind(
    '岗位审核意见',
    'remarks of the district’s review of a post',
    'destination-only',
    [...DISTRICT, 'employer', 'destination-auditor'],
    'internal',
  ),
  account: kind(
    '账号',
    'accounts and colleagues',
    'own-office',
    [...EVERY_OFFICE, 'system-admin', 'security-admin'],
    'art. 51',
    {
      when: 'one’s own, names of who acts for an office; all of them the security administrator',
    },
  ),
} as const satisfies Readonly<Record<string, DataKind>>;
export type DataKindName = keyof typeof DATA_KINDS;

export type Sight = 'read' | 'masked' | 'never';

export function sightOf(kindName: DataKindName, office: Office): Sight {
  const { readers, masked = [] }: DataKind = DATA_KINDS[kindName];
  if (masked.includes(office)) return 'masked';
  return readers.includes(office) ? 'read' : 'never';
}
