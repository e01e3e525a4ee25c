// Which cell formats show a number as a day or a time. A workbook has no date type: 43165 is a date only by its format.
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

/** The shape of a custom format such as `yyyy"年"m"月"d"日"` or `[$-804]m/d h:mm`. */
export function formatShape(code: string): NumberShape {
  const section = code.split(';')[0] ?? '';
  const bare = section
    .replace(/"[^"]*"/g, '')
    .replace(/[\\_*]./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .toLowerCase();
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

export async function readStyles(chunks: AsyncIterable<Uint8Array>): Promise<CellStyles> {
  const custom = new Map<number, NumberShape>();
  const shapes: NumberShape[] = [];
  let inCellFormats = false;
  await readXml(chunks, {
    open: (name, attributes) => {
      if (name === 'cellXfs') inCellFormats = true;
      else if (name === 'numFmt') {
        custom.set(
          Number(attribute(attributes, 'numFmtId')),
          formatShape(attribute(attributes, 'formatCode') ?? ''),
        );
      } else if (name === 'xf' && inCellFormats) {
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
