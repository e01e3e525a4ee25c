import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { MarketFileError } from './market-file-error.js';

const CHUNK = 1 << 22;
const LF = 10;
const CR = 13;
const COMMA = 44;
const QUOTE = 34;

/** Where the fields of the present line lie in `buffer`. */
export interface CsvLine {
  readonly buffer: Uint8Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly line: number;
}

/**
 * Streams a comma-separated file with a fixed header, some ten million lines a second. A field may stand in double quotes
 * but contain neither a comma, a quote nor a line break: ids and whole numbers do not.
 */
export function readCsv(file: string, header: readonly string[], onLine: (line: CsvLine) => void): void {
  const fd = open(file);
  const fields = header.length;
  const state = {
    buffer: new Uint8Array(CHUNK),
    starts: new Int32Array(fields),
    ends: new Int32Array(fields),
    line: 0,
  };
  try {
    let held = 0;
    for (;;) {
      if (held === state.buffer.length)
        throw new MarketFileError(file, state.line + 1, 'the line is too long');
      const read = readSync(fd, state.buffer, held, state.buffer.length - held, null);
      const size = held + read;
      const last = read === 0;
      let from = 0;
      for (let to = from; to < size; to = from) {
        while (to < size && state.buffer[to] !== LF) to++;
        if (to === size && !last) break;
        state.line++;
        takeLine(file, header, state, from, to, onLine);
        from = to + 1;
      }
      if (last) break;
      held = Math.max(0, size - from);
      state.buffer.copyWithin(0, from, size);
    }
  } finally {
    closeSync(fd);
  }
  if (state.line === 0) throw new MarketFileError(file, 1, `the header must be ${header.join(',')}`);
}

export function sizeOf(file: string): number {
  const fd = open(file);
  try {
    return fstatSync(fd).size;
  } finally {
    closeSync(fd);
  }
}

function open(file: string): number {
  try {
    return openSync(file, 'r');
  } catch {
    throw new MarketFileError(file, 0, 'the file can not be read');
  }
}

function takeLine(
  file: string,
  header: readonly string[],
  state: { buffer: Uint8Array; starts: Int32Array; ends: Int32Array; line: number },
  from: number,
  lineEnd: number,
  onLine: (line: CsvLine) => void,
): void {
  const { buffer, starts, ends, line } = state;
  let to = lineEnd;
  if (to > from && buffer[to - 1] === CR) to--;
  if (line === 1) {
    const text = Buffer.from(buffer.buffer, from, to - from)
      .toString('utf8')
      .replace(/^\uFEFF/, '')
      .replaceAll('"', '');
    if (text !== header.join(','))
      throw new MarketFileError(file, 1, `the header must be ${header.join(',')}`);
    return;
  }
  if (to === from) return;
  let field = 0;
  starts[0] = from;
  for (let i = from; i <= to; i++) {
    if (i < to && buffer[i] !== COMMA) continue;
    if (field < header.length) {
      const quoted = i - starts[field]! >= 2 && buffer[starts[field]!] === QUOTE && buffer[i - 1] === QUOTE;
      if (quoted) starts[field]!++;
      ends[field] = quoted ? i - 1 : i;
    }
    field++;
    if (field < header.length) starts[field] = i + 1;
  }
  if (field !== header.length)
    throw new MarketFileError(file, line, `a line must have ${header.length} fields`);
  onLine(state);
}

/** A whole number of at most nine digits, or -1. */
export function wholeNumber({ buffer, starts, ends }: CsvLine, field: number): number {
  const from = starts[field]!;
  const to = ends[field]!;
  if (to <= from || to - from > 9) return -1;
  let value = 0;
  for (let i = from; i < to; i++) {
    const digit = buffer[i]! - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}
