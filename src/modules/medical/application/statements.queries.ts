import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { writeWorkbook } from '../../../platform/workbook/index.js';
import type { CostBearer } from '../domain/cost-bearer.js';
import { EXAM_LABELS, type ExamKind } from '../domain/exam-kinds.js';
import { listStatementLines } from '../persistence/statements.statements.js';

export interface StatementLine {
  readonly payer: CostBearer;
  /** The company, where it pays; else the county's name for it stands in `payer`. */
  readonly payerName: string | null;
  readonly clinicId: string | null;
  readonly clinicName: string | null;
  readonly exam: ExamKind;
  readonly people: number;
  /** Yuan; null while no fee is agreed with the institution. */
  readonly fee: number | null;
  readonly amount: number | null;
}

export interface Statement {
  /** `YYYY-MM` */
  readonly month: string;
  readonly lines: readonly StatementLine[];
  readonly people: number;
  /** Of the lines with a fee. */
  readonly amount: number;
}

export const PAYER_LABELS: Readonly<Record<CostBearer, string>> = {
  employer: '用人单位',
  county: '县级财政',
  worker: '—',
  unknown: '待确认',
};

/** Who owes which institution for which month: everybody examined in it, counted by payer. Never the person. */
@Injectable()
export class StatementsQueries {
  constructor(private readonly uow: UnitOfWork) {}

  /** @param month `YYYY-MM`; the handing out is written down */
  of(actor: Actor, month: string): Promise<Statement> {
    return this.uow.write(actor, async (tx) => {
      const lines = await tx.all(listStatementLines, { attendedOn: `${month}-01` });
      tx.audit({
        action: 'export',
        aggregate: 'medical_statement',
        aggregateId: null,
        fields: [month, `count=${lines.length}`],
      });
      return {
        month,
        lines,
        people: lines.reduce((sum, line) => sum + line.people, 0),
        amount: lines.reduce((sum, line) => sum + (line.amount ?? 0), 0),
      };
    });
  }

  async workbook(actor: Actor, month: string): Promise<Buffer> {
    const statement = await this.of(actor, month);
    return writeWorkbook({
      sheets: [
        {
          name: '体检费用对账单',
          title: `${month} 体检费用对账单`,
          columns: [
            { header: '付费方', key: 'payer', width: 12 },
            { header: '付费单位', key: 'payerName', width: 36 },
            { header: '体检机构', key: 'clinic', width: 30 },
            { header: '体检类别', key: 'exam', width: 16 },
            { header: '人次', key: 'people', width: 8 },
            { header: '单价(元)', key: 'fee', width: 10 },
            { header: '金额(元)', key: 'amount', width: 12 },
          ],
          rows: statement.lines.map((line) => ({
            payer: PAYER_LABELS[line.payer],
            payerName: line.payerName,
            clinic: line.clinicName,
            exam: EXAM_LABELS[line.exam].zh,
            people: line.people,
            fee: line.fee,
            amount: line.amount,
          })),
          notes: [
            `合计 ${statement.people} 人次,已约定单价部分 ${statement.amount} 元。体检费用一律不由本人承担。`,
          ],
        },
      ],
    });
  }
}
