export interface MultiplyOptions {
  persons?: number;
  seed?: string | number;
  /** Share of spoiled ID numbers, 0–1. */
  damage?: number;
}

export interface TemplateTab {
  name: string;
  keys: string[];
  columns: { key: string; header: string; group?: string }[];
  people: { person: Record<string, unknown>; values: unknown[] }[];
}

export interface MultipliedRow {
  sheet: string;
  /** Physical row in the written workbook, 1-based. */
  row: number;
  values: unknown[];
  /** The number meant, also where the cell is spoiled. */
  id: string;
  /** Why the row must be refused. */
  code?: string;
}

export function readTemplate(dir?: string): Promise<TemplateTab[]>;
export function multipliedRows(template: TemplateTab[], options?: MultiplyOptions): Generator<MultipliedRow>;
export function multiplyRegister(
  options: MultiplyOptions & {
    out: string;
    source?: string;
    sharedStrings?: boolean;
    onProgress?: (rows: number) => void;
  },
): Promise<{ file: string; rows: number; refused: number; tabs: number }>;
