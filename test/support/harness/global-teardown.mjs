import { createHash } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export default async function globalTeardown() {
  await globalThis.shanggangTestPostgres?.stop();
  const ofRun = createHash('sha256')
    .update(process.env.INDEX_KEY ?? '')
    .digest('hex')
    .slice(0, 12);
  for (const name of await readdir(tmpdir()))
    if (name.startsWith(`ledgers-${ofRun}`)) await rm(join(tmpdir(), name), { recursive: true, force: true });
}
