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
import { type PastRow, readOtherChannel } from './past-row.js';
import { PastPlacementsService } from './past-placements.service.js';
import { PastStarts } from './past-starts.js';
import { PlacementReader } from './placement.reader.js';

/** Ledger 其他渠道: people found at work who came by other roads, the bureau’s word with how it was checked. */
@Injectable()
export class OtherChannelsLedger implements LedgerKind<PastRow>, OnModuleInit {
  readonly layout = OTHER_CHANNELS_2017;
  readonly reportedBy = 'bureau';
  private readonly rows: PastStarts;

  constructor(
    @Inject(LedgerKinds) private readonly kinds: LedgerKinds,
    seekers: SeekerReader,
    employers: EmployerReader,
    directory: PlacementReader,
    past: PastPlacementsService,
  ) {
    const kind = { read: readOtherChannel, said: () => 'bureau' as const, tellsCounted: true };
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
