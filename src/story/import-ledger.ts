import { setTimeout as pause } from 'node:timers/promises';
import type { ApiClient } from './api-client.js';
import { contentOf, type LedgerFile } from './ledger-files.js';

interface ImportState {
  readonly id: string;
  readonly status: 'read' | 'previewed' | 'committed' | 'withdrawn' | 'failed';
}

const LOOK_MS = 100;
const PATIENCE_MS = 300_000;

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
  const previewed = await until(client, id, (status) => status !== 'read');
  if (previewed.status === 'failed') throw new Error(`${file.name} could not be read`);
  if (previewed.status === 'previewed') await client.post(`/imports/${id}/commit`, {}, `${key}:commit`);
  await until(client, id, (status) => status === 'committed');
  return id;
}

async function until(
  client: ApiClient,
  id: string,
  reached: (status: string) => boolean,
): Promise<ImportState> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const state = await client.get<ImportState>(`/imports/${id}`);
    if (reached(state.status)) return state;
    if (Date.now() > end) throw new Error(`import ${id} is still ${state.status}`);
    await pause(LOOK_MS);
  }
}
