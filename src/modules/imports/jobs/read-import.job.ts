import { type Delivery, HandlesWork, type HeavyHandler } from '../../../platform/queue/index.js';
import { ReadImportService } from '../application/read-import.service.js';
import { readImport } from '../application/import-work.js';

/** Reads and judges an uploaded workbook. */
@HandlesWork(readImport)
export class ReadImportJob implements HeavyHandler<{ importId: string }> {
  constructor(private readonly reading: ReadImportService) {}

  run(
    { payload, actor, unanswered }: Delivery<{ importId: string }>,
    renew: () => Promise<void>,
  ): Promise<void> {
    return this.reading.run(payload.importId, actor, renew, unanswered);
  }
}
