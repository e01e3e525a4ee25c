import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { EmployerReader } from '../../employers/index.js';
import {
  type AcceptedRow,
  type Applied,
  type ImportContext,
  type LedgerKind,
  LedgerKinds,
  type LedgerSession,
  STARTS_2017,
} from '../../imports/index.js';
import { SeekerReader } from '../../seekers/index.js';
import { type HistoricalRow, readFairStart } from './historical-row.js';
import { HistoricalPlacementsService } from './historical-placements.service.js';
import { HistoricalStarts } from './historical-starts.row-importer.js';
import { PlacementReader } from './placement.reader.js';

/** Ledger 上岗台账: starts out of the fairs of an earlier year, the employers’ word. */
@Injectable()
export class Starts2017Ledger implements LedgerKind<HistoricalRow>, OnModuleInit {
  readonly layout = STARTS_2017;
  readonly reportedBy = 'employer';
  private readonly rows: HistoricalStarts;

  constructor(
    @Inject(LedgerKinds) private readonly kinds: LedgerKinds,
    seekers: SeekerReader,
    employers: EmployerReader,
    directory: PlacementReader,
    past: HistoricalPlacementsService,
  ) {
    const kind = { read: readFairStart, said: () => 'employer' as const, tellsCounted: false };
    this.rows = new HistoricalStarts(kind, seekers, employers, directory, past);
  }

  onModuleInit(): void {
    this.kinds.register(this);
  }

  openSession(context: ImportContext): LedgerSession<HistoricalRow> {
    return this.rows.openSession(context);
  }

  apply(tx: Tx, context: ImportContext, rows: readonly AcceptedRow<HistoricalRow>[]): Promise<Applied[]> {
    return this.rows.apply(tx, context, rows);
  }
}
