import { defineError } from '../../../kernel/errors/index.js';

export const importNotFound = defineError('not-found', 'IMPORT_NOT_FOUND', {
  zh: '没有此次导入',
  en: 'No such import',
});
export const ledgerUnknown = defineError('invalid', 'LEDGER_UNKNOWN', {
  zh: '无法识别是哪种台账,请指定',
  en: 'It is not clear which ledger this is; please name it',
});
export const ledgerNoSheet = defineError('invalid', 'LEDGER_NO_SHEET', {
  zh: '没有找到此类台账的表头',
  en: 'No sheet carries the headers of this ledger',
});
export const importValueUnusable = defineError('invalid', 'IMPORT_VALUE_UNUSABLE', {
  zh: '台账中有无法保存的数字或日期,请改正后再上传',
  en: 'The workbook holds a number or a day that cannot be stored; correct it and upload it again',
});
export const importTouched = defineError('conflict', 'IMPORT_TOUCHED', {
  zh: '导入的数据已被后续业务使用,不能整体撤回',
  en: 'What this import brought has been used since; it can no longer be withdrawn as a whole',
});
export const importFileMissing = defineError('invalid', 'IMPORT_FILE_MISSING', {
  zh: '没有收到文件',
  en: 'No file was received',
});
export const importCellsGone = defineError('gone', 'IMPORT_CELLS_GONE', {
  zh: '台账明细已过保存期,不能再查看',
  en: 'The cells of this workbook are past their retention and cannot be read any more',
});
export const importRowNotFound = defineError('not-found', 'IMPORT_ROW_NOT_FOUND', {
  zh: '台账中没有这一行',
  en: 'The workbook has no such row',
});
export const importRowTakenIn = defineError('conflict', 'IMPORT_ROW_TAKEN_IN', {
  zh: '这一行已入库,请在人员或业务页面更正',
  en: 'This row has been taken in; correct the record itself',
});
export const importCommitting = defineError('conflict', 'IMPORT_COMMITTING', {
  zh: '正在入库,请稍后再改',
  en: 'The rows are being taken in; correct them once that is done',
});
export const importCellUnknown = defineError('invalid', 'IMPORT_CELL_UNKNOWN', {
  zh: '这一行没有此栏,或按规定不留存内容,不能在此改正',
  en: 'The row has no such cell, or nothing of it may be kept; it cannot be corrected here',
});
