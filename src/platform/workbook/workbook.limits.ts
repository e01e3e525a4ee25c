// Caps of reading a workbook. A county's largest real register (60,000 people, 43 columns) fits several times over.
export interface WorkbookLimits {
  /** Bytes of the zip as uploaded. */
  readonly fileBytes: number;
  /** Bytes of a csv as uploaded. */
  readonly csvBytes: number;
  /** Bytes of all zip entries together once inflated. */
  readonly inflatedBytes: number;
  /** Inflated to stored, for entries larger than `ratioFloorBytes`. */
  readonly ratio: number;
  readonly ratioFloorBytes: number;
  readonly entries: number;
  readonly sheets: number;
  /** Rows with content, per sheet. */
  readonly rows: number;
  /** Rows as they are written, empty ones too, per sheet. */
  readonly physicalRows: number;
  /** Columns with content. */
  readonly columns: number;
  /** Columns as they are written, empty ones too. */
  readonly physicalColumns: number;
  /** Cells or fields as they are written, empty ones too, per sheet. */
  readonly cells: number;
  readonly sharedStrings: number;
  readonly mergedRanges: number;
  readonly styles: number;
  /** Custom number formats. */
  readonly formats: number;
  readonly formatCharacters: number;
  readonly cellCharacters: number;
  readonly rowCharacters: number;
  /** Characters of all cells of a sheet together: one text may be referred to a million times. */
  readonly sheetCharacters: number;
  /** Elements inside each other. */
  readonly xmlDepth: number;
  /** Bytes of XML without any element: one comment, one attribute, one text. */
  readonly xmlGapBytes: number;
}

const MB = 1024 * 1024;

export const DEFAULT_LIMITS: WorkbookLimits = {
  fileBytes: 20 * MB,
  csvBytes: 64 * MB,
  inflatedBytes: 200 * MB,
  ratio: 100,
  ratioFloorBytes: 10 * MB,
  entries: 2_000,
  sheets: 50,
  rows: 200_000,
  physicalRows: 1_048_576,
  columns: 512,
  physicalColumns: 16_384,
  cells: 6_000_000,
  sharedStrings: 1_000_000,
  mergedRanges: 200_000,
  styles: 65_536,
  formats: 5_000,
  formatCharacters: 512,
  cellCharacters: 32_767,
  rowCharacters: 256 * 1024,
  sheetCharacters: 64 * MB,
  xmlDepth: 64,
  xmlGapBytes: 4 * MB,
};
