import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { writeWorkbook, type WrittenColumn, watermarkOf } from '../../../platform/workbook/index.js';
import { areaByCode, EDUCATION_CODES, entryOf, ETHNIC_GROUPS } from '../../reference/index.js';
import { SeekerReader } from '../../seekers/index.js';
import { listFilingRoster } from '../persistence/filing-roster.statements.js';

const HEADERS: readonly (readonly [key: string, header: string, width?: number])[] = [
  ['seq', '序号'],
  ['id', '身份证号码', 22],
  ['name', '姓名'],
  ['ethnic', '民族'],
  ['education', '文化程度'],
  ['marriage', '婚姻状况'],
  ['politics', '政治面貌'],
  ['skill', '专业职称或技术等级', 20],
  ['household', '户口性质'],
  ['province', '户籍省份', 18],
  ['county', '户籍市县', 18],
  ['address', '现住地址', 20],
  ['postcode', '邮政编码'],
  ['phone', '联系电话', 15],
  ['group', '就业前所属群体', 16],
  ['form', '就业形式'],
  ['state', '合同状态'],
  ['kind', '合同类型', 14],
  ['from', '合同始期', 12],
  ['to', '合同终期', 12],
  ['wage', '月收入'],
  ['ended', '合同终止原因', 16],
  ['job', '工种(岗位)', 16],
];
const COLUMNS: WrittenColumn[] = HEADERS.map(([key, header, width]) => ({
  key,
  header,
  ...(width ? { width } : {}),
}));

/** 广东省用人单位招用人员备案花名册: what is known is filled in, what nobody asked for stays empty for the company. */
@Injectable()
export class FilingRosterService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly seekers: SeekerReader,
  ) {}

  /** People of one company who started in these days. One export in the audit, with the count. */
  write(
    actor: Actor,
    employerId: string,
    days: { readonly from: string; readonly to: string },
  ): Promise<{ name: string; bytes: Buffer; persons: number }> {
    return this.uow.write(actor, async (tx) => {
      const rows = await tx.all(listFilingRoster, { employerId, from: days.from, to: days.to });
      const ids = rows.map(({ seekerId }) => seekerId);
      const numbers = await this.seekers.revealIdentifiers(tx, ids, 'employment_filing');
      const bytes = await writeWorkbook({
        watermark: watermarkOf(tx),
        sheets: [
          {
            name: '招用备案',
            title: `广东省用人单位招用人员备案花名册 ${days.from}至${days.to}`,
            columns: COLUMNS,
            rows: rows.map((row, index) => ({
              seq: index + 1,
              id: numbers.get(row.seekerId)?.idNumber ?? null,
              name: row.name,
              ethnic: entryOf(ETHNIC_GROUPS, row.ethnicGroup ?? '')?.name.zh ?? null,
              education: EDUCATION_CODES.find(({ level }) => level === row.education)?.name.zh ?? null,
              province: areaByCode(row.countyCode.slice(0, 2))?.name ?? null,
              county: areaByCode(row.countyCode)?.name ?? null,
              phone: numbers.get(row.seekerId)?.phone ?? null,
              form: '单位就业',
              state: row.endedOn ? '终止' : row.signedFrom ? '新签' : null,
              from: row.signedFrom,
              to: row.signedTo,
              wage: row.wage,
              job: row.job,
            })),
          },
        ],
      });
      tx.audit({
        action: 'export',
        aggregate: 'employer',
        aggregateId: employerId,
        fields: ['filing-roster', `count=${rows.length}`],
      });
      return { name: `10-招用备案花名册-${days.from}.xlsx`, bytes, persons: rows.length };
    });
  }
}
