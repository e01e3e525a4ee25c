import { Injectable } from '@nestjs/common';
import { Semaphore } from '../../../platform/database/index.js';
import type { FilledTable } from '../../../platform/workbook/index.js';
import { type LedgerLayout, LedgerReader, type OpenLedger } from '../../imports/index.js';

/** Each reading may take a processor and some hundred megabytes for seconds; the api answers others meanwhile. */
const READINGS_AT_ONCE = 2;
const WAIT_MS = 20_000;

/** Workbooks that are read while their sender waits. @throws databaseBusy when too many wait already */
@Injectable()
export class SentWorkbooks {
  private readonly entrance = new Semaphore(READINGS_AT_ONCE, WAIT_MS);

  constructor(private readonly reader: LedgerReader) {}

  read<T>(content: Buffer, layout: LedgerLayout, work: (ledger: OpenLedger) => Promise<T>): Promise<T> {
    return this.oneOfFew(() => this.reader.read(content, layout, work));
  }

  fill(content: Buffer, table: FilledTable): Promise<Buffer> {
    return this.oneOfFew(() => this.reader.fill(content, table));
  }

  private async oneOfFew<T>(work: () => Promise<T>): Promise<T> {
    const leave = await this.entrance.acquire();
    try {
      return await work();
    } finally {
      leave();
    }
  }
}
