import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '../../../kernel/errors/index.js';
import type { Actor } from '../../../platform/access/index.js';
import { CONFIG, type Config } from '../../../platform/config/index.js';
import { open } from '../../../platform/crypto/index.js';
import { LifecycleStore, type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { importValueUnusable, ledgerNoSheet } from '../domain/import.errors.js';
import type { LedgerRow, SheetLayout } from '../domain/ledger.js';
import { workbookDate } from '../domain/workbook-date.js';
import type { ImportEntity } from '../persistence/import.entity.js';
import { importLifecycleMapping } from '../persistence/import.lifecycle-mapping.js';
import { ImportRowsRepository } from '../persistence/import-rows.repository.js';
import { countRows } from './commit-import.service.js';
import { contextOf, workingFor } from './import-run.js';
import { ImportsQueries } from './imports.queries.js';
import type { ImportContext, LedgerKind, LedgerSession } from './ledger-kind.js';
import { LedgerKinds } from './ledger-kinds.js';
import { LedgerReader, type OpenLedger } from './reading-process/ledger-reader.js';
import { readingInterrupted } from './reading-process/reading-errors.js';
import { RowValidator } from './row-validator.js';
import {
  deleteImportFileAfterFailure,
  deleteImportFileAfterReading,
  deleteImportRows,
  findImportFile,
} from '../persistence/read-import.statements.js';

/** The lease of heavy work is renewed at least every 10 seconds, also while the reading process is silent. */
const RENEW_EVERY_MS = 5_000;
/** Attempts whose worker process ended without a result, before the file is given up. */
const MAX_UNANSWERED = 2;
const SYSTEM = { reportedBy: 'system', channel: 'system' } as const;

/**
 * Reads a workbook twice, in a process of its own: once to see what rows say of each other, once to judge them. Cut off in the
 * middle it begins anew; nothing is visible before the whole file has been judged.
 */
@Injectable()
export class ReadImportService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly store: LifecycleStore,
    private readonly rows: ImportRowsRepository,
    private readonly validator: RowValidator,
    private readonly kinds: LedgerKinds,
    private readonly queries: ImportsQueries,
    private readonly reader: LedgerReader,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @param unanswered earlier attempts whose worker ended without a result: it may have been this file that ended it */
  async run(importId: string, service: Actor, renew: () => Promise<void>, unanswered = 0): Promise<void> {
    const { found, today } = await this.queries.find(service, importId);
    if (found.status !== 'read') return;
    const actor = workingFor(found, service.requestId);
    const kind = await this.asSent(actor, found, this.kinds.get(found.kind));
    const renewing = setInterval(() => void renew().catch(() => undefined), RENEW_EVERY_MS);
    try {
      if (unanswered >= MAX_UNANSWERED) throw readingInterrupted();
      await this.reader.read(await this.content(actor, importId), kind.layout, (ledger) =>
        this.validateWorkbook(actor, found, kind, ledger, today, renew),
      );
    } catch (error) {
      const rejection = error instanceof DomainError ? error : unusableValue(error);
      if (!rejection) throw error;
      await this.uow.write(actor, (tx) => this.fail(tx, importId, rejection));
    } finally {
      clearInterval(renewing);
    }
  }

  private async asSent(actor: Actor, found: ImportEntity, kind: LedgerKind): Promise<LedgerKind> {
    if (!kind.layoutOf) return kind;
    const layout = await this.uow.read(actor, (tx) => kind.layoutOf!(tx, found));
    return Object.assign(Object.create(kind) as LedgerKind, { layout });
  }

  private async validateWorkbook(
    actor: Actor,
    found: ImportEntity,
    kind: LedgerKind,
    ledger: OpenLedger,
    today: string,
    renew: () => Promise<void>,
  ): Promise<void> {
    const layouts = ledger.sheets.map(({ layout }) => layout);
    const data = layouts.filter(({ verdict }) => verdict === 'data');
    if (data.length === 0)
      throw ledgerNoSheet({ kind: kind.layout.kind, sheets: layouts.map(({ sheet }) => sheet) });
    const titles = data.flatMap(({ titleTexts }) => titleTexts);
    const asOf = workbookDate(titles, found.fileName, today);
    const context = { ...contextOf(found, kind, today, this.config.synthetic), asOf };
    const session = kind.openSession(context);
    if (session.scan) {
      for await (const chunk of ledger.chunks()) {
        session.scan(chunk);
        await renew();
      }
    }
    await this.uow.write(actor, (tx) => tx.run(deleteImportRows, { importId: found.id }));
    let seq = 1;
    for await (const chunk of ledger.chunks()) {
      await this.uow.write(actor, (tx) => this.storeChunk(tx, kind, context, session, chunk, seq));
      seq += chunk.length;
      await renew();
    }
    await this.uow.write(actor, (tx) => this.preview(tx, found.id, layouts, asOf));
  }

  private async storeChunk(
    tx: Tx,
    kind: LedgerKind,
    context: ImportContext,
    session: LedgerSession<unknown>,
    chunk: readonly LedgerRow[],
    seq: number,
  ): Promise<void> {
    const { importId } = context;
    const validations = await this.validator.validate(tx, kind, context, session, chunk);
    await this.rows.insert(tx, importId, await this.rows.key(tx, importId), seq, chunk, validations);
  }

  /** The file itself is not needed any more; what of it may be kept is in the rows. */
  private async preview(
    tx: Tx,
    importId: string,
    layouts: readonly SheetLayout[],
    asOf: string,
  ): Promise<void> {
    await tx.run(deleteImportFileAfterReading, { importId });
    await this.store.transition(tx, importLifecycleMapping, {
      id: importId,
      move: 'preview',
      input: { ...SYSTEM, occurredOn: tx.today },
      facts: null,
      set: {
        as_of: asOf,
        sheets: JSON.stringify(layouts.map(({ notStored: _columns, ...layout }) => layout)),
        not_stored: JSON.stringify(layouts.flatMap(({ notStored }) => notStored)),
        ...(await countRows(tx, importId)),
      },
    });
  }

  private async fail(tx: Tx, importId: string, error: DomainError): Promise<void> {
    await tx.run(deleteImportFileAfterFailure, { importId });
    await this.store.transition(tx, importLifecycleMapping, {
      id: importId,
      move: 'fail',
      input: { ...SYSTEM, occurredOn: tx.today, reason: error.code },
      facts: null,
    });
  }

  private content(actor: Actor, importId: string): Promise<Buffer> {
    return this.uow.read(actor, async (tx) => {
      const file = await tx.first(findImportFile, { importId });
      if (!file) throw new Error(`import ${importId} has no file`);
      return open(await this.rows.key(tx, importId), file.content, `import_file.content:${importId}`);
    });
  }
}

/** A number or a day that no column of the database holds (class 22): the row says something impossible, and would again. */
function unusableValue(error: unknown): DomainError | undefined {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' && /^22[0-9A-Z]{3}$/.test(code) ? importValueUnusable() : undefined;
}
