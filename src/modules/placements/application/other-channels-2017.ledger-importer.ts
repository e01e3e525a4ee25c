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
  OTHER_CHANNELS_2017,
} from '../../imports/index.js';
import { SeekerReader } from '../../seekers/index.js';
import { type HistoricalRow, readOtherChannel } from './historical-row.js';
import { HistoricalPlacementsService } from './historical-placements.service.js';
import { HistoricalStarts } from './historical-starts.row-importer.js';
import { PlacementReader } from './placement.reader.js';

/** Ledger 其他渠道: people found at work who came by other roads, the bureau’s word with how it was checked. */
@Injectable()
export class OtherChannelsLedger implements LedgerKind<HistoricalRow>, OnModuleInit {
  readonly layout = OTHER_CHANNELS_2017;
  readonly reportedBy = 'bureau';
  private readonly rows: HistoricalStarts;

  constructor(
    @Inject(LedgerKinds) private readonly kinds: LedgerKinds,
    seekers: SeekerReader,
    employers: EmployerReader,
    directory: PlacementReader,
    past: HistoricalPlacementsService,
  ) {
    const kind = { read: readOtherChannel, said: () => 'bureau' as const, tellsCounted: true };
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
