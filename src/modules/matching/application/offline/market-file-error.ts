/** A market file that breaks a rule: which file, which line (1 is the header), which rule. */
export class MarketFileError extends Error {
  constructor(
    readonly file: string,
    readonly line: number,
    readonly rule: string,
  ) {
    super(`${file}:${line}: ${rule}`);
    this.name = 'MarketFileError';
  }
}
