import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { LifecycleStore, UnitOfWork } from '../../../platform/database/index.js';
import { importTouched } from '../domain/import.errors.js';
import { importLifecycleMapping } from '../persistence/import.lifecycle-mapping.js';
import { contextOf, wordOf } from './import-run.js';
import { ImportsQueries } from './imports.queries.js';
import { LedgerKinds } from './ledger-kinds.js';
import { deleteAppliedOfImport, findSubjectsOfImport } from '../persistence/withdraw-import.statements.js';

/** Undoes a whole import while nothing it brought has been touched. */
@Injectable()
export class WithdrawImportService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly store: LifecycleStore,
    private readonly kinds: LedgerKinds,
    private readonly queries: ImportsQueries,
  ) {}

  /** @throws importNotFound, importNotOwn, importTouched, wrongState */
  async withdraw(actor: Actor, id: string, reason: string): Promise<void> {
    await this.uow.write(actor, async (tx) => {
      const found = await this.queries.loadOwn(tx, id);
      const kind = this.kinds.get(found.kind);
      const rows = await tx.all(findSubjectsOfImport, { importId: id });
      const subjects = rows.map((row) => row.subject_id);
      if (subjects.length > 0) {
        if (!kind.withdraw) throw importTouched({ kind: found.kind });
        await kind.withdraw(tx, contextOf(found, kind, tx.today, true), subjects);
      }
      await tx.run(deleteAppliedOfImport, { importId: id });
      await this.store.transition(tx, importLifecycleMapping, {
        id,
        move: 'withdraw',
        input: {
          reportedBy: wordOf(kind, found.sentAs),
          occurredOn: tx.today,
          channel: 'account',
          reason,
        },
        facts: null,
      });
    });
  }
}
