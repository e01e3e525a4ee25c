// Looks for plain text in every file of a data directory, write-ahead log included.
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Which of the needles stand in plain text in a file below the directory; names the files, never the needles. */
export function filesHolding(directory, needles) {
  const search = searchFor(needles);
  return readdirSync(directory, { recursive: true })
    .map(String)
    .filter((name) => statSync(join(directory, name), { throwIfNoEntry: false })?.isFile())
    .filter((name) => search(readFileSync(join(directory, name))));
}

/** One pass over the bytes, however many needles there are: only where three bytes begin one of them is it compared. */
function searchFor(needles) {
  const begins = new Uint8Array(1 << 24);
  const byBeginning = new Map();
  for (const needle of needles.map((text) => Buffer.from(text))) {
    const beginning = needle.readUIntBE(0, 3);
    begins[beginning] = 1;
    byBeginning.set(beginning, [...(byBeginning.get(beginning) ?? []), needle]);
  }
  return (content) => {
    let last3 = 0;
    for (let at = 0; at < content.length; at += 1) {
      last3 = ((last3 << 8) | content[at]) & 0xffffff;
      if (begins[last3] === 0 || at < 2) continue;
      const from = at - 2;
      if (
        byBeginning.get(last3).some((needle) => content.subarray(from, from + needle.length).equals(needle))
      )
        return true;
    }
    return false;
  };
}
