import { multipliedRows, readTemplate, type TemplateTab } from '../../../../bench/ledgers/multiply.mjs';

let template: TemplateTab[] | undefined;

/** Ledger ① of a few invented persons, as text. */
export async function smallRegister(persons: number, seed: string): Promise<Buffer> {
  template ??= (await readTemplate()).slice(0, 1);
  const cell = (value: unknown): string =>
    value instanceof Date ? value.toISOString().slice(0, 10) : String(value ?? '');
  const rows = [...multipliedRows(template, { persons, seed })].map((row) => row.values.map(cell));
  const header = template[0]!.columns.map((column) => column.header);
  return Buffer.from([header, ...rows].map((row) => row.join(',')).join('\n'));
}
