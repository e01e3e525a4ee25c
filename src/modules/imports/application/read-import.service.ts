import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '../../../kernel/errors/index.js';
import type { Actor } from '../../../platform/access/index.js';
import { CONFIG, type Config } from '../../../platform/config/index.js';
import { open } from '../../../platform/crypto/index.js';
import { LifecycleStore, type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { openWorkbook, type Sheet, type Workbook } from '../../../platform/workbook/index.js';
import { ledgerNoSheet } from '../domain/import.errors.js';
import type { LedgerRow, SheetLayout } from '../domain/ledger.js';
import { readLedger, recogniseSheet } from '../domain/recognition/index.js';
import { workbookDate } from '../domain/workbook-date.js';
import type { ImportEntity } from '../persistence/import.entity.js';
import { importMap } from '../persistence/import-map.js';
import { ImportRowsRepository } from '../persistence/import-rows.repository.js';
import { countRows } from './commit-import.service.js';
import { contextOf, workingFor } from './import-run.js';
import { ImportsQueries } from './imports.queries.js';
import type { LedgerKind, LedgerSession } from './ledger-kind.js';
import { LedgerKinds } from './ledger-kinds.js';
import { RowJudge } from './row-judge.js';

const CHUNK = 250;
const SYSTEM = { saidBy: 'system', channel: 'system' } as const;

interface DataSheet {
  readonly sheet: Sheet;
  readonly layout: SheetLayout;
}

/**
 * Reads a workbook twice: once to see what rows say of each other, once to judge them. Cut off in the middle it begins
 * anew; nothing is visible before the whole file has been judged.
 */
@Injectable()
export class ReadImportService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly store: LifecycleStore,
    private readonly rows: ImportRowsRepository,
    private readonly judge: RowJudge,
    private readonly kinds: LedgerKinds,
    private readonly queries: ImportsQueries,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async run(importId: string, service: Actor, renew: () => Promise<void>): Promise<void> {
    const { found, today } = await this.queries.find(service, importId);
    if (found.status !== 'read') return;
    const actor = workingFor(found, service.requestId);
    const kind = await this.asSent(actor, found, this.kinds.get(found.kind));
    try {
      const workbook = await openWorkbook(await this.content(actor, importId));
      try {
        await this.judgeWorkbook(actor, found, kind, workbook, today, renew);
      } finally {
        await workbook.close();
      }
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      await this.uow.write(actor, (tx) => this.fail(tx, importId, error));
    }
  }

  private async asSent(actor: Actor, found: ImportEntity, kind: LedgerKind): Promise<LedgerKind> {
    if (!kind.layoutOf) return kind;
    const layout = await this.uow.read(actor, (tx) => kind.layoutOf!(tx, found));
    return Object.assign(Object.create(kind) as LedgerKind, { layout });
  }

  private async judgeWorkbook(
    actor: Actor,
    found: ImportEntity,
    kind: LedgerKind,
    workbook: Workbook,
    today: string,
    renew: () => Promise<void>,
  ): Promise<void> {
    const recognised = await recognise(kind, workbook);
    const data = recognised.filter(({ layout }) => layout.verdict === 'data');
    if (data.length === 0)
      throw ledgerNoSheet({ kind: kind.layout.kind, sheets: workbook.sheets.map(({ name }) => name) });
    const asOf = workbookDate(await titlesOf(data), found.fileName, today);
    const context = { ...contextOf(found, today, this.config.synthetic), asOf };
    const session = kind.openSession(context);
    if (session.scan) {
      for await (const chunk of chunksOf(kind, data)) {
        session.scan(chunk);
        await renew();
      }
    }
    await this.uow.write(actor, (tx) =>
      tx.execute(`DELETE FROM import_row WHERE import_id = $1`, [found.id]),
    );
    let seq = 1;
    for await (const chunk of chunksOf(kind, data)) {
      await this.uow.write(actor, (tx) => this.storeChunk(tx, found, session, chunk, seq));
      seq += chunk.length;
      await renew();
    }
    await this.uow.write(actor, (tx) => this.preview(tx, found.id, recognised, asOf));
  }

  private async storeChunk(
    tx: Tx,
    found: ImportEntity,
    session: LedgerSession<unknown>,
    chunk: readonly LedgerRow[],
    seq: number,
  ): Promise<void> {
    const verdicts = await this.judge.judge(tx, found, session, chunk);
    await this.rows.insert(tx, found.id, await this.rows.key(tx, found.id), seq, chunk, verdicts);
  }

  /** The file itself is not needed any more; what of it may be kept is in the rows. */
  private async preview(
    tx: Tx,
    importId: string,
    recognised: readonly DataSheet[],
    asOf: string,
  ): Promise<void> {
    await tx.execute(`DELETE FROM import_file WHERE import_id = $1`, [importId]);
    const layouts = recognised.map(({ layout }) => layout);
    await this.store.move(tx, importMap, {
      id: importId,
      move: 'preview',
      claim: { ...SYSTEM, happenedOn: tx.today },
      subject: null,
      set: {
        as_of: asOf,
        sheets: JSON.stringify(layouts.map(({ notStored: _columns, ...layout }) => layout)),
        not_stored: JSON.stringify(layouts.flatMap(({ notStored }) => notStored)),
        ...(await countRows(tx, importId)),
      },
    });
  }

  private async fail(tx: Tx, importId: string, error: DomainError): Promise<void> {
    await tx.execute(`DELETE FROM import_file WHERE import_id = $1`, [importId]);
    await this.store.move(tx, importMap, {
      id: importId,
      move: 'fail',
      claim: { ...SYSTEM, happenedOn: tx.today, reason: error.code },
      subject: null,
    });
  }

  private content(actor: Actor, importId: string): Promise<Buffer> {
    return this.uow.read(actor, async (tx) => {
      const [file] = await tx.query<{ content: Buffer }>(
        `SELECT content FROM import_file WHERE import_id = $1`,
        [importId],
      );
      if (!file) throw new Error(`import ${importId} has no file`);
      return open(await this.rows.key(tx, importId), file.content, `import_file.content:${importId}`);
    });
  }
}

async function recognise(kind: LedgerKind, workbook: Workbook): Promise<DataSheet[]> {
  const sheets: DataSheet[] = [];
  for (const sheet of workbook.sheets) {
    sheets.push({ sheet, layout: (await recogniseSheet(kind.layout, sheet)).layout });
  }
  return sheets;
}

async function titlesOf(data: readonly DataSheet[]): Promise<string[]> {
  const texts: string[] = [];
  for (const { sheet, layout } of data) {
    for await (const row of sheet.rows()) {
      if (row.row >= (layout.headerRows[0] ?? 1)) break;
      texts.push(...new Set([...row.cells.values()].map(({ text }) => text)));
    }
  }
  return texts;
}

async function* chunksOf(
  kind: LedgerKind,
  data: readonly DataSheet[],
): AsyncGenerator<LedgerRow[], void, undefined> {
  let chunk: LedgerRow[] = [];
  for (const { sheet, layout } of data) {
    for await (const item of readLedger(kind.layout, sheet, layout)) {
      if (item.type !== 'row') continue;
      chunk.push(item.row);
      if (chunk.length === CHUNK) {
        yield chunk;
        chunk = [];
      }
    }
  }
  if (chunk.length > 0) yield chunk;
}
