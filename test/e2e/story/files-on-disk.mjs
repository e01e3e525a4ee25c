// Looks for plain text in every file of a data directory, write-ahead log included.
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Which of the needles stand in plain text in a file below the directory; names the files, never the needles. */
export function filesHolding(directory, needles) {
  const found = [];
  const patterns = needles.map((needle) => Buffer.from(needle));
  for (const name of readdirSync(directory, { recursive: true })) {
    const path = join(directory, String(name));
    if (!statSync(path, { throwIfNoEntry: false })?.isFile()) continue;
    const content = readFileSync(path);
    if (patterns.some((pattern) => content.includes(pattern))) found.push(String(name));
  }
  return found;
}
