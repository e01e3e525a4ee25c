import { type Delivery, HandlesWork, type HeavyHandler } from '../../../platform/queue/index.js';
import { CommitImportService } from '../application/commit-import.service.js';
import { commitImport } from '../application/import-work.js';

/** Takes the clean rows of a previewed import in. */
@HandlesWork(commitImport)
export class CommitImportJob implements HeavyHandler<{ importId: string }> {
  constructor(private readonly committing: CommitImportService) {}

  run({ payload, actor }: Delivery<{ importId: string }>, renew: () => Promise<void>): Promise<void> {
    return this.committing.run(payload.importId, actor, renew);
  }
}
