// What stands around the rows of a worksheet: the columns before them, the merged ranges after them.
import { columnLetter, columnNumber } from '../../kernel/values/spreadsheet.js';
import type { MergedRange } from './workbook.js';
import {
  checkLimit,
  workbookDamaged,
  workbookTooManyColumns,
  workbookTooManyMerges,
} from './workbook.errors.js';
import type { WorkbookLimits } from './workbook.limits.js';
import { attribute, createXmlReader, isTrue } from './xml.js';

/** Letters of the columns hidden by the sheet; reads no further than the first row. */
export async function readHiddenColumns(
  chunks: AsyncIterable<Uint8Array>,
  limits: WorkbookLimits,
): Promise<readonly string[]> {
  const hidden = new Set<number>();
  let columns = 0;
  let done = false;
  const reader = createXmlReader(limits, {
    open: (name, attributes) => {
      if (name === 'sheetData') done = true;
      if (done || name !== 'col') return;
      columns += 1;
      checkLimit(limits, 'physicalColumns', columns, workbookTooManyColumns);
      if (!isTrue(attribute(attributes, 'hidden'))) return;
      const first = Number(attribute(attributes, 'min'));
      const last = Math.min(Number(attribute(attributes, 'max')), limits.columns);
      for (let column = Math.max(1, first); column <= last; column += 1) hidden.add(column);
    },
  });
  for await (const chunk of chunks) {
    reader.write(chunk);
    if (done) break;
  }
  return [...hidden].map(columnLetter);
}

function parseRange(reference: string): MergedRange {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/.exec(reference);
  if (!match) throw workbookDamaged({ reason: 'unknown merged range' });
  const left = columnNumber(match[1] ?? '');
  const top = Number(match[2]);
  return {
    top,
    left,
    bottom: match[4] === undefined ? top : Number(match[4]),
    right: match[3] === undefined ? left : columnNumber(match[3]),
  };
}

const MARK = Buffer.from('sheetData');
/** Prefix before the mark and blanks after it: no tag of it is longer. Looking no further keeps the search linear. */
const [MOST_BEFORE, MOST_AFTER] = [64, 256] as const;

/**
 * Merged ranges stand after all rows. The rows are skipped as bytes: parsing starts at the end tag of `sheetData`, so
 * this pass costs little more than inflating.
 */
export async function readMergedRanges(
  chunks: AsyncIterable<Uint8Array>,
  limits: WorkbookLimits,
): Promise<readonly MergedRange[]> {
  const ranges: MergedRange[] = [];
  const reader = createXmlReader(limits, {
    open: (name, attributes) => {
      if (name !== 'mergeCell') return;
      ranges.push(parseRange(attribute(attributes, 'ref') ?? ''));
      checkLimit(limits, 'mergedRanges', ranges.length, workbookTooManyMerges);
    },
  });
  const tail = new TailFinder();
  for await (const chunk of chunks) {
    const rest = tail.push(chunk);
    if (rest) reader.write(rest);
  }
  return ranges;
}

/** Gives the document without what lies between `<sheetData>` and its end tag, so that it is still well-formed. */
class TailFinder {
  private state: 'rows' | 'tail' = 'rows';
  private carry = Buffer.alloc(0);

  push(chunk: Uint8Array): Buffer | undefined {
    if (this.state === 'tail') return Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    const bytes = Buffer.concat([this.carry, chunk]);
    for (let at = bytes.indexOf(MARK); at >= 0; at = bytes.indexOf(MARK, at + 1)) {
      const length = bytes.subarray(at, at + MOST_AFTER).indexOf('>');
      if (length < 0 && at + MOST_AFTER > bytes.length) break;
      const end = at + length;
      if (length < 0 || !this.isEnd(bytes, at, end)) continue;
      this.state = 'tail';
      return Buffer.concat([this.opening(), bytes.subarray(end + 1)]);
    }
    this.carry = bytes.subarray(Math.max(0, bytes.length - 4096));
    return undefined;
  }

  private prefix = '';

  /** `</x:sheetData>` or an empty `<sheetData/>`. */
  private isEnd(bytes: Buffer, at: number, end: number): boolean {
    const near = bytes.subarray(Math.max(0, at - MOST_BEFORE), at);
    const open = near.lastIndexOf('<');
    const before = open < 0 ? '' : near.toString('latin1', open);
    const match = /^<(\/?)([A-Za-z][\w.-]*:)?$/.exec(before);
    if (!match) return false;
    this.prefix = match[2] ?? '';
    return match[1] === '/' || bytes[end - 1] === 0x2f;
  }

  private opening(): Buffer {
    return Buffer.from(`<${this.prefix}worksheet>`);
  }
}
