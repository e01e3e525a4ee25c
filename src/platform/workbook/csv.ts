// A csv as a workbook of one sheet named `csv`. Chinese Excel saves csv as GB18030 and others as UTF-8: what is not
// strictly UTF-8 is GB18030. A tab-separated "Unicode text" of Excel (UTF-16 with its mark) is read too.
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import iconv from 'iconv-lite';
import { columnLetter } from '../../kernel/values/spreadsheet.js';
import { type CsvRecord, CsvRecords } from './csv-records.js';
import { storableText } from './storable-text.js';
import type { RawCell, RawRow, Workbook } from './workbook.js';
import { checkLimit, workbookTooManyRows } from './workbook.errors.js';
import type { WorkbookLimits } from './workbook.limits.js';

type Source = string | Buffer;
export type CsvEncoding = 'utf8' | 'gb18030' | 'utf16le';

const SAMPLE_CHARACTERS = 64 * 1024;
const DELIMITERS = [',', '\t', ';'] as const;

function bytesOf(source: Source): Readable {
  return typeof source === 'string' ? createReadStream(source) : Readable.from(slices(source));
}

function* slices(buffer: Buffer, size = 64 * 1024): Generator<Buffer> {
  for (let at = 0; at < buffer.length; at += size) yield buffer.subarray(at, at + size);
}

function isNotUtf8(error: unknown): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA'
  );
}

async function detectEncoding(source: Source): Promise<CsvEncoding> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let first = true;
  try {
    for await (const chunk of bytesOf(source)) {
      const bytes = chunk as Buffer;
      if (first && bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf16le';
      first = false;
      decoder.decode(bytes, { stream: true });
    }
    decoder.decode();
    return 'utf8';
  } catch (error) {
    if (isNotUtf8(error)) return 'gb18030';
    throw error;
  }
}

/** Decoded piece by piece; `\ufeff` at the beginning is a mark, not text. */
async function* textOf(source: Source, encoding: CsvEncoding): AsyncGenerator<string, void, undefined> {
  const decoder = iconv.getDecoder(encoding, { stripBOM: true });
  for await (const chunk of bytesOf(source)) yield decoder.write(chunk as Buffer);
  yield decoder.end() ?? '';
}

/** The delimiter that splits the lines of the sample into most fields, counted outside quotes. */
export function detectDelimiter(sample: string): string {
  const counts = new Map<string, number>(DELIMITERS.map((delimiter) => [delimiter, 0]));
  let quoted = false;
  for (const character of sample) {
    if (character === '"') quoted = !quoted;
    else if (!quoted && counts.has(character)) counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  let best: string = DELIMITERS[0];
  for (const [delimiter, count] of counts) if (count > (counts.get(best) ?? 0)) best = delimiter;
  return best;
}

async function sampleOf(source: Source, encoding: CsvEncoding): Promise<string> {
  let sample = '';
  for await (const chunk of textOf(source, encoding)) {
    sample += chunk;
    if (sample.length >= SAMPLE_CHARACTERS) break;
  }
  return sample;
}

/** `="0123"` is how Excel users keep digits as text in a csv; anything else beginning with `=` is left as written. */
function toCell(field: string): RawCell {
  const literal = /^="([^"]*)"$/.exec(field);
  return { text: literal?.[1] ?? field, kind: 'text' };
}

function toRow({ row, fields }: CsvRecord): RawRow | undefined {
  const cells = new Map<string, RawCell>();
  for (const [column, field] of fields) {
    const text = storableText(field);
    if (text !== '') cells.set(columnLetter(column), toCell(text));
  }
  return cells.size === 0 ? undefined : { row, hidden: false, cells };
}

async function* readCsvRows(
  source: Source,
  encoding: CsvEncoding,
  delimiter: string,
  limits: WorkbookLimits,
): AsyncGenerator<RawRow, void, undefined> {
  const records = new CsvRecords(delimiter, limits);
  let rowsWithContent = 0;
  const rowOf = (record: CsvRecord): RawRow | undefined => {
    const row = toRow(record);
    if (row) rowsWithContent += 1;
    checkLimit(limits, 'rows', rowsWithContent, workbookTooManyRows);
    return row;
  };
  for await (const text of textOf(source, encoding)) {
    for (const record of records.push(text)) {
      const row = rowOf(record);
      if (row) yield row;
    }
  }
  for (const record of records.end()) {
    const row = rowOf(record);
    if (row) yield row;
  }
}

export async function openCsv(source: Source, limits: WorkbookLimits): Promise<Workbook> {
  const encoding = await detectEncoding(source);
  const delimiter = detectDelimiter(await sampleOf(source, encoding));
  return {
    format: 'csv',
    sheets: [
      {
        name: 'csv',
        state: 'visible',
        hiddenColumns: [],
        rows: () => readCsvRows(source, encoding, delimiter, limits),
        mergedRanges: () => Promise.resolve([]),
        losesMerges: true,
      },
    ],
    close: () => Promise.resolve(),
  };
}
