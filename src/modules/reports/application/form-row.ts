import { ageOn, diffDays } from '../../../kernel/values/index.js';
import type { WrittenValue } from '../../../platform/workbook/index.js';
import {
  entryOf,
  areaByCode,
  ETHNIC_GROUPS,
  fullPlaceName,
  HOUSEHOLD_RELATIONS,
  POVERTY_STATUSES,
} from '../../reference/index.js';
import { LEAVING_REASONS } from '../../placements/index.js';
import type { FormPerson } from '../persistence/form-people.repository.js';

const EDUCATION: Readonly<Record<string, string>> = {
  none: '未上学',
  primary: '小学',
  'lower-secondary': '初中',
  'upper-secondary': '高中',
  vocational: '中专',
  college: '大专',
  bachelor: '本科',
  postgraduate: '研究生',
};
const OUTCOMES: Readonly<Record<string, string>> = { in_post: '在岗', left: '离职', unreachable: '联系不上' };
const CHANNELS: Readonly<Record<string, string>> = {
  phone: '电话',
  in_person: '上门',
  chat: '微信',
  workbook: '台账',
  paper: '书面',
};
const PARTIES: Readonly<Record<string, string>> = {
  worker: '本人',
  caseworker: '帮扶干部',
  station: '驻点工作站',
  employer: '企业',
};
const KINDS = ['D7', 'D30', 'D90', 'D180'];
const yesNo = (value: boolean | null): string => (value === null ? '' : value ? '是' : '否');

/** One person as any form would have it, by field; what is not known stays blank. @param numbers masked */
export function formRow(
  person: FormPerson,
  numbers: { readonly idNumber: string; readonly phone: string | null } | undefined,
  { today, seq }: { readonly today: string; readonly seq: number },
): Record<string, WrittenValue> {
  const area = areaByCode(person.areaCode);
  const town = areaByCode(person.areaCode.slice(0, 9));
  const roll = person.roll === null ? undefined : entryOf(POVERTY_STATUSES, person.roll);
  const inPost = person.startedOn === null ? null : diffDays(person.startedOn, person.endedOn ?? today);
  const reason = person.endReason as keyof typeof LEAVING_REASONS | null;
  return {
    seq,
    town: town?.name,
    village: area !== undefined && area !== town ? area.name : '',
    tv: fullPlaceName(person.areaCode),
    hamlet: person.hamlet,
    head: person.headName,
    hh: person.household,
    name: person.name,
    rel: HOUSEHOLD_RELATIONS.find(({ relation }) => relation === person.relation)?.name.zh ?? '',
    sex: person.sex === 'male' ? '男' : '女',
    eth: person.ethnicGroup === null ? '' : (entryOf(ETHNIC_GROUPS, person.ethnicGroup)?.name.zh ?? ''),
    id: numbers?.idNumber ?? '',
    birth: person.birthOn.slice(0, 7),
    age: ageOn(person.birthOn, today),
    edu: person.education === null ? '' : (EDUCATION[person.education] ?? ''),
    poor: roll ? (roll.poor ? '是' : '否') : '',
    poorType: roll?.name.zh ?? '',
    skill: person.skills.join('、'),
    phone: numbers?.phone ?? '',
    helper: person.helper,
    emp: person.employer,
    job: person.job,
    dep: person.departedOn,
    arr: person.arrivedOn,
    start: person.startedOn,
    leftOn: person.startedOn === null ? null : person.endedOn,
    leftWhy: person.startedOn !== null && reason !== null ? (LEAVING_REASONS[reason]?.zh ?? '') : '',
    status:
      person.status === 'started' ? '在岗' : person.status === 'ended' && person.startedOn ? '离职' : '',
    days: inPost,
    m3: inPost === null ? '' : yesNo(inPost >= 90),
    m6: inPost === null ? '' : yesNo(inPost >= 180),
    batch: person.batch,
    seat: person.seat,
    stop: person.stop,
    first: yesNo(person.firstOut),
    ...Object.fromEntries(KINDS.flatMap((kind) => callCells(kind, person))),
  };
}

function callCells(kind: string, { calls }: FormPerson): [string, WrittenValue][] {
  const call = calls.find((one) => one.kind === kind && one.outcome !== null);
  const key = kind.toLowerCase();
  const word = (list: Readonly<Record<string, string>>, code: string | null | undefined): string =>
    code ? (list[code] ?? code) : '';
  return [
    [`${key}t`, call?.on ?? ''],
    [`${key}m`, word(CHANNELS, call?.channel)],
    [`${key}p`, word(PARTIES, call?.by)],
    [`${key}r`, word(OUTCOMES, call?.outcome)],
  ];
}
