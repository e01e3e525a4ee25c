// The table of texts of a workbook, kept as one block of UTF-8 with offsets: a million JavaScript strings would cost four
// times as much and hold on to the XML they were cut from.
import { storableText } from './storable-text.js';
import { checkLimit, workbookCellTooLong, workbookTooManyStrings } from './workbook.errors.js';
import type { WorkbookLimits } from './workbook.limits.js';
import { readXml } from './xml.js';

export interface SharedText {
  readonly text: string;
  readonly richText: boolean;
}

export interface SharedStrings {
  readonly size: number;
  at(index: number): SharedText | undefined;
}

/** Collects the text of `<si>` or `<is>`: runs are joined, phonetic runs (`rPh`) are not text. */
export class RichTextCollector {
  private parts = '';
  private runs = 0;
  private inText = false;
  private phonetic = 0;

  open(name: string): void {
    if (name === 'rPh') this.phonetic += 1;
    else if (name === 'r') this.runs += 1;
    else if (name === 't') this.inText = this.phonetic === 0;
  }

  text(text: string): void {
    if (this.inText) this.parts += text;
  }

  close(name: string): void {
    if (name === 'rPh') this.phonetic -= 1;
    else if (name === 't') this.inText = false;
  }

  take(): SharedText {
    const result = { text: storableText(decodeEscapes(this.parts)), richText: this.runs > 0 };
    this.parts = '';
    this.runs = 0;
    this.inText = false;
    this.phonetic = 0;
    return result;
  }
}

/** `_x000D_` is how a workbook writes a character XML cannot hold. */
function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

class TextArena implements SharedStrings {
  private bytes = Buffer.allocUnsafe(64 * 1024);
  private used = 0;
  private ends = new Uint32Array(4096);
  private count = 0;
  private readonly rich = new Set<number>();

  get size(): number {
    return this.count;
  }

  add(entry: SharedText): void {
    const length = Buffer.byteLength(entry.text);
    if (this.used + length > this.bytes.length) {
      const grown = Buffer.allocUnsafe(Math.max(this.bytes.length * 2, this.used + length));
      this.bytes.copy(grown, 0, 0, this.used);
      this.bytes = grown;
    }
    if (this.count === this.ends.length) {
      const grown = new Uint32Array(this.ends.length * 2);
      grown.set(this.ends);
      this.ends = grown;
    }
    this.used += this.bytes.write(entry.text, this.used);
    if (entry.richText) this.rich.add(this.count);
    this.ends[this.count] = this.used;
    this.count += 1;
  }

  at(index: number): SharedText | undefined {
    if (!Number.isInteger(index) || index < 0 || index >= this.count) return undefined;
    const start = index === 0 ? 0 : (this.ends[index - 1] ?? 0);
    return { text: this.bytes.toString('utf8', start, this.ends[index]), richText: this.rich.has(index) };
  }
}

export async function readSharedStrings(
  chunks: AsyncIterable<Uint8Array>,
  limits: WorkbookLimits,
): Promise<SharedStrings> {
  const arena = new TextArena();
  const collector = new RichTextCollector();
  await readXml(chunks, limits, {
    open: (name) => collector.open(name),
    text: (text) => collector.text(text),
    close: (name) => {
      collector.close(name);
      if (name !== 'si') return;
      const entry = collector.take();
      checkLimit(limits, 'cellCharacters', entry.text.length, workbookCellTooLong);
      arena.add(entry);
      checkLimit(limits, 'sharedStrings', arena.size, workbookTooManyStrings);
    },
  });
  return arena;
}

export const NO_SHARED_STRINGS: SharedStrings = new TextArena();
