import { type JobContext, JobProcessor, type LongRunningHandler } from '../../../platform/queue/index.js';
import { CommitImportService } from '../application/commit-import.service.js';
import { commitImport } from '../application/import-work.js';

/** Takes the clean rows of a previewed import in. */
@JobProcessor(commitImport)
export class CommitImportJob implements LongRunningHandler<{ importId: string }> {
  constructor(private readonly committing: CommitImportService) {}

  run({ payload, actor }: JobContext<{ importId: string }>, renew: () => Promise<void>): Promise<void> {
    return this.committing.run(payload.importId, actor, renew);
  }
}
