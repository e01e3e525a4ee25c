import { findForbiddenHealthWords } from '../../../kernel/values/index.js';

/**
 * What of a cell may be kept: hepatitis B, pregnancy and HIV stand nowhere, not even sealed. Cells repeat (健康, 是, 普通劳动力),
 * so verdicts are remembered.
 */
export class StoredTexts {
  private readonly validations = new Map<string, string>();

  keep(text: string): string {
    if (text.length < 2) return text;
    const known = this.validations.get(text);
    if (known !== undefined) return known;
    const found = findForbiddenHealthWords(text);
    const kept = found ? (found.scrubbed ?? '') : text;
    if (this.validations.size > REMEMBERED) this.validations.clear();
    this.validations.set(text, kept);
    return kept;
  }
}

const REMEMBERED = 20_000;
