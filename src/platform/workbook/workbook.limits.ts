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
  readonly columns: number;
  readonly sharedStrings: number;
  readonly mergedRanges: number;
  readonly cellCharacters: number;
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
  columns: 512,
  sharedStrings: 1_000_000,
  mergedRanges: 200_000,
  cellCharacters: 32_767,
};
