import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import {
  writeWorkbook,
  type WrittenColumn,
  type WrittenValue,
  watermarkOf,
} from '../../../platform/workbook/index.js';
import { DEPARTURE_ROSTER } from '../../imports/index.js';
import { NO_SHOW_REASONS } from '../../placements/index.js';
import { areaByCode } from '../../reference/index.js';
import { SeekerReader } from '../../seekers/index.js';
import type { NoShowReason } from '../domain/boarding-rules.js';
import type { BatchEntity } from '../persistence/batch.entity.js';
import { BatchesRepository } from '../persistence/batches.repository.js';
import { type BoardingLine, BoardingListQueries } from './boarding-list.queries.js';
import { JourneyQueries, type JourneyView } from './journey.queries.js';

export interface BatchPrintouts {
  readonly batch: BatchEntity;
  readonly lines: readonly BoardingLine[];
  readonly road: JourneyView;
}

const WIDTHS: Readonly<Record<string, number>> = {
  id: 22,
  emp: 28,
  job: 16,
  tv: 22,
  phone: 15,
  recv: 24,
  stop: 16,
  note: 22,
};

/** ⑥ as a workbook the same import reads, and what is printed of a departure. */
@Injectable()
export class BatchPrintoutsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly batches: BatchesRepository,
    private readonly lists: BoardingListQueries,
    private readonly road: JourneyQueries,
    private readonly seekers: SeekerReader,
  ) {}

  /** Everything that is printed, without numbers of cards. Counted as a print. */
  papers(actor: Actor, batchId: string, what: 'roster' | 'notes'): Promise<BatchPrintouts> {
    return this.uow.write(actor, async (tx) => {
      const batch = await this.batches.find(tx, batchId);
      const lines = await this.lists.list(actor, batchId);
      const road = await this.road.view(actor, batchId);
      tx.audit({
        action: 'print',
        aggregate: 'batch',
        aggregateId: batchId,
        fields: [what, `count=${lines.length}`],
      });
      return { batch, lines, road };
    });
  }

  /** Every row with card number and phone: one export in the audit, with the count. */
  workbook(actor: Actor, batchId: string): Promise<{ name: string; bytes: Buffer; persons: number }> {
    return this.uow.write(actor, async (tx) => {
      const batch = await this.batches.find(tx, batchId);
      const lines = await this.lists.list(actor, batchId);
      const ids = lines.flatMap(({ seekerId }) => (seekerId ? [seekerId] : []));
      const numbers = await this.seekers.revealIdentifiers(tx, ids, 'departure_roster');
      const { receptions, handOvers, insurance } = await this.road.view(actor, batchId);
      const meets = new Map(
        receptions.map((one) => [one.employer, `${one.contactName} ${one.contactPhone}`]),
      );
      const signed = new Map(handOvers.map((one) => [one.employer, one.signedBy]));
      const bytes = await writeWorkbook({
        watermark: watermarkOf(tx),
        sheets: [
          {
            name: batch.code,
            title: `那坡县赴深圳龙岗务工人员“点对点”输送花名册 ${batch.code} ${batch.departureOn}`,
            columns: COLUMNS,
            rows: lines
              .filter(({ kind }) => kind !== 'escort')
              .map((line, index): Record<string, WrittenValue> => ({
                batch: batch.code,
                seq: index + 1,
                ...rowOf(line),
                id: numbers.get(line.seekerId ?? '')?.idNumber ?? null,
                phone: numbers.get(line.seekerId ?? '')?.phone ?? null,
                recv: meets.get(line.employer ?? '') ?? line.receiver,
                pol: line.policyNo ?? insurance?.policyNo ?? null,
                rsig: line.road === 'arrived' ? (signed.get(line.employer ?? '') ?? null) : null,
              })),
          },
        ],
      });
      tx.audit({
        action: 'export',
        aggregate: 'batch',
        aggregateId: batchId,
        fields: [DEPARTURE_ROSTER.kind, `count=${lines.length}`],
      });
      return { name: `05-输送花名册-${batch.code}-${batch.departureOn}.xlsx`, bytes, persons: lines.length };
    });
  }
}

const COLUMNS: WrittenColumn[] = DEPARTURE_ROSTER.columns
  .filter(({ forbidden, key }) => forbidden === undefined && key !== 'town' && key !== 'village')
  .map(({ key, headers }) => ({
    key,
    header: headers[0]!,
    ...(WIDTHS[key] ? { width: WIDTHS[key] } : {}),
  }));

const yesNo = (value: boolean | null): string | null => (value === null ? null : value ? '是' : '否');

function rowOf(line: BoardingLine): Record<string, WrittenValue> {
  const area = line.areaCode ?? '';
  return {
    seat: line.coach && line.seat ? `${line.coach}车${line.seat}座` : null,
    name: line.name,
    sex: line.sex === null ? null : line.sex === 'female' ? '女' : '男',
    tv: [9, 12].map((length) => areaByCode(area.slice(0, length))?.name ?? '').join(''),
    poor: yesNo(line.poor),
    first: yesNo(line.firstTimeOut),
    emp: line.employer,
    job: line.job,
    stop: line.stop,
    up: line.boardedOn,
    lead: line.escort,
    sig: line.door === 'boarded' ? '√' : null,
    arr: line.arrivedOn,
    start: line.claimedStartOn,
    note: noteOf(line),
  };
}

function noteOf(line: BoardingLine): string | null {
  if (line.door === 'not_boarded') {
    const reason = NO_SHOW_REASONS[(line.notBoardedReason ?? 'not_told') as NoShowReason];
    return `未登车:${reason.zh}`;
  }
  if (line.road === 'left_en_route') return '途中离队';
  return line.kind === 'returning' ? '返岗' : line.readyAfterLock ? '补录' : null;
}
