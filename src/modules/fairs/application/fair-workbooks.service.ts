import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { type Tx, UnitOfWork } from '../../../platform/database/index.js';
import {
  writeWorkbook,
  type WrittenColumn,
  type WrittenValue,
  watermarkOf,
} from '../../../platform/workbook/index.js';
import { INTENT_ROSTER, type LedgerLayout, TOWNSHIP_POOL } from '../../imports/index.js';
import { areaByCode } from '../../reference/index.js';
import { SeekerReader } from '../../seekers/index.js';
import type { Fair } from '../domain/fair.js';
import { fairNotFound } from '../domain/fairs.errors.js';
import { FairPapersRepository, type IntentPaperLine } from '../persistence/fair-printouts.repository.js';
import { FairsRepository } from '../persistence/fairs.repository.js';
import { placeWords } from './fair-printouts.queries.js';
import { fairWords } from './fair-words.js';

export interface FairWorkbook {
  readonly name: string;
  readonly bytes: Buffer;
  readonly persons: number;
}

const INTERVIEW: Readonly<Record<string, string>> = { passed: '通过', failed: '未通过', open: '待定' };
const WIDTHS: Readonly<Record<string, number>> = { id: 22, emp: 28, job: 18, tv: 22, phone: 15, fair: 14 };

/** Lists of a fair in the county's own layouts (③④), readable by the same import that takes the county's files. */
@Injectable()
export class FairWorkbooksService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly fairs: FairsRepository,
    private readonly papers: FairPapersRepository,
    private readonly seekers: SeekerReader,
  ) {}

  /** @throws fairNotFound */
  write(actor: Actor, fairId: string, kind: 'intents' | 'pool'): Promise<FairWorkbook> {
    return this.uow.write(actor, async (tx) => {
      const fair = await this.fairs.find(tx, fairId);
      if (!fair) throw fairNotFound({ id: fairId });
      const lines = await this.papers.intents(tx, fair, kind === 'intents' ? 'fair' : 'pool');
      const layout = kind === 'intents' ? INTENT_ROSTER : TOWNSHIP_POOL;
      const words = fairWords(fair);
      const bytes = await writeWorkbook({
        watermark: watermarkOf(tx),
        sheets: [
          {
            name: kind === 'intents' ? '意向登记' : '预登记',
            title: `${words.fair} ${words.date} ${layout.title.zh}`,
            columns: columnsOf(layout),
            rows: await this.rows(tx, fair, lines),
          },
        ],
      });
      tx.audit({
        action: 'export',
        aggregate: 'fair',
        aggregateId: fairId,
        fields: [layout.kind, `count=${lines.length}`],
      });
      return {
        name: `${layout.tokens[0]}-${layout.title.zh}-${fair.heldOn}.xlsx`,
        bytes,
        persons: lines.length,
      };
    });
  }

  private async rows(
    tx: Tx,
    fair: Fair,
    lines: readonly IntentPaperLine[],
  ): Promise<Record<string, WrittenValue>[]> {
    const ids = [...new Set(lines.map(({ seekerId }) => seekerId))];
    const numbers = await this.seekers.revealIdentifiers(tx, ids, 'fair_list');
    const roll = await this.seekers.poorOn(tx, ids, fair.heldOn);
    return lines.map((line, index) => ({
      seq: index + 1,
      fair: fair.code,
      date: line.saidOn,
      emp: line.employer,
      job: line.post,
      name: line.name,
      sex: line.sex === 'female' ? '女' : '男',
      id: numbers.get(line.seekerId)?.idNumber ?? null,
      tv: placeWords(line.areaCode),
      town: areaByCode(line.areaCode.slice(0, 9))?.name ?? null,
      village: areaByCode(line.areaCode.slice(0, 12))?.name ?? null,
      poor: roll.get(line.seekerId) ? '是' : '否',
      phone: numbers.get(line.seekerId)?.phone ?? null,
      res: INTERVIEW[line.interview ?? ''] ?? null,
      pay: line.wage,
      on: line.startOn,
      note: line.enteredLate ? '补录' : null,
    }));
  }
}

function columnsOf(layout: LedgerLayout): WrittenColumn[] {
  return layout.columns
    .filter(({ forbidden }) => forbidden === undefined)
    .map(({ key, headers }) => ({
      key,
      header: headers[0]!,
      ...(WIDTHS[key] ? { width: WIDTHS[key] } : {}),
    }));
}
