import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Actor } from '../../../src/platform/access/index.js';
import { UploadImportService } from '../../../src/modules/imports/application/upload-import.service.js';
import type { Services } from '../harness/index.js';
import type { LedgerOutcome } from './compare.js';

interface StoredRow {
  sheet: string;
  row: number;
  action: 'import' | 'merge' | 'refuse';
  findings: { code: string; level: string; column?: string; mergesWith?: { sheet: string; row: number } }[];
}

/** What a clerk does with a workbook, through the real services: upload, preview, commit. @returns id of the import */
export async function takeLedger(services: Services, actor: Actor, file: string, name = basename(file)): Promise<string> {
  const uploads = services.get(UploadImportService);
  const id = await uploads.upload(actor, { name, content: await readFile(file) });
  await services.drain();
  await uploads.requestCommit(actor, id);
  await services.drain();
  return id;
}

/** The outcome of an import, for comparison with the truth of its file. */
export async function outcomeOf(services: Services, importId: string): Promise<LedgerOutcome> {
  const rows = await services.sql<StoredRow>(
    `SELECT sheet, row, action, findings FROM import_row WHERE import_id = $1 ORDER BY seq`,
    [importId],
  );
  const [found] = await services.sql<{ not_stored: LedgerOutcome['notStored'] }>(`SELECT not_stored FROM import WHERE id = $1`, [
    importId,
  ]);
  const of = (action: string): StoredRow[] => rows.filter((row) => row.action === action);
  const cells = (some: StoredRow[], level: string) =>
    some.flatMap(({ sheet, row, findings }) =>
      findings.filter((finding) => finding.level === level).map(({ code, column }) => ({ sheet, row, code, ...(column ? { column } : {}) })),
    );
  return {
    dataRows: rows.length,
    imported: of('import').map(({ sheet, row }) => ({ sheet, row })),
    merged: of('merge').map(({ sheet, row, findings }) => {
      const merge = findings.find(({ level }) => level === 'merge');
      return { sheet, row, ...(merge ? { code: merge.code } : {}), ...(merge?.mergesWith ? { mergesWith: merge.mergesWith } : {}) };
    }),
    refused: cells(of('refuse'), 'refuse'),
    warnings: cells([...of('import'), ...of('merge')], 'warn'),
    notStored: found?.not_stored ?? [],
  };
}
