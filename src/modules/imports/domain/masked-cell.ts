// What of a cell is shown before it is revealed, by what its column holds. A number that slipped into a plain column is
// covered as well: people shift columns.
import { maskId, maskPhone } from '../../../kernel/values/index.js';
import type { ColumnClass, LedgerLayout } from './ledger.js';

type Holding = Pick<LedgerLayout, 'holds'>;

/** Stands for text of any length. */
export const MASK = '****';

const PLAIN: ReadonlySet<ColumnClass> = new Set<ColumnClass>(['profile', 'office']);
const ID_NUMBER = /^\d{17}[\dXx]$/;
const MOBILE = /^1\d{10}$/;
const BORN = String.raw`(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])`;
/** An ID number or a mobile phone somewhere in a text, its digits set apart or not. */
const NUMBER_WITHIN = new RegExp(String.raw`\d{6}${BORN}\d{3}[\dXx]|(?<!\d)1\d{10}(?!\d)`);

export interface MaskedCell {
  readonly text: string;
  readonly masked: boolean;
}

/** @param key of the column; one the layout does not know is covered */
export function maskCell(layout: Holding, key: string | undefined, text: string): MaskedCell {
  if (text === '') return { text, masked: false };
  const dataClass = classOf(layout, key);
  if (dataClass && PLAIN.has(dataClass) && !NUMBER_WITHIN.test(digitsTogether(text)))
    return { text, masked: false };
  return { text: maskOf(dataClass, text), masked: true };
}

/** @returns undefined for a column nobody classed */
export function classOf({ holds }: Holding, key: string | undefined): ColumnClass | undefined {
  const classes = Object.entries(holds) as [ColumnClass, string][];
  return classes.find(([, keys]) => key !== undefined && keys.split(' ').includes(key))?.[0];
}

function maskOf(dataClass: ColumnClass | undefined, text: string): string {
  if (dataClass === 'identity' && ID_NUMBER.test(text)) return maskId(text);
  if (dataClass === 'contact' && MOBILE.test(text)) return maskPhone(text);
  return MASK;
}

function digitsTogether(text: string): string {
  return text.normalize('NFKC').replace(/(?<=\d)[\s\u00A0\-.·]+(?=[\dXx])/gu, '');
}
