export interface HostileFile {
  readonly name: string;
  readonly content: Buffer;
  /** The code it is refused with, or `read`: judged row by row like any other workbook. */
  readonly ends: string;
}

export const MB = 1024 * 1024;

/** Collects the files of one group. */
export class Corpus {
  readonly files: HostileFile[] = [];

  add(name: string, ends: string, content: Buffer | string): void {
    this.files.push({ name, ends, content: Buffer.from(content) });
  }
}
