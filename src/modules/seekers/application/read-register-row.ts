// One row of the village survey, ledger ① 农村劳动力资源台账, read into clean values. Pure: what a row says by itself; what
// needs other rows (duplicates, shared phones, the household's roll) is added by `register-scan.ts`.
import {
  ageOn,
  findForbiddenHealthWords,
  isOldEnoughToWork,
  isOverStatutoryAge,
} from '../../../kernel/values/index.js';
import {
  type CellValue,
  type Finding,
  type LedgerRow,
  readDateCell,
  readNumberCell,
} from '../../imports/index.js';
import {
  readDisability,
  readEducation,
  readEthnicGroup,
  readHouseholdRelation,
  readLabourAbility,
  readPovertyKind,
  readPovertyStatus,
  readSex,
  readTownship,
  readVillage,
  readYesNo,
} from '../../reference/index.js';
import { at, type PersonRules, readPerson, readPhoneCell } from './person-cells.js';
import type { NotSeekingReason } from '../domain/seeker.lifecycle.js';
import type { RegisterRow } from '../domain/register-row.js';
import type { Sex } from '../domain/seeker.js';

export type RegisterReading =
  | { readonly ok: true; readonly value: RegisterRow; readonly findings: readonly Finding[] }
  | { readonly ok: false; readonly findings: readonly Finding[]; readonly keepNothing: boolean };

const BLANK: CellValue = { text: '', kind: 'blank' };
/** 个人信息保护法 art. 28: data of a child under 14 are sensitive; the register has no ground to keep them. */
const CHILD = 14;

export function readRegisterRow(row: LedgerRow, rules: PersonRules): RegisterReading {
  const reading = readPerson(row, rules);
  const findings: Finding[] = [...reading.findings];
  const refuse = (finding: Finding, keepNothing = false): RegisterReading => ({
    ok: false,
    findings: [finding],
    keepNothing,
  });
  if (!reading.person) return { ok: false, findings, keepNothing: false };
  const { person } = reading;
  const cell = (key: string): CellValue => row.cells[key] ?? BLANK;
  const text = (key: string): string | null => cell(key).text.normalize('NFKC').trim() || null;
  if (ageOn(person.birthOn, rules.on) < CHILD)
    return refuse(at(row, 'id', { code: 'AGE_UNDER_14', level: 'refuse' }), true);
  const township = readTownship(cell('town').text);
  if (township.state !== 'resolved') {
    return refuse(at(row, 'town', { code: 'TOWNSHIP_UNKNOWN', level: 'refuse', raw: cell('town').text }));
  }
  if (township.alias) {
    findings.push(
      at(row, 'town', {
        code: 'TOWNSHIP_ALIAS',
        level: 'warn',
        raw: cell('town').text,
        expected: township.township.name,
      }),
    );
  }
  const village = readVillage(township.township, cell('village').text);
  if (village.state === 'unresolved') {
    findings.push(
      at(row, 'village', { code: 'VILLAGE_UNRESOLVED', level: 'warn', raw: cell('village').text }),
    );
  }
  findings.push(...ageFindings(row, person, rules.on));
  const sex = readSex(cell('sex').text);
  if (sex && sex !== person.sex) {
    findings.push(
      at(row, 'sex', { code: 'SEX_ID_MISMATCH', level: 'warn', raw: cell('sex').text, expected: person.sex }),
    );
  }
  const phone = readPhoneCell(row, 'phone', rules.synthetic);
  findings.push(...phone.findings);
  const number = (key: string): number | null => {
    const read = readNumberCell(cell(key));
    findings.push(...read.findings.map((finding) => at(row, key, { ...finding, raw: cell(key).text })));
    return read.value;
  };
  const date = (key: string): string | null => {
    const read = readDateCell(cell(key), rules.on);
    findings.push(...read.findings.map((finding) => at(row, key, { ...finding, raw: cell(key).text })));
    return read.value;
  };
  const clean = (key: string): string | null => withoutForbiddenWords(row, key, text(key), findings);
  const employed =
    /^(?:已|在业|务工)/u.test(text('empl') ?? '') || (text('empl') === null && text('employer') !== null);
  const wantsWork = readYesNo(cell('wish').text) ?? true;
  const value: RegisterRow = {
    idNumber: person.idNumber,
    name: person.name,
    sex: person.sex,
    birthOn: person.birthOn,
    areaCode: village.state === 'resolved' ? village.village.code : township.township.code,
    villageText: village.state === 'unresolved' ? text('village') : null,
    hamlet: text('hamlet') ?? (village.state === 'resolved' ? (village.hamlet ?? null) : null),
    household: householdOf(row, text, rules.on),
    ethnicGroup: readEthnicGroup(cell('eth').text)?.code ?? null,
    education: readEducation(cell('edu').text) ?? null,
    health: healthOf(clean('health')),
    labourAbility: readLabourAbility(cell('labour').text) ?? null,
    disability: disabilityOf(cell('disab').text, person.disability),
    skills: skillsOf(text('skill')),
    employed,
    work: employed
      ? {
          form: text('form'),
          province: text('prov'),
          city: text('city'),
          employer: text('employer'),
          job: text('job'),
          since: date('leftOn'),
          income: number('income'),
          contract: readYesNo(cell('contract').text) ?? null,
          insured: readYesNo(cell('insured').text) ?? null,
        }
      : null,
    wantsWork,
    notSeekingReason: wantsWork ? null : reasonOf(clean('whyNot')),
    wish: {
      area: text('wantArea'),
      job: text('wantJob'),
      wage: number('wantPay'),
      training: readYesNo(cell('train').text) ?? null,
    },
    phones: phone.numbers,
    unreadablePhone: phone.unreadable ?? null,
    helperName: text('helper'),
    verifiedOn: date('verOn'),
    verifiedBy: text('verBy'),
    remark: clean('note'),
  };
  return { ok: true, value, findings };
}

function ageFindings(row: LedgerRow, person: { birthOn: string; sex: Sex }, on: string): Finding[] {
  const findings: Finding[] = [];
  if (!isOldEnoughToWork(person.birthOn, on))
    findings.push(at(row, 'id', { code: 'AGE_UNDER_16', level: 'warn' }));
  if (isOverStatutoryAge(person.sex, person.birthOn, on))
    findings.push(at(row, 'id', { code: 'AGE_OVER_STATUTORY', level: 'warn' }));
  return findings;
}

/** Keeps what may be kept of a free text; the words themselves go nowhere, not even into the finding. */
function withoutForbiddenWords(
  row: LedgerRow,
  key: string,
  text: string | null,
  findings: Finding[],
): string | null {
  const found = text === null ? undefined : findForbiddenHealthWords(text);
  if (!found) return text;
  findings.push(at(row, key, { code: 'HEALTH_DETAIL_FORBIDDEN', level: 'warn' }));
  return found.scrubbed ?? null;
}

function householdOf(
  row: LedgerRow,
  text: (key: string) => string | null,
  on: string,
): RegisterRow['household'] {
  const number = text('hh');
  if (number === null) return null;
  return {
    number: number.replaceAll(/\s/gu, ''),
    headName: text('head')?.replaceAll(/\s/gu, '') ?? null,
    relation: readHouseholdRelation(row.cells.rel?.text ?? '') ?? null,
    relocated: readYesNo(row.cells.reloc?.text ?? '') ?? null,
    poverty: readPovertyStatus(row.cells.poor?.text ?? '', on) ?? null,
    povertyKind: readPovertyKind(row.cells.poorType?.text ?? '') ?? null,
  };
}

function healthOf(text: string | null): 'good' | 'limited' | null {
  if (text === null) return null;
  return /^(?:健康|良好|一般|好|正常)$/u.test(text) ? 'good' : 'limited';
}

function disabilityOf(
  text: string,
  fromCertificate: { category: number; level: number } | undefined,
): { category: number; level: number } | null {
  const read = readDisability(text);
  if (read?.category && read.level) return { category: Number(read.category), level: Number(read.level) };
  return fromCertificate ? { category: fromCertificate.category, level: fromCertificate.level } : null;
}

function skillsOf(text: string | null): string[] {
  if (text === null || /^(?:无|没有|\/|-)$/u.test(text)) return [];
  return text
    .split(/[、,，;；/]/u)
    .map((skill) => skill.trim())
    .filter((skill) => skill !== '');
}

const REASON_WORDS: readonly [RegExp, NotSeekingReason][] = [
  [/小孩|孩子|子女|带娃/u, 'child_care'],
  [/老人|父母|赡养/u, 'elder_care'],
  [/农忙|务农|种地/u, 'farm_work'],
  [/上学|在读|读书|学/u, 'study'],
  [/病|伤|残|身体/u, 'illness'],
  [/岗位/u, 'no_suitable_post'],
  [/已就业|务工|上班/u, 'employed_elsewhere'],
  [/无意愿|不想|不愿/u, 'no_wish'],
];

function reasonOf(text: string | null): NotSeekingReason {
  if (text === null) return 'no_wish';
  return REASON_WORDS.find(([pattern]) => pattern.test(text))?.[1] ?? 'other';
}
