import type { ApiClient } from './api-client.js';
import { contentOf, type LedgerFile } from './ledger-files.js';
import { waitFor } from './wait-for.js';

interface ImportState {
  readonly id: string;
  readonly status: 'read' | 'previewed' | 'committed' | 'withdrawn' | 'failed';
}

/**
 * What a clerk does with a workbook: upload, look at the preview, commit. @param round tells a second import of the same
 * file from the first
 * @returns id of the import
 */
export async function importLedger(client: ApiClient, file: LedgerFile, round = 1): Promise<string> {
  const key = `story:${file.token}:${round}`;
  const { id } = await client.upload<ImportState>(
    '/imports',
    file.name,
    await contentOf(file),
    `${key}:upload`,
  );
  const path = `/imports/${id}`;
  const previewed = await waitFor<ImportState>(client, path, (status) => status !== 'read');
  if (previewed.status === 'failed') throw new Error(`${file.name} could not be read`);
  if (previewed.status === 'previewed') await client.post(`${path}/commit`, {}, `${key}:commit`);
  await waitFor<ImportState>(client, path, (status) => status === 'committed');
  return id;
}
