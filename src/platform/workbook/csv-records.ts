// The records of a csv, read in one pass over its characters. Every row and field is counted, empty ones too; only fields with
// content are kept, so that a file of commas or of line ends costs no memory.
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

export interface CsvRecord {
  /** Physical, 1-based. */
  readonly row: number;
  /** Column, 1-based, to text; empty fields are absent. */
  readonly fields: ReadonlyMap<number, string>;
}

const [QUOTE, LINE_FEED, CARRIAGE_RETURN] = [34, 10, 13] as const;

type State = 'field-start' | 'plain' | 'quoted' | 'quote-in-quoted';

/**
 * RFC 4180 with what spreadsheets add: any line end, rows of different lengths. A quote inside an unquoted field, and text after a
 * closing quote, are kept as written.
 */
export class CsvRecords {
  private state: State = 'field-start';
  private field = '';
  private fields = new Map<number, string>();
  private column = 1;
  private row = 1;
  private cells = 0;
  private rowCharacters = 0;
  private sheetCharacters = 0;
  private afterCarriageReturn = false;
  private readonly delimiter: number;

  constructor(
    delimiter: string,
    private readonly limits: WorkbookLimits,
  ) {
    this.delimiter = delimiter.charCodeAt(0);
  }

  /** @returns the records with content that end in this piece of text */
  *push(text: string): Generator<CsvRecord, void, undefined> {
    let from = 0;
    const take = (to: number): void => {
      if (to > from) this.field += text.slice(from, to);
    };
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (this.afterCarriageReturn) {
        this.afterCarriageReturn = false;
        if (code === LINE_FEED) {
          from = at + 1;
          continue;
        }
      }
      if (this.state === 'quoted') {
        if (code !== QUOTE) continue;
        take(at);
        from = at + 1;
        this.state = 'quote-in-quoted';
        continue;
      }
      if (this.state === 'quote-in-quoted') {
        from = at;
        if (code === QUOTE) {
          this.state = 'quoted';
          continue;
        }
        this.state = 'plain';
        if (code !== this.delimiter && code !== LINE_FEED && code !== CARRIAGE_RETURN)
          this.field = `"${this.field}"`;
      }
      if (code === QUOTE && this.state === 'field-start') {
        from = at + 1;
        this.state = 'quoted';
      } else if (code === this.delimiter) {
        take(at);
        from = at + 1;
        this.endField();
        this.column += 1;
      } else if (code === LINE_FEED || code === CARRIAGE_RETURN) {
        take(at);
        from = at + 1;
        this.afterCarriageReturn = code === CARRIAGE_RETURN;
        const record = this.endRecord();
        if (record) yield record;
      } else if (this.state === 'field-start') this.state = 'plain';
    }
    if (this.state !== 'quote-in-quoted') take(text.length);
    checkLimit(this.limits, 'cellCharacters', this.field.length, workbookCellTooLong);
  }

  /** The last record, when no line end follows it. @throws workbookDamaged on a quote that is never closed */
  *end(): Generator<CsvRecord, void, undefined> {
    if (this.state === 'quoted') throw workbookDamaged({ reason: 'quote not closed' });
    const record = this.endRecord();
    if (record) yield record;
  }

  private endField(): void {
    const { limits, field } = this;
    this.cells += 1;
    checkLimit(limits, 'cells', this.cells, workbookTooManyCells);
    checkLimit(limits, 'physicalColumns', this.column, workbookTooManyColumns);
    this.state = 'field-start';
    if (field === '') return;
    checkLimit(limits, 'columns', this.column, workbookTooManyColumns);
    checkLimit(limits, 'cellCharacters', field.length, workbookCellTooLong);
    this.rowCharacters += field.length;
    this.sheetCharacters += field.length;
    checkLimit(limits, 'rowCharacters', this.rowCharacters, workbookTooMuchText);
    checkLimit(limits, 'sheetCharacters', this.sheetCharacters, workbookTooMuchText);
    this.fields.set(this.column, field);
    this.field = '';
  }

  private endRecord(): CsvRecord | undefined {
    this.endField();
    const record = { row: this.row, fields: this.fields };
    checkLimit(this.limits, 'physicalRows', this.row, workbookTooManyRows);
    this.row += 1;
    this.column = 1;
    this.rowCharacters = 0;
    if (record.fields.size === 0) return undefined;
    this.fields = new Map();
    return record;
  }
}
