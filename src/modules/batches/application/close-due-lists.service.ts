import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../kernel/errors/index.js';
import { systemActor } from '../../../platform/access/index.js';
import { newId } from '../../../platform/clock/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { BatchTransitionsService } from './batch-transitions.service.js';
import { lockBatchesDueForLock } from '../persistence/close-due-lists.statements.js';

/** Lists close by themselves when their lock day is over; an empty one waits for the bureau. */
@Injectable()
export class CloseDueListsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly transitions: BatchTransitionsService,
  ) {}

  /** @returns how many were locked */
  async lockDue(): Promise<number> {
    const due = await this.uow.read(systemActor(['*'], newId()), (tx) => tx.all(lockBatchesDueForLock, {}));
    let locked = 0;
    for (const { id, cooperation, version } of due) {
      try {
        await this.transitions.transition(systemActor([cooperation], newId()), id, {
          move: 'lock',
          attribution: { reportedBy: 'system', channel: 'system' },
          expectedVersion: version,
        });
        locked += 1;
      } catch (error) {
        // Another worker or the bureau was faster.
        if (!(error instanceof DomainError)) throw error;
      }
    }
    return locked;
  }
}
