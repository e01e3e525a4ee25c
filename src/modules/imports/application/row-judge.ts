import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import type { Judged } from '../domain/judged-row.js';
import type { Finding, LedgerRow } from '../domain/ledger.js';
import { ImportRowsRepository } from '../persistence/import-rows.repository.js';
import type { LedgerSession } from './ledger-kind.js';

export type Verdict = Judged<unknown> & { readonly fingerprint: Buffer | null };

/** The verdict on rows as they come in and, the same way, once one of them was put right. */
@Injectable()
export class RowJudge {
  constructor(private readonly rows: ImportRowsRepository) {}

  async judge(
    tx: Tx,
    ledger: { readonly kind: string; readonly cooperation: string },
    session: LedgerSession<unknown>,
    chunk: readonly LedgerRow[],
  ): Promise<Verdict[]> {
    const judged = (await session.judge(tx, chunk)).map((verdict, index) =>
      withCommonFindings(verdict, chunk[index]!),
    );
    const prints = judged.map(({ action, value }) =>
      action === 'refuse' || value === undefined ? [] : this.rows.fingerprints(ledger.kind, value),
    );
    const known = await this.rows.known(tx, ledger.kind, ledger.cooperation, prints.flat());
    return judged.map((verdict, index) => {
      const [fingerprint = null] = prints[index]!;
      const same = prints[index]!.some((print) => known.has(print.toString('hex')));
      return { ...verdict, fingerprint, ...(same ? { outcome: 'same' as const } : {}) };
    });
  }
}

/** What any ledger's row may show: it was hidden, or a text of it would be run as a formula once exported. */
function withCommonFindings(verdict: Judged<unknown>, row: LedgerRow): Judged<unknown> {
  if (verdict.action === 'refuse') return verdict;
  const findings: Finding[] = row.hidden ? [{ code: 'ROW_HIDDEN', level: 'warn' }] : [];
  for (const [key, cell] of Object.entries(row.cells)) {
    const column = row.columns[key];
    if (cell.kind === 'text' && RUNS_AS_FORMULA.test(cell.text)) {
      findings.push({ code: 'FORMULA_TEXT', level: 'warn', key, ...(column ? { column } : {}) });
    }
  }
  return findings.length === 0 ? verdict : { ...verdict, findings: [...verdict.findings, ...findings] };
}

/** Begins like a formula and is no number, sign or telephone. */
const RUNS_AS_FORMULA = /^\s*[=+\-@＝＋－＠](?=.*[\p{L}"(])/u;
