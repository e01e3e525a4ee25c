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
import { type PastRow, readFairStart } from './past-row.js';
import { PastPlacementsService } from './past-placements.service.js';
import { PastStarts } from './past-starts.js';
import { PlacementReader } from './placement.reader.js';

/** Ledger 上岗台账: starts out of the fairs of an earlier year, the employers’ word. */
@Injectable()
export class Starts2017Ledger implements LedgerKind<PastRow>, OnModuleInit {
  readonly layout = STARTS_2017;
  readonly reportedBy = 'employer';
  private readonly rows: PastStarts;

  constructor(
    @Inject(LedgerKinds) private readonly kinds: LedgerKinds,
    seekers: SeekerReader,
    employers: EmployerReader,
    directory: PlacementReader,
    past: PastPlacementsService,
  ) {
    const kind = { read: readFairStart, said: () => 'employer' as const, tellsCounted: false };
    this.rows = new PastStarts(kind, seekers, employers, directory, past);
  }

  onModuleInit(): void {
    this.kinds.register(this);
  }

  openSession(context: ImportContext): LedgerSession<PastRow> {
    return this.rows.openSession(context);
  }

  apply(tx: Tx, context: ImportContext, rows: readonly AcceptedRow<PastRow>[]): Promise<Applied[]> {
    return this.rows.apply(tx, context, rows);
  }
}
