import { LABOUR_REGISTER } from '../../../../src/modules/imports/domain/columns/index.js';
import { columnLetter } from '../../../../src/kernel/values/index.js';
import type { ZipPart } from './zip-builder.js';

const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export const relation = (id: string, type: string, target: string, more = ''): string =>
  `<Relationship Id="${id}" Type="${R}/${type}" Target="${target}"${more}/>`;

export interface BookParts {
  readonly sheet: string | Buffer;
  readonly strings?: string | Buffer;
  readonly styles?: string | Buffer;
  readonly book?: string;
  readonly relations?: string;
  readonly extra?: readonly ZipPart[];
  /** Replaces what is said of the sheet's own entry. */
  readonly sheetEntry?: Partial<ZipPart>;
}

/** The parts of a workbook with one sheet, any of them replaced. */
export function book(parts: BookParts): ZipPart[] {
  return [
    {
      name: '_rels/.rels',
      body: `<Relationships>${relation('r1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      body: parts.book ?? '<workbook><sheets><sheet name="甲" sheetId="1" r:id="s1"/></sheets></workbook>',
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      body: `<Relationships>${
        parts.relations ??
        relation('s1', 'worksheet', 'worksheets/one.xml') +
          relation('s2', 'sharedStrings', 'strings.xml') +
          relation('s3', 'styles', 'styles.xml')
      }</Relationships>`,
    },
    { name: 'xl/worksheets/one.xml', body: parts.sheet, ...parts.sheetEntry },
    { name: 'xl/strings.xml', body: parts.strings ?? '<sst><si><t>甲</t></si></sst>' },
    { name: 'xl/styles.xml', body: parts.styles ?? '<styleSheet/>' },
    ...(parts.extra ?? []),
  ];
}

export const sheetXml = (rows: string, tail = '', head = ''): string =>
  `<worksheet>${head}<sheetData>${rows}</sheetData>${tail}</worksheet>`;

export const CELL = sheetXml('<row r="1"><c r="A1" t="s"><v>0</v></c></row>');

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A cell as its text, or as the whole element. */
export type Cell = string | { readonly xml: (reference: string) => string };

export function rowXml(row: number, cells: readonly Cell[]): string {
  const written = cells.map((cell, index) => {
    const reference = `${columnLetter(index + 1)}${row}`;
    return typeof cell === 'string'
      ? `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`
      : cell.xml(reference);
  });
  return `<row r="${row}">${written.join('')}</row>`;
}

/** The header a clerk would write for every column of the labour register, and nothing else. */
export const REGISTER_HEADERS = LABOUR_REGISTER.columns.map(({ headers }) => headers[0]!);

/** A sheet that is recognised as a labour register, with these rows. */
export const register = (rows: readonly (readonly Cell[])[], tail = ''): string =>
  sheetXml([REGISTER_HEADERS, ...rows].map((cells, index) => rowXml(index + 1, cells)).join(''), tail);

/** A row of the register with the same text in every column. */
export const everywhere = (text: string): string[] => REGISTER_HEADERS.map(() => text);

/** A row of the register with texts in the columns of these keys. */
export const rowWith = (texts: Readonly<Record<string, Cell>>): Cell[] =>
  LABOUR_REGISTER.columns.map(({ key }) => texts[key] ?? '');
