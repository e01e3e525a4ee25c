import { defineError } from '../../../kernel/errors/index.js';

export const importNotFound = defineError('not-found', 'IMPORT_NOT_FOUND', {
  zh: '没有此次导入',
  en: 'No such import',
});
export const importNotOwn = defineError('forbidden', 'IMPORT_NOT_OWN', {
  zh: '此台账由其他单位报送,只供查看,不能更改',
  en: 'Another office sent this workbook; it is shared for reading and cannot be changed here',
});
export const importShareRefused = defineError('invalid', 'IMPORT_SHARE_REFUSED', {
  zh: '不能共享给该单位,或期限超过 92 天',
  en: 'It cannot be shared with this office, or not for longer than 92 days',
});
export const importSharedAlready = defineError('conflict', 'IMPORT_SHARED_ALREADY', {
  zh: '已共享给该单位',
  en: 'It is shared with this office already',
});
export const importShareNotFound = defineError('not-found', 'IMPORT_SHARE_NOT_FOUND', {
  zh: '没有此项共享,或已收回',
  en: 'No such share, or it was taken back',
});
export const ledgerUnknown = defineError('invalid', 'LEDGER_UNKNOWN', {
  zh: '无法识别是哪种台账,请指定',
  en: 'It is not clear which ledger this is; please name it',
});
export const ledgerNotYours = defineError('forbidden', 'LEDGER_NOT_YOURS', {
  zh: '此类台账不由贵单位报送,请交负责的单位上传',
  en: 'Ledgers of this kind are not sent by your office; give it to the office whose business it is',
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
export const importCellMasked = defineError('invalid', 'IMPORT_CELL_MASKED', {
  zh: '此栏已遮盖,请输入完整的新内容',
  en: 'This cell is covered; type the whole new text',
});
export const importCellUnknown = defineError('invalid', 'IMPORT_CELL_UNKNOWN', {
  zh: '这一行没有此栏,或按规定不留存内容,不能在此改正',
  en: 'The row has no such cell, or nothing of it may be kept; it cannot be corrected here',
});
