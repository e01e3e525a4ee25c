/** A line of a batch that was refused, in words. */
export interface Failure {
  name: string;
  why: string;
}

/** A text a sheet must not run as a formula. */
const cell = (text: string): string =>
  `"${(/^[=+\-@\t]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

/** The lines that were refused as a file for a sheet; the mark at its front makes WPS read it as UTF-8. */
export function downloadFailures(file: string, heads: readonly string[], failures: readonly Failure[]): void {
  const lines = [heads, ...failures.map(({ name, why }) => [name, why])];
  const text = `\uFEFF${lines.map((line) => line.map(cell).join(',')).join('\r\n')}`;
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${file}.csv`;
  link.click();
  URL.revokeObjectURL(address);
}
