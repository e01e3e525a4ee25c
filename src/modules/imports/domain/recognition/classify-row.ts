// Which rows under a header are people or posts, and which are only there for the eye: page headers, township lines,
// sums, serial numbers filled in advance, signatures, notes. They may stand anywhere, also between data.
import type { CellValue, LedgerLayout, SkippedRowKind } from '../ledger.js';
import { headerKey } from './header-text.js';
import { type InputRow, showsText } from './sheet-input.js';

export interface HeaderRowTexts {
  /** Letter → `headerKey` of each header row. */
  readonly rows: readonly ReadonlyMap<string, string>[];
}

export interface ClassifyContext {
  readonly layout: LedgerLayout;
  /** Letter → key of the columns that are read. */
  readonly columns: Readonly<Record<string, string>>;
  readonly headers: HeaderRowTexts;
}

const SAME_AS_HEADER = 0.6;

type OwnCell = readonly [letter: string, cell: CellValue];

const SUM =
  /^(?:本页|本村|本乡|本镇|本组|本表|全[县乡镇村区]|各项|分|总|人数)?.{0,10}(?:小计|合计|总计|共计|累计)(?:$|[:：\d(（共]|人数)|^汇总$|^共\s*\d+\s*(?:人|户|个|条|行)/u;

const LABEL =
  /^(?:填表|填报|制表|编制|审核|复核|审批|初审|校对|统计|汇总|经办|负责|主管|分管|单位|报送|上报|主检|检查|带队|驾驶员|领队|登记|联系|接收|盖章|签名|签字|签章|日期|时间|注|备注|说明|附注|附|特此|以上|截至|截止)[^:：]{0,12}[:：(（]/u;

const NOTE_LINE =
  /^(?:注|备注|说明|附注|附)\s*\d{0,2}\s*[:：.、，]|^\(?(?:虚构|以下|以上)(?:空白|数据)|^以下无正文|^第\s*\d+\s*页|^\d+\s*\/\s*\d+\s*页|^共\s*\d+\s*页/u;

const EXAMPLE = /^(?:示例|样例|举例|例如|例|填写示例|填写说明|示范)[:：]?\d?$/u;

/** 一、城厢镇 or (二) 平孟镇: a line that opens a part of the sheet. */
const CHAPTER = /^[(（]?[一二三四五六七八九十]+[)）、.．]/u;

const ID_LIKE = /[\dXx]{15,}|\d(?:[.]\d+)?e\+?1\d/iu;

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '');
}

/** Own cells: what was written in this row, not what a merged cell above says for it. */
export function classifyRow(
  row: InputRow,
  covered: (letter: string) => boolean,
  context: ClassifyContext,
): SkippedRowKind | 'data' {
  const own: OwnCell[] = [...row.cells].filter(([letter, cell]) => showsText(cell) && !covered(letter));
  if (own.length === 0) return 'blank';
  if (isRepeatedHeader(own, context)) return 'repeated-header';
  const written = own.filter(([, cell]) => cell.kind !== 'formula' && cell.kind !== 'error');
  if (isSerialOnly(written, own, context)) return 'serial-only';
  if (isColumnNumbers(own)) return 'repeated-header';
  if (carriesId(own, context)) return 'data';
  const texts = own.map(([, cell]) => plain(cell.text));
  const first = texts[0] ?? '';
  if (isSum(own, context)) return 'subtotal';
  if (NOTE_LINE.test(first) || isSignature(texts)) return 'footer';
  if (EXAMPLE.test(first) || EXAMPLE.test(texts[1] ?? '')) return 'section';
  return loneLine(written.length === 0 ? own : written, context) ?? 'data';
}

/** A page header may set group names and column names into one row, so each cell is held against every header row. */
function isRepeatedHeader(own: readonly OwnCell[], { headers }: ClassifyContext): boolean {
  const mayDiffer = own.length * (1 - SAME_AS_HEADER);
  let same = 0;
  let different = 0;
  for (const [letter, cell] of own) {
    const key = headerKey(cell.text);
    if (headers.rows.some((header) => header.get(letter) === key)) same += 1;
    else different += 1;
    if (different > mayDiffer) return false;
  }
  return same >= 2;
}

const SERIAL = /^(?:第?\d+号?|[一二三四五六七八九十百]+|\(\d+\))$/u;

function isSerialOnly(
  written: readonly OwnCell[],
  own: readonly OwnCell[],
  { columns }: ClassifyContext,
): boolean {
  if (written.length > 1) return false;
  const [only] = written;
  if (only === undefined)
    return own.every(([letter]) => columns[letter] !== 'id' && columns[letter] !== 'name');
  return columns[only[0]] === 'seq' && SERIAL.test(plain(only[1].text));
}

/** 1 2 3 4 … or 甲 乙 丙 … under a printed form's header. */
function isColumnNumbers(own: readonly OwnCell[]): boolean {
  if (own.length < 4) return false;
  return own.every(
    ([, cell], index) =>
      index === 0 || Number(plain(cell.text)) === Number(plain(own[0]?.[1].text ?? '')) + index,
  );
}

function carriesId(own: readonly OwnCell[], { columns }: ClassifyContext): boolean {
  return own.some(([letter, cell]) => columns[letter] === 'id' && ID_LIKE.test(plain(cell.text)));
}

/** A sum stands in a text cell near the left, and the row names no person and no post of its own. */
function isSum(own: readonly OwnCell[], { columns }: ClassifyContext): boolean {
  const at = own.findIndex(
    ([, cell]) => cell.kind !== 'number' && cell.kind !== 'date' && SUM.test(plain(cell.text)),
  );
  if (at < 0 || at > 3) return false;
  const key = columns[own[at]?.[0] ?? ''];
  if (key === 'note' || key === 'pay' || key === 'duty') return own.length <= 2;
  const naming = own.filter(
    ([letter], index) => index !== at && (columns[letter] === 'name' || columns[letter] === 'job'),
  );
  return naming.length === 0 || naming.every(([, cell]) => /^\d+(?:人|个)?$/u.test(plain(cell.text)));
}

/** 填表人:… 审核人:… 日期:…, in one cell or spread over the row. */
function isSignature(texts: readonly string[]): boolean {
  const first = texts[0] ?? '';
  if (!LABEL.test(first)) return false;
  const labels = texts.filter((text) => LABEL.test(text)).length;
  return texts.length <= 2 || labels * 2 >= texts.length;
}

/** One cell alone in its row: a township line, a title, a note; a lone name in the name column is a person. */
function loneLine(written: readonly OwnCell[], { columns }: ClassifyContext): SkippedRowKind | undefined {
  const [first, second] = written;
  if (first === undefined) return undefined;
  const text = plain(first[1].text);
  if (written.length === 1) {
    const isName = columns[first[0]] === 'name' && text.length <= 6 && !/[镇乡村屯组区县:：]$/u.test(text);
    if (isName) return undefined;
    return text.length > 20 || /[:：。]/u.test(text) ? 'footer' : 'section';
  }
  const isChapter =
    written.length === 2 &&
    second !== undefined &&
    CHAPTER.test(`${text}、`) &&
    /\D$/u.test(plain(second[1].text));
  return isChapter || (written.length === 2 && CHAPTER.test(text)) ? 'section' : undefined;
}
