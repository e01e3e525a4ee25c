import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

export interface LedgerFile {
  readonly token: string;
  readonly name: string;
  readonly path: string;
}

/** Leading token of a ledger's file name; other files of the directory are none of ours. */
const TOKEN = /^(01|02|03b|03|04|05|06|07|08|09|10v|10)(?![0-9a-z]).*\.(?:xlsx|csv)$/i;

/** The ledgers of a set by their token. */
export async function findLedgers(directory: string): Promise<Map<string, LedgerFile>> {
  const files = new Map<string, LedgerFile>();
  for (const name of (await readdir(directory)).sort()) {
    const token = TOKEN.exec(name)?.[1]?.toLowerCase();
    if (token && !files.has(token)) files.set(token, { token, name, path: join(directory, name) });
  }
  return files;
}

export const contentOf = (file: LedgerFile): Promise<Buffer> => readFile(file.path);
