// Which cell formats show a number as a day or a time. A workbook has no date type: 43165 is a date only by its format.
import { checkLimit, workbookFormatTooLong, workbookTooManyStyles } from './workbook.errors.js';
import type { WorkbookLimits } from './workbook.limits.js';
import { attribute, readXml } from './xml.js';

export type NumberShape = 'plain' | 'date' | 'date-time' | 'time';

/** Built-in formats by number (ECMA-376 §18.8.30), with those of Chinese Excel (27–36, 50–58). */
function builtInShape(id: number): NumberShape {
  if (id === 22) return 'date-time';
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id === 36) return 'date';
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47)) return 'time';
  if (id === 55 || id === 56) return 'time';
  return id >= 50 && id <= 58 ? 'date' : 'plain';
}

/** What of a format code is not a literal: quoted text, escaped characters and `[$-804]` left out, `[h]` kept. One pass. */
function withoutLiterals(code: string): string {
  let bare = '';
  for (let at = 0; at < code.length; at += 1) {
    const sign = code[at]!;
    if (sign === '\\' || sign === '_' || sign === '*') at += 1;
    else if (sign === '"' || sign === '[') {
      const close = code.indexOf(sign === '"' ? '"' : ']', at + 1);
      if (close < 0) return bare + code.slice(at);
      const inside = code.slice(at + 1, close);
      if (sign === '[' && /^(?:h+|m+|s+)$/i.test(inside)) bare += inside;
      at = close;
    } else bare += sign;
  }
  return bare;
}

/** The shape of a custom format such as `yyyy"年"m"月"d"日"` or `[$-804]m/d h:mm`. */
export function formatShape(code: string): NumberShape {
  const bare = withoutLiterals(code.split(';', 1)[0] ?? '').toLowerCase();
  if (bare.includes('general')) return 'plain';
  const time = /[hs]|上午|am\/pm/.test(bare);
  const date = /[yd]|aaa/.test(bare) || (/m/.test(bare) && !time);
  if (date) return time ? 'date-time' : 'date';
  return time ? 'time' : 'plain';
}

export interface CellStyles {
  shape(styleIndex: number): NumberShape;
}

export const NO_STYLES: CellStyles = { shape: () => 'plain' };

/** @throws workbookTooManyStyles, workbookFormatTooLong */
export async function readStyles(
  chunks: AsyncIterable<Uint8Array>,
  limits: WorkbookLimits,
): Promise<CellStyles> {
  const custom = new Map<number, NumberShape>();
  const shapes: NumberShape[] = [];
  let inCellFormats = false;
  let formats = 0;
  let styles = 0;
  await readXml(chunks, limits, {
    open: (name, attributes) => {
      if (name === 'cellXfs') inCellFormats = true;
      else if (name === 'numFmt') {
        const code = attribute(attributes, 'formatCode') ?? '';
        formats += 1;
        checkLimit(limits, 'formats', formats, workbookTooManyStyles);
        checkLimit(limits, 'formatCharacters', code.length, workbookFormatTooLong);
        custom.set(Number(attribute(attributes, 'numFmtId')), formatShape(code));
      } else if (name === 'xf') {
        styles += 1;
        checkLimit(limits, 'styles', styles, workbookTooManyStyles);
        if (!inCellFormats) return;
        const id = Number(attribute(attributes, 'numFmtId') ?? 0);
        shapes.push(custom.get(id) ?? builtInShape(id));
      }
    },
    close: (name) => {
      if (name === 'cellXfs') inCellFormats = false;
    },
  });
  return { shape: (index) => shapes[index] ?? 'plain' };
}
