import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import type { ValidatedCells } from '../domain/validated-row.js';
import type { Finding, LedgerLayout, LedgerRow } from '../domain/ledger.js';
import { ImportRowsRepository } from '../persistence/import-rows.repository.js';
import type { ImportContext, LedgerKind, LedgerSession } from './ledger-kind.js';

export type RowValidation = ValidatedCells<unknown> & { readonly fingerprint: Buffer | null };

/** The verdict on rows, within the sight of whoever sent them, as they come in and, the same way, once one of them was put right. */
@Injectable()
export class RowValidator {
  constructor(private readonly rows: ImportRowsRepository) {}

  async validate(
    tx: Tx,
    { layout }: LedgerKind,
    { sender, cooperation }: ImportContext,
    session: LedgerSession<unknown>,
    chunk: readonly LedgerRow[],
  ): Promise<RowValidation[]> {
    const validations = await tx.namedWithin(sender, () => session.evaluate(tx, chunk));
    const validated = validations.map((validation, index) =>
      withCommonFindings(
        sender.atSource ? validation : untelling(validation, layout, chunk[index]!),
        chunk[index]!,
      ),
    );
    const prints = validated.map(({ action, value }) =>
      action === 'refuse' || value === undefined ? [] : this.rows.fingerprints(layout.kind, value),
    );
    const known = await this.rows.known(tx, layout.kind, cooperation, prints.flat());
    return validated.map((validation, index) => {
      const [fingerprint = null] = prints[index]!;
      const same = prints[index]!.some((print) => known.has(print.toString('hex')));
      return { ...validation, fingerprint, ...(same ? { outcome: 'same' as const } : {}) };
    });
  }
}

/**
 * To a sender who reads no ID numbers: whether a number is nobody's or somebody else's is one answer, or files would tell which
 * numbers are registered.
 */
function untelling(
  validation: ValidatedCells<unknown>,
  layout: LedgerLayout,
  row: LedgerRow,
): ValidatedCells<unknown> {
  const stranger = layout.stranger ?? 'PERSON_NOT_IN_REGISTER';
  const tells = ({ code, level }: Finding): boolean =>
    level === 'refuse' && (code === stranger || code === 'ID_NAME_CONFLICT');
  if (validation.action !== 'refuse' || !validation.findings.some(tells)) return validation;
  const { id: column } = row.columns;
  const one: Finding = {
    code: stranger,
    level: 'refuse',
    key: 'id',
    raw: row.cells.id?.text ?? '',
    ...(column ? { column } : {}),
  };
  return {
    action: 'refuse',
    outcome: 'error',
    findings: [...validation.findings.filter((f) => !tells(f)), one],
  };
}

/** What any ledger's row may show: it was hidden, or a text of it would be run as a formula once exported. */
function withCommonFindings(validation: ValidatedCells<unknown>, row: LedgerRow): ValidatedCells<unknown> {
  if (validation.action === 'refuse') return validation;
  const findings: Finding[] = row.hidden ? [{ code: 'ROW_HIDDEN', level: 'warn' }] : [];
  for (const [key, cell] of Object.entries(row.cells)) {
    const column = row.columns[key];
    if (cell.kind === 'text' && RUNS_AS_FORMULA.test(cell.text)) {
      findings.push({ code: 'FORMULA_TEXT', level: 'warn', key, ...(column ? { column } : {}) });
    }
  }
  return findings.length === 0
    ? validation
    : { ...validation, findings: [...validation.findings, ...findings] };
}

/** Begins like a formula and is no number, sign or telephone. */
const RUNS_AS_FORMULA = /^\s*[=+\-@＝＋－＠](?=.*[\p{L}"(])/u;
