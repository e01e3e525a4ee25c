// Columns of the files: ⑧ 企业吸纳台账 for a company's claim, a roster of the same order for a worker's.
import type { WrittenColumn, WrittenValue } from '../../../platform/workbook/index.js';
import type { SubsidyKind } from '../domain/rule-set.js';
import type { PaperKind } from '../domain/papers.js';
import type { PackClaim } from '../persistence/pack.repository.js';
import { periodText } from './period-text.js';

export interface PackLine extends PackClaim {
  /** Masked: the office that pays looks the number up in its own register. */
  readonly idMasked: string;
  readonly village: string;
  readonly statusText: string;
  /** Months with insurance on record, from the month counting began, `YYYY-MM`. */
  readonly insuredMonths: readonly string[];
  readonly papers: ReadonlyMap<PaperKind, string>;
}

const INSURED_MONTHS = [1, 2, 3, 4, 5, 6];

const WORKER: readonly WrittenColumn[] = [
  { key: 'seq', header: '序号' },
  { key: 'name', header: '姓名', width: 12 },
  { key: 'id', header: '身份证号', width: 22 },
  { key: 'village', header: '乡镇村', width: 30 },
  { key: 'employer', header: '企业', width: 28 },
  { key: 'job', header: '岗位', width: 16 },
  { key: 'start', header: '上岗日期', width: 12 },
  { key: 'counted', header: '计算起日', width: 12 },
  { key: 'reached', header: '期满日', width: 12 },
  { key: 'period', header: '期间', width: 10 },
  { key: 'papers', header: '佐证材料编号', width: 36 },
  { key: 'amount', header: '应补金额', width: 10 },
  { key: 'status', header: '申报状态', width: 12 },
];

const ABSORPTION: readonly WrittenColumn[] = [
  { key: 'employer', header: '企业', width: 28 },
  { key: 'job', header: '岗位', width: 16 },
  { key: 'name', header: '姓名', width: 12 },
  { key: 'id', header: '身份证号', width: 22 },
  { key: 'poverty', header: '脱贫证明编号', width: 22 },
  { key: 'contract', header: '合同编号', width: 20 },
  { key: 'start', header: '上岗日期', width: 12 },
  ...INSURED_MONTHS.map((month) => ({ key: `insured${month}`, header: `参保月份${month}`, width: 12 })),
  { key: 'dispatched', header: '是否派遣' },
  { key: 'declared', header: '是否享受其他补贴', width: 20 },
  { key: 'amount', header: '应补金额', width: 10 },
  { key: 'status', header: '申报状态', width: 12 },
];

export const PACK_COLUMNS: Readonly<Record<SubsidyKind, readonly WrittenColumn[]>> = {
  transport: WORKER,
  work_reward: WORKER,
  absorption: ABSORPTION,
};

export function packRow(kind: SubsidyKind, line: PackLine, index: number): Record<string, WrittenValue> {
  const common = {
    seq: index + 1,
    name: line.name,
    id: line.idMasked,
    employer: line.employer,
    job: line.job,
    start: line.startedOn,
    amount: line.amount,
    status: line.statusText,
  };
  if (kind !== 'absorption')
    return {
      ...common,
      village: line.village,
      counted: line.countsFrom,
      reached: line.reachedOn,
      period: periodText(line.period),
      papers: [...line.papers.values()].join('、'),
    };
  const declared = line.papers.get('other_subsidy_declaration');
  return {
    ...common,
    poverty: line.papers.get('poverty_proof') ?? null,
    contract: line.papers.get('contract') ?? null,
    ...Object.fromEntries(
      INSURED_MONTHS.map((month) => [`insured${month}`, line.insuredMonths[month - 1] ?? null]),
    ),
    dispatched: line.dispatched ? '是' : '否',
    declared: declared ? `否(承诺 ${declared})` : null,
  };
}
