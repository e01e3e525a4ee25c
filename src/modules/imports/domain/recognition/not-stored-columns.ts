// Columns that are recognised by their header wherever they stand, in whatever ledger, and never read: forbidden health
// items, raw findings (they stay with the institution), and what nobody needs to know.
import { findForbiddenHealthWords, type ForbiddenHealthCategory } from '../../../../kernel/values/index.js';
import type { ColumnReason } from '../ledger.js';
import { headerForms } from './header-text.js';

const BY_CATEGORY: Readonly<Record<ForbiddenHealthCategory, ColumnReason>> = {
  'hepatitis-b': 'FORBIDDEN_COLUMN_HBV',
  pregnancy: 'FORBIDDEN_COLUMN_PREGNANCY',
  hiv: 'FORBIDDEN_COLUMN_HIV',
};

/** Latin abbreviations must stand alone; Chinese names may stand inside a longer header. */
const LATIN_FINDING =
  /(?<![a-z])(?:alt|ast|sgpt|sgot|gpt|got|ggt|tbil|dbil|bp|sbp|dbp|hr|ecg|ekg|dr|ct|mri|bmi|wbc|rbc|hb|hgb|plt|cr|bun|ua|glu|fbg|tc|tg|crp|esr|hcv|tppa|rpr|trust|pct|fvc|fev1?|pta|neut|lymph)(?![a-z])/u;

const CHINESE_FINDING =
  /谷[丙草]|氨酶|转移酶|氨酸|磷酸酶|激酶|抗体|抗原|初筛|定性|定量|肝功|肾功|血常规|尿常规|便常规|粪便?常规|大便|血压|收缩压|舒张压|心率|脉搏|脉率|心电图|胸片|胸透|[xX]光|[xX]线|胸部|b超|彩超|超声|听力|听阈|测听|视力|色觉|色盲|身高|体重|肺功能|肺活量|血糖|血脂|胆固醇|甘油三酯|胆红素|白蛋白|白细胞|红细胞|血红蛋白|血小板|淋巴细胞|中性粒|尿蛋白|尿糖|尿酸|肌酐|尿素|血铅|尿铅|尿汞|尿苯|血型|梅毒|丙肝|甲肝|戊肝|结核菌|痢疾|伤寒|幽门|内科|外科|五官|眼科|耳鼻喉|口腔|皮肤科|神经系统|既往病史|既往史|家族史|过敏史|用药史|病史|体温|阳性发现|异常项|异常结果|异常指标|检查所见|检验结果|化验|检验项/u;

/** Units of measured findings: `ALT(U/L)`, `心率(次/分)`. */
const UNIT = /u\/l|[mμu]mol|g\/d?l|mmhg|次\/分|bpm|10\^?[69]|(?<![a-z])db(?![a-z])|mg\/|iu\/|ng\/|kpa/u;

/** Words that make it a demand, a cost, a place or a day, not a finding. */
const NOT_A_FINDING = /要求|标准|机构|医院|单位|费|日期|时间|地点|编号|预约|期限|医师|医生$/u;

const UNNEEDED =
  /婚姻|婚育|婚否|已婚|未婚|生育|计划生育|计生|政治面貌|党派|是否党员|党员|宗教|信仰|前科|犯罪|信用卡|银行卡|银行账号|开户行|征信/u;

const DENIAL = /不|勿|禁|免|严禁/u;

function forbiddenCategory(written: string, known: (bare: string) => boolean): ColumnReason | undefined {
  const found = findForbiddenHealthWords(written)?.categories[0];
  if (!found) return undefined;
  const { bare, aside } = headerForms(written);
  // 备注(不得填写乙肝等内容) warns the clerk; the column itself is an ordinary one.
  const onlyWarns = DENIAL.test(aside) && known(bare) && !findForbiddenHealthWords(bare);
  return onlyWarns ? undefined : BY_CATEGORY[found];
}

/**
 * Why a column is not stored, told by its header and the group above it; undefined when it may be read. `known` answers
 * whether the ledger has a column of exactly that name.
 */
export function notStoredReason(
  header: string,
  group: string | undefined,
  known: (bare: string) => boolean,
): ColumnReason | undefined {
  const forbidden =
    forbiddenCategory(header, known) ?? (group ? forbiddenCategory(group, () => false) : undefined);
  if (forbidden) return forbidden;
  const text = header.normalize('NFKC').toLowerCase().replace(/\s/gu, '');
  const { full, bare } = headerForms(header);
  if (known(full) || known(bare)) return undefined;
  if (UNNEEDED.test(bare)) return 'UNNEEDED_SENSITIVE_COLUMN';
  if (NOT_A_FINDING.test(bare)) return undefined;
  const isFinding = LATIN_FINDING.test(text) || UNIT.test(text) || CHINESE_FINDING.test(full);
  return isFinding ? 'RAW_FINDING_COLUMN' : undefined;
}
