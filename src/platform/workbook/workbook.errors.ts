import { DomainError, type LocalizedText } from '../../kernel/errors/index.js';
import type { WorkbookLimits } from './workbook.limits.js';

function overLimit(code: string, what: LocalizedText, unit: LocalizedText) {
  return (limit: number, value: number): DomainError =>
    new DomainError(
      'limit-reached',
      code,
      {
        zh: `${what.zh}:最多${limit}${unit.zh},此文件为${value}${unit.zh}`,
        en: `${what.en}: at most ${limit} ${unit.en}, this file has ${value}`,
      },
      { limit, value },
    );
}

function unreadable(code: string, zh: string, en: string) {
  return (details: Readonly<Record<string, unknown>> = {}): DomainError =>
    new DomainError('invalid', code, { zh, en }, details);
}

const BYTES: LocalizedText = { zh: '字节', en: 'bytes' };

export const workbookTooLarge = overLimit(
  'WORKBOOK_TOO_LARGE',
  { zh: '文件太大', en: 'The file is too large' },
  BYTES,
);
export const workbookInflation = overLimit(
  'WORKBOOK_INFLATION',
  { zh: '文件解压后过大', en: 'The file unpacks to too much data' },
  BYTES,
);
export const workbookRatio = overLimit(
  'WORKBOOK_INFLATION',
  { zh: '文件压缩比异常', en: 'The file is compressed beyond what a workbook is' },
  { zh: '倍', en: 'times' },
);
export const workbookTooManyEntries = overLimit(
  'WORKBOOK_TOO_MANY_ENTRIES',
  { zh: '压缩包内文件过多', en: 'Too many parts inside the file' },
  { zh: '个', en: 'parts' },
);
export const workbookTooManySheets = overLimit(
  'WORKBOOK_TOO_MANY_SHEETS',
  { zh: '工作表过多', en: 'Too many sheets' },
  { zh: '张', en: 'sheets' },
);
export const workbookTooManyRows = overLimit(
  'WORKBOOK_TOO_MANY_ROWS',
  { zh: '行数过多', en: 'Too many rows in one sheet' },
  { zh: '行', en: 'rows' },
);
export const workbookTooManyColumns = overLimit(
  'WORKBOOK_TOO_MANY_COLUMNS',
  { zh: '列数过多', en: 'Too many columns' },
  { zh: '列', en: 'columns' },
);
export const workbookTooManyCells = overLimit(
  'WORKBOOK_TOO_MANY_CELLS',
  { zh: '单元格过多', en: 'Too many cells in one sheet' },
  { zh: '个', en: 'cells' },
);
export const workbookTooManyStyles = overLimit(
  'WORKBOOK_TOO_MANY_STYLES',
  { zh: '单元格格式过多', en: 'Too many cell formats' },
  { zh: '种', en: 'formats' },
);
export const workbookFormatTooLong = overLimit(
  'WORKBOOK_FORMAT_TOO_LONG',
  { zh: '数字格式过长', en: 'A number format is too long' },
  { zh: '字', en: 'characters' },
);
export const workbookTooMuchText = overLimit(
  'WORKBOOK_TOO_MUCH_TEXT',
  { zh: '文字内容过多', en: 'Too much text in one row or one sheet' },
  { zh: '字', en: 'characters' },
);
export const workbookTooDeep = overLimit(
  'WORKBOOK_TOO_DEEP',
  { zh: '文件结构嵌套过深', en: 'The parts of the file are nested too deeply' },
  { zh: '层', en: 'levels' },
);
export const workbookPieceTooLong = overLimit(
  'WORKBOOK_PIECE_TOO_LONG',
  { zh: '文件内有过长的内容', en: 'One piece of the file is too long' },
  BYTES,
);
export const workbookTooManyStrings = overLimit(
  'WORKBOOK_TOO_MANY_STRINGS',
  { zh: '不同文字内容过多', en: 'Too many different texts' },
  { zh: '条', en: 'texts' },
);
export const workbookTooManyMerges = overLimit(
  'WORKBOOK_TOO_MANY_MERGES',
  { zh: '合并单元格过多', en: 'Too many merged ranges' },
  { zh: '处', en: 'ranges' },
);
export const workbookCellTooLong = overLimit(
  'WORKBOOK_CELL_TOO_LONG',
  { zh: '单元格文字过长', en: 'A cell holds too long a text' },
  { zh: '字', en: 'characters' },
);

export const workbookEmpty = unreadable('WORKBOOK_EMPTY', '文件是空的', 'The file is empty');
export const workbookNotXlsx = unreadable(
  'WORKBOOK_NOT_XLSX',
  '不是 .xlsx 工作簿或 .csv 文件,请用 Excel 另存为 .xlsx 后再上传',
  'Not an .xlsx workbook or a .csv file; save it as .xlsx and upload it again',
);
export const workbookOldFormat = unreadable(
  'WORKBOOK_OLD_FORMAT',
  '旧版 .xls 文件,请用 Excel 另存为 .xlsx 后再上传',
  'An old .xls file; save it as .xlsx and upload it again',
);
export const workbookEncrypted = unreadable(
  'WORKBOOK_ENCRYPTED',
  '文件有打开密码,请取消密码后再上传',
  'The file is protected by a password; remove it and upload the file again',
);
export const workbookUnsafe = unreadable(
  'WORKBOOK_UNSAFE',
  '文件含有不安全的内容(如实体声明),不予读取',
  'The file holds unsafe content (such as entity declarations) and is not read',
);
export const workbookDamaged = unreadable(
  'WORKBOOK_DAMAGED',
  '文件已损坏,无法读取,请重新保存后再上传',
  'The file is damaged and cannot be read; save it again and upload it',
);

export function checkLimit(
  limits: WorkbookLimits,
  name: keyof WorkbookLimits,
  value: number,
  error: (limit: number, value: number) => DomainError,
): void {
  if (value > limits[name]) throw error(limits[name], value);
}
