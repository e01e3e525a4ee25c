import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { CONFIG, type Config } from '../../../platform/config/index.js';
import { LifecycleStore, type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { importLifecycleMapping } from '../persistence/import.lifecycle-mapping.js';
import type { RowAction, RowOutcome, StoredRow } from '../domain/validated-row.js';
import { ImportRowsRepository } from '../persistence/import-rows.repository.js';
import { accepted } from '../persistence/row-content.js';
import { contextOf, workingFor } from './import-run.js';
import { ImportsQueries } from './imports.queries.js';
import type { Applied, ImportContext, LedgerKind } from './ledger-kind.js';
import { LedgerKinds } from './ledger-kinds.js';
import type { Finding } from '../domain/ledger.js';
import { countRowsByAction } from '../persistence/commit-import.statements.js';

const CHUNK = 250;

/**
 * Takes the clean rows of a previewed import in, chunk by chunk in file order. Each chunk is one transaction with the mark
 * that it is done, so a run that was cut off goes on where it was.
 */
@Injectable()
export class CommitImportService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly store: LifecycleStore,
    private readonly rows: ImportRowsRepository,
    private readonly kinds: LedgerKinds,
    private readonly queries: ImportsQueries,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async run(importId: string, service: Actor, renew: () => Promise<void>): Promise<void> {
    const { found } = await this.queries.find(service, importId);
    const actor = workingFor(found, service.requestId);
    const kind = this.kinds.get(found.kind);
    for (;;) {
      const taken = await this.uow.write(actor, (tx) =>
        this.importChunk(tx, kind, contextOf(found, kind, tx.today, this.config.synthetic)),
      );
      if (taken === 0) break;
      await renew();
    }
    await this.uow.write(actor, async (tx) => {
      const now = await this.queries.load(tx, found.id);
      if (now.status !== 'previewed') return;
      await this.store.transition(tx, importLifecycleMapping, {
        id: found.id,
        move: 'commit',
        input: { reportedBy: 'system', occurredOn: tx.today, channel: 'system' },
        facts: null,
        set: await countRows(tx, found.id),
      });
    });
  }

  private async importChunk(tx: Tx, kind: LedgerKind, context: ImportContext): Promise<number> {
    const key = await this.rows.key(tx, context.importId);
    const waiting = await this.rows.waiting(tx, context.importId, key, CHUNK);
    if (waiting.length === 0) return 0;
    const fresh = waiting.filter((row) => row.outcome !== 'same');
    const applied = await tx.namedWithin(context.sender, () => kind.apply(tx, context, fresh.map(accepted)));
    const results = new Map(fresh.map((row, index) => [row.seq, applied[index]!]));
    await this.rows.settle(
      tx,
      context.importId,
      waiting.map((row) => settled(row, results.get(row.seq))),
    );
    return waiting.length;
  }
}

interface Settled {
  readonly seq: number;
  readonly action: RowAction;
  readonly outcome: RowOutcome;
  readonly findings: readonly Finding[];
  readonly subjectId: string | null;
}

function settled(row: StoredRow, applied: Applied | undefined): Settled {
  const base = {
    seq: row.seq,
    action: row.action,
    outcome: row.outcome,
    findings: row.findings,
    subjectId: row.subjectId,
  };
  if (!applied) return base;
  if ('refused' in applied)
    return { ...base, action: 'refuse', outcome: 'error', findings: [...row.findings, ...applied.refused] };
  const findings = [...row.findings, ...(applied.warnings ?? [])];
  if ('mergedInto' in applied) return { ...base, action: 'merge', findings, subjectId: applied.mergedInto };
  return { ...base, findings, subjectId: applied.subjectId };
}

/** Counters of an import as its rows now stand. */
export async function countRows(tx: Tx, importId: string): Promise<Record<string, number>> {
  const counts = await tx.first(countRowsByAction, { importId });
  return counts!;
}
