import { type JobContext, JobProcessor, type LongRunningHandler } from '../../../platform/queue/index.js';
import { ReadImportService } from '../application/read-import.service.js';
import { readImport } from '../application/import-work.js';

/** Reads and judges an uploaded workbook. */
@JobProcessor(readImport)
export class ReadImportJob implements LongRunningHandler<{ importId: string }> {
  constructor(private readonly reading: ReadImportService) {}

  run(
    { payload, actor, unanswered }: JobContext<{ importId: string }>,
    renew: () => Promise<void>,
  ): Promise<void> {
    return this.reading.run(payload.importId, actor, renew, unanswered);
  }
}
