import { Inject, Injectable } from '@nestjs/common';
import { wrongState } from '../../../kernel/lifecycle/index.js';
import type { Actor } from '../../../platform/access/index.js';
import { CONFIG, type Config } from '../../../platform/config/index.js';
import { LifecycleStore, type Tx, UnitOfWork } from '../../../platform/database/index.js';
import {
  importCellMasked,
  importCellUnknown,
  importCommitting,
  importRowNotFound,
  importRowTakenIn,
} from '../domain/import.errors.js';
import type { CellCorrection, StoredRow } from '../domain/validated-row.js';
import type { CellValue, LedgerLayout, LedgerRow } from '../domain/ledger.js';
import { MASK, maskCell } from '../domain/masked-cell.js';
import { CorrectedRowsRepository } from '../persistence/corrected-rows.repository.js';
import type { ImportEntity } from '../persistence/import.entity.js';
import { importLifecycleMapping } from '../persistence/import.lifecycle-mapping.js';
import { ImportRowsRepository } from '../persistence/import-rows.repository.js';
import { rowOf } from '../persistence/row-content.js';
import { countRows } from './commit-import.service.js';
import { contextOf, wordOf } from './import-run.js';
import { ImportsQueries } from './imports.queries.js';
import { LedgerKinds } from './ledger-kinds.js';
import { RowValidator, type RowValidation } from './row-validator.js';
import { lockImportForCorrection } from '../persistence/edit-row.statements.js';

const CHUNK = 250;

interface Validation {
  readonly stored: StoredRow;
  readonly row: LedgerRow;
  readonly validation: RowValidation;
}

/**
 * Puts cells of one row right on the page. A cell may speak for other rows as well (a number used twice, a household), so
 * every row that is not in yet is judged again, the same way as when the file came. What the file said stays with the row.
 */
@Injectable()
export class EditRowService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly store: LifecycleStore,
    private readonly rows: ImportRowsRepository,
    private readonly corrected: CorrectedRowsRepository,
    private readonly validator: RowValidator,
    private readonly kinds: LedgerKinds,
    private readonly queries: ImportsQueries,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * @param cells new texts by column key; a covered cell is typed anew, and left as it is when its cover comes back
   * @throws importNotOwn, importCellMasked, importRowNotFound, importRowTakenIn, importCommitting, importCellUnknown, wrongState
   */
  async correct(
    actor: Actor,
    importId: string,
    seq: number,
    cells: Readonly<Record<string, string>>,
  ): Promise<void> {
    await this.uow.write(actor, async (tx) => {
      const found = await this.queries.loadOwn(tx, importId);
      await this.lock(tx, importId);
      const key = await this.rows.key(tx, importId);
      const stored = await this.corrected.all(tx, importId, key);
      const all = stored.filter(isKept);
      const takenIn = await this.corrected.takenIn(tx, importId);
      const target = stored.find((row) => row.seq === seq);
      if (!target) throw importRowNotFound({ id: importId, seq });
      if (!isKept(target)) throw importCellUnknown({ seq });
      if (takenIn.has(seq)) throw importRowTakenIn({ seq });
      const typed = typedTexts(this.kinds.get(found.kind).layout, target, cells);
      const changes = changesOf(target, typed, actor.userId, tx.now);
      const rows = all.map((row) => (row === target ? withTexts(rowOf(row), typed) : rowOf(row)));
      // Judged as when the file came: within the sender's sight, by a service that sees more.
      const validated = await tx.withSystemScope(() => this.validateAll(tx, found, all, rows));
      for (const { stored, row, validation } of validated) {
        const isTarget = stored === target;
        if (takenIn.has(stored.seq) || (!isTarget && !differs(stored, validation))) continue;
        const earlier = stored.content.corrections ?? [];
        const corrections = isTarget ? [...earlier, ...changes] : earlier;
        await this.corrected.rewrite(tx, importId, key, { seq: stored.seq, row, validation, corrections });
      }
      await this.note(tx, found, seq, Object.keys(typed));
    });
  }

  private async lock(tx: Tx, importId: string): Promise<void> {
    const now = await tx.first(lockImportForCorrection, { importId });
    const status = now?.status ?? '';
    if (status === 'previewed' && now?.asked) throw importCommitting({ id: importId });
    if (status !== 'previewed' && status !== 'committed') throw wrongState({ aggregate: 'import', status });
  }

  private async validateAll(
    tx: Tx,
    found: ImportEntity,
    all: readonly StoredRow[],
    rows: readonly LedgerRow[],
  ): Promise<Validation[]> {
    const kind = this.kinds.get(found.kind);
    const context = contextOf(found, kind, tx.today, this.config.synthetic);
    const session = kind.openSession(context);
    session.scan?.(rows);
    const validated: Validation[] = [];
    for (let from = 0; from < rows.length; from += CHUNK) {
      const chunk = rows.slice(from, from + CHUNK);
      const validations = await this.validator.validate(tx, kind, context, session, chunk);
      validations.forEach((validation, at) => {
        const stored = all[from + at]!;
        const row = chunk[at]!;
        validated.push({ stored, row, validation: withScrubbed(validation, stored, row) });
      });
    }
    return validated;
  }

  /** History and audit name the row and its columns, never what stands in them. */
  private async note(tx: Tx, found: ImportEntity, seq: number, keys: readonly string[]): Promise<void> {
    await this.store.transition(tx, importLifecycleMapping, {
      id: found.id,
      move: 'correct',
      input: {
        reportedBy: wordOf(this.kinds.get(found.kind), found.sentAs),
        occurredOn: tx.today,
        channel: 'account',
        evidence: `row:${seq}`,
        note: keys.join(' '),
      },
      facts: null,
      set: { commit_requested_at: null, ...(await countRows(tx, found.id)) },
    });
    tx.audit({
      action: 'import.row-corrected',
      aggregate: 'import',
      aggregateId: found.id,
      fields: [`row=${seq}`, ...keys],
    });
  }
}

/** Of a child, and of somebody who was erased, nothing is left to judge: the verdict stays as it is. */
function isKept({ content }: StoredRow): boolean {
  return Object.values(content.cells).some((text) => text !== '');
}

/** Without cells whose cover came back as it was shown. @throws importCellMasked for a text that still carries a cover */
function typedTexts(
  layout: LedgerLayout,
  { content }: StoredRow,
  cells: Readonly<Record<string, string>>,
): Record<string, string> {
  const typed = Object.entries(cells).filter(([key, text]) => {
    const shown = maskCell(layout, key, content.cells[key] ?? '');
    return !shown.masked || text !== shown.text;
  });
  const covered = typed.find(([key, text]) => text.includes(MASK) && !content.cells[key]?.includes(MASK));
  if (covered) throw importCellMasked({ column: covered[0] });
  return Object.fromEntries(typed);
}

function changesOf(
  target: StoredRow,
  cells: Readonly<Record<string, string>>,
  by: string,
  at: string,
): CellCorrection[] {
  return Object.keys(cells).map((key) => {
    const was = target.content.cells[key];
    if (was === undefined) throw importCellUnknown({ seq: target.seq, column: key });
    return { key, was, by, at };
  });
}

function withTexts(row: LedgerRow, texts: Readonly<Record<string, string>>): LedgerRow {
  const written = Object.entries(texts).map(([key, text]): [string, CellValue] => [
    key,
    { text: text.trim(), kind: text.trim() === '' ? 'blank' : 'text' },
  ]);
  return { ...row, cells: { ...row.cells, ...Object.fromEntries(written) } };
}

/** Words that may not be kept are not there to be found again; that they stood in the file is still said. */
function withScrubbed(validation: RowValidation, stored: StoredRow, row: LedgerRow): RowValidation {
  const again = new Set(validation.findings.map(({ code, key }) => `${code} ${key}`));
  const scrubbed = stored.findings.filter(
    ({ code, key }) =>
      code === 'HEALTH_DETAIL_FORBIDDEN' &&
      !again.has(`${code} ${key}`) &&
      (!key || row.cells[key]?.text === stored.content.cells[key]),
  );
  return scrubbed.length === 0
    ? validation
    : { ...validation, findings: [...scrubbed, ...validation.findings] };
}

function differs(stored: StoredRow, validation: RowValidation): boolean {
  const of = ({ action, outcome, findings }: Pick<StoredRow, 'action' | 'outcome' | 'findings'>): string =>
    JSON.stringify([action, outcome, findings.map(({ code, key }) => `${code} ${key}`).sort()]);
  return (
    of(stored) !== of(validation) ||
    stored.draft !== (validation.draft ?? false) ||
    stored.content.concerns !== validation.concerns
  );
}
