import { api } from '../api/client';

/** Sends a workbook to be read and judged. */
export async function uploadLedger(file: File) {
  const form = new FormData();
  form.append('file', file);
  const sent = { body: { file: file.name }, bodySerializer: () => form };
  return (await api.POST('/api/v1/imports', sent)).data;
}
