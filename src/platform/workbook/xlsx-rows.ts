// One worksheet read row by row. No formula is evaluated: a formula cell shows the value the file kept with it.
import { columnLetter, columnNumber, serialToDate, serialToTime } from '../../kernel/values/spreadsheet.js';
import { RichTextCollector, type SharedStrings } from './shared-strings.js';
import { storableText } from './storable-text.js';
import type { CellStyles } from './styles.js';
import type { RawCell, RawRow } from './workbook.js';
import {
  checkLimit,
  workbookCellTooLong,
  workbookDamaged,
  workbookTooManyCells,
  workbookTooManyColumns,
  workbookTooManyRows,
  workbookTooMuchText,
} from './workbook.errors.js';
import type { WorkbookLimits } from './workbook.limits.js';
import { attribute, createXmlReader, isTrue } from './xml.js';

const MAX_ROW = 1_048_576;

export interface XlsxContext {
  readonly strings: SharedStrings;
  readonly styles: CellStyles;
  readonly dateSystem: 1900 | 1904;
  readonly limits: WorkbookLimits;
}

interface OpenCell {
  letter: string;
  type: string;
  style: number;
  value: string;
  hasFormula: boolean;
  inline: boolean;
}

type Attributes = Readonly<Record<string, string>>;

/** Turns the parts of one `<c>` into a cell; undefined when it holds nothing. */
function toCell(cell: OpenCell, inline: RichTextCollector, context: XlsxContext): RawCell | undefined {
  const plain = readValue(cell, inline, context);
  if (plain) checkLimit(context.limits, 'cellCharacters', plain.text.length, workbookCellTooLong);
  if (!cell.hasFormula) return plain && plain.text !== '' ? plain : undefined;
  if (!plain) return { text: '', kind: 'formula' };
  return plain.kind === 'error' ? plain : { ...plain, kind: 'formula' };
}

function readValue(cell: OpenCell, inline: RichTextCollector, context: XlsxContext): RawCell | undefined {
  if (cell.inline) {
    const { text, richText } = inline.take();
    return richText ? { text, kind: 'text', richText } : { text, kind: 'text' };
  }
  const raw = cell.value;
  switch (cell.type) {
    case 's': {
      if (raw.trim() === '') return undefined;
      const shared = context.strings.at(Number(raw));
      if (!shared) throw workbookDamaged({ reason: 'unknown text' });
      const { text, richText } = shared;
      return richText ? { text, kind: 'text', richText } : { text, kind: 'text' };
    }
    case 'str':
    case 'inlineStr':
      return { text: storableText(raw), kind: 'text' };
    case 'b':
      return raw === '' ? undefined : { text: isTrue(raw.trim()) ? 'TRUE' : 'FALSE', kind: 'boolean' };
    case 'e':
      return { text: raw === '' ? '#VALUE!' : storableText(raw), kind: 'error' };
    case 'd':
      return isoCell(raw);
    default:
      return numberCell(raw.trim(), cell.style, context);
  }
}

function isoCell(raw: string): RawCell {
  const date = /^\d{4}-\d{2}-\d{2}/.exec(raw)?.[0];
  return date ? { text: date, kind: 'date', date } : { text: raw, kind: 'text' };
}

function numberCell(raw: string, style: number, context: XlsxContext): RawCell | undefined {
  if (raw === '') return undefined;
  const number = Number(raw);
  if (!Number.isFinite(number)) return { text: raw, kind: 'text' };
  const shape = context.styles.shape(style);
  if (shape === 'plain') return { text: raw, kind: 'number', number };
  if (shape === 'time') {
    return number < 1
      ? { text: serialToTime(number), kind: 'text', number }
      : { text: raw, kind: 'number', number };
  }
  const date = serialToDate(number, context.dateSystem);
  if (!date) return { text: raw, kind: 'number', number };
  const time = shape === 'date-time' && !Number.isInteger(number) ? ` ${serialToTime(number)}` : '';
  return { text: date + time, kind: 'date', number, date };
}

/** The state of reading one sheet; rows that are complete wait in `ready`. */
class RowBuilder {
  ready: RawRow[] = [];
  finished = false;
  private rowNumber = 0;
  private rowHidden = false;
  private column = 0;
  private rowsWithContent = 0;
  private physicalRows = 0;
  private physicalCells = 0;
  private rowCharacters = 0;
  private sheetCharacters = 0;
  private cells = new Map<string, RawCell>();
  private cell: OpenCell | undefined;
  private collecting: 'value' | 'inline' | undefined;
  private readonly inline = new RichTextCollector();

  constructor(private readonly context: XlsxContext) {}

  open(name: string, attributes: Attributes): void {
    if (this.finished) return;
    if (name === 'c') this.openCell(attributes);
    else if (name === 'v') this.collecting = this.cell ? 'value' : undefined;
    else if (name === 'row') this.openRow(attributes);
    else if (this.cell && name === 'f') this.cell.hasFormula = true;
    else if (this.cell && name === 'is') {
      this.cell.inline = true;
      this.collecting = 'inline';
    } else if (this.collecting === 'inline') this.inline.open(name);
  }

  text(text: string): void {
    if (this.collecting === 'value' && this.cell) {
      this.cell.value += text;
      checkLimit(this.context.limits, 'cellCharacters', this.cell.value.length, workbookCellTooLong);
    } else if (this.collecting === 'inline') this.inline.text(text);
  }

  close(name: string): void {
    if (this.finished) return;
    if (name === 'v' || name === 'is') this.collecting = undefined;
    else if (name === 'c') this.closeCell();
    else if (name === 'row') this.closeRow();
    else if (name === 'sheetData') this.finished = true;
    else if (this.collecting === 'inline') this.inline.close(name);
  }

  private openRow(attributes: Attributes): void {
    const given = attribute(attributes, 'r');
    const number = given === undefined ? this.rowNumber + 1 : Number(given);
    if (!Number.isInteger(number) || number <= this.rowNumber || number > MAX_ROW) {
      throw workbookDamaged({ reason: 'rows out of order' });
    }
    this.physicalRows += 1;
    checkLimit(this.context.limits, 'physicalRows', this.physicalRows, workbookTooManyRows);
    this.rowNumber = number;
    this.rowCharacters = 0;
    this.rowHidden = isTrue(attributes['hidden']) || attributes['ht'] === '0';
    this.column = 0;
    this.cells = new Map();
  }

  private openCell(attributes: Attributes): void {
    this.physicalCells += 1;
    checkLimit(this.context.limits, 'cells', this.physicalCells, workbookTooManyCells);
    const reference = attribute(attributes, 'r');
    const letter =
      reference === undefined
        ? columnLetter(this.column + 1)
        : (/^([A-Z]{1,3})\d{0,7}$/.exec(reference)?.[1] ?? '');
    this.column = columnNumber(letter);
    if (this.column === 0) throw workbookDamaged({ reason: 'unknown column' });
    this.cell = {
      letter,
      type: attributes['t'] ?? 'n',
      style: Number(attributes['s'] ?? 0),
      value: '',
      hasFormula: false,
      inline: false,
    };
  }

  private closeCell(): void {
    if (!this.cell) return;
    const value = toCell(this.cell, this.inline, this.context);
    if (value) {
      const { limits } = this.context;
      checkLimit(limits, 'columns', this.column, workbookTooManyColumns);
      this.rowCharacters += value.text.length;
      this.sheetCharacters += value.text.length;
      checkLimit(limits, 'rowCharacters', this.rowCharacters, workbookTooMuchText);
      checkLimit(limits, 'sheetCharacters', this.sheetCharacters, workbookTooMuchText);
      this.cells.set(this.cell.letter, value);
    }
    this.cell = undefined;
  }

  private closeRow(): void {
    if (this.cells.size === 0) return;
    this.rowsWithContent += 1;
    checkLimit(this.context.limits, 'rows', this.rowsWithContent, workbookTooManyRows);
    this.ready.push({ row: this.rowNumber, hidden: this.rowHidden, cells: this.cells });
  }
}

export async function* readRows(
  chunks: AsyncIterable<Uint8Array>,
  context: XlsxContext,
): AsyncGenerator<RawRow, void, undefined> {
  const builder = new RowBuilder(context);
  const reader = createXmlReader(context.limits, builder);
  for await (const chunk of chunks) {
    reader.write(chunk);
    if (builder.ready.length > 0) {
      const rows = builder.ready;
      builder.ready = [];
      yield* rows;
    }
    if (builder.finished) break;
  }
  if (!builder.finished) reader.end();
  yield* builder.ready;
}
