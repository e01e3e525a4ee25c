/** Rows as `jsonb_populate_recordset` takes them: values are JSON-ready, and `Buffer` becomes `bytea`. */
export function jsonRows(rows: readonly Readonly<Record<string, unknown>>[]): string {
  return JSON.stringify(rows.map(bytesAsHex));
}

function bytesAsHex(row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(row)) {
    out[name] = Buffer.isBuffer(value) ? `\\x${value.toString('hex')}` : value;
  }
  return out;
}
