import { api } from '../api/client';

/** Sends a workbook to be read and judged. @param kind of ledger, where the file's own name does not say it */
export async function uploadLedger(file: File, kind?: string) {
  const form = new FormData();
  form.append('file', file);
  const sent = { body: { file: file.name }, bodySerializer: () => form, params: { query: { kind } } };
  return (await api.POST('/api/v1/imports', sent)).data;
}
