import { Injectable } from '@nestjs/common';
import { newId } from '../../../platform/clock/index.js';
import type { Tx } from '../../../platform/database/index.js';
import type { AcceptedRow, Applied } from '../../imports/index.js';
import { type HistoricalPlacement, PlacementCommands } from '../../placements/index.js';
import { LONGGANG_DISTRICT } from '../../reference/index.js';
import type { BatchEntity } from '../persistence/batch.entity.js';
import { BatchesRepository } from '../persistence/batches.repository.js';
import { forEachInSavepoint, findingAt, rejectRow } from './apply-rows.js';
import type { LaterValue } from './later-batches.row-importer.js';
import { grouped, type Known } from './passenger-lookup.js';
import { withDefaults } from './passenger-columns.js';

type Row = AcceptedRow<LaterValue>;

export interface HistoricalPassenger {
  readonly row: Row;
  readonly known: Known;
  readonly batch: BatchEntity;
  readonly evidence: string;
}

/** People of a past departure without a placement of their own: recorded at their last known state, and on the list. */
@Injectable()
export class HistoricalPassengers {
  constructor(
    private readonly batches: BatchesRepository,
    private readonly placements: PlacementCommands,
  ) {}

  async record(tx: Tx, past: readonly HistoricalPassenger[], outcome: Map<Row, Applied>): Promise<void> {
    const recorded = new Map<Row, { id: string; superseded: boolean }>();
    const errors = await forEachInSavepoint(tx, past, async (those) => {
      const answers = await this.placements.recordHistory(tx.actor, those.map(pastPlacement));
      for (const [index, { row }] of those.entries()) recorded.set(row, answers[index]!);
      await this.list(tx, those, answers);
    });
    for (const one of past) {
      const { row } = one;
      const error = errors.get(one);
      if (error !== undefined) outcome.set(row, { refused: [rejectRow(row, error)] });
      else {
        const { id, superseded } = recorded.get(row)!;
        const told = row.findings.some(({ code }) => code === 'START_OVERLAP');
        const warnings = superseded && !told ? [findingAt(row, 'start', 'START_OVERLAP', 'warn')] : [];
        outcome.set(row, { subjectId: id, warnings });
      }
    }
  }

  private async list(
    tx: Tx,
    those: readonly HistoricalPassenger[],
    answers: readonly { readonly id: string }[],
  ): Promise<void> {
    const rows = those.map(({ row, known, batch }, index) => {
      const arrivedOn = row.value.arrivedOn ?? row.value.startedOn;
      return withDefaults({
        id: newId(),
        batch_id: batch.id,
        cooperation: batch.cooperation,
        kind: 'new',
        placement_id: answers[index]!.id,
        seeker_id: known.seeker.id,
        area_code: known.seeker.areaCode,
        employer_id: known.written?.employer?.id ?? null,
        door: 'boarded',
        road: arrivedOn === null ? 'open' : 'arrived',
        boarded_on: row.value.departedOn,
        arrived_on: arrivedOn,
      });
    });
    await this.batches.insertPassengers(tx, rows);
    for (const [id, group] of grouped(those, ({ batch }) => batch.id))
      await this.batches.reserveSeatsOf(tx, id, group.length);
  }
}

function pastPlacement({ row, known, batch, evidence }: HistoricalPassenger): HistoricalPlacement {
  const { employer, job, departedOn, arrivedOn, startedOn } = row.value;
  const firm = known.written?.employer ?? null;
  const before = known.placements.findLast(({ status }) => status === 'no_show' || status === 'barred');
  return {
    seekerId: known.seeker.id,
    cooperation: batch.cooperation,
    employerId: firm?.id ?? null,
    employerText: employer ?? '未注明',
    jobText: job,
    districtCode: firm?.districtCode ?? LONGGANG_DISTRICT,
    linkedTo: before?.id ?? null,
    travelMode: 'organised',
    departedOn,
    arrivedOn: arrivedOn ?? startedOn,
    startedOn,
    startConfirmedOn: startedOn,
    attribution: { reportedBy: 'employer', channel: 'workbook', evidence },
  };
}
