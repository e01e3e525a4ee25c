import { defineError } from '../../../kernel/errors/index.js';

export const figureCheckUnsupported = defineError('invalid', 'FIGURE_CHECK_UNSUPPORTED', {
  zh: '此说法没有数据来源支持',
  en: 'No source supports this statement; the true figures are given instead',
});
export const figureUnknown = defineError('not-found', 'FIGURE_UNKNOWN', {
  zh: '没有此指标',
  en: 'No such figure',
});
export const listOfSource = defineError('forbidden', 'REPORT_LIST_OF_SOURCE', {
  zh: '本指标的名单涉及体检结论或脱贫身份,只由来源县查看;对方只看人数',
  en: 'The list behind this figure tells medical findings or who is on the poverty roll. Only the source county opens it; the other side sees the number.',
});
export const runNotFound = defineError('not-found', 'REPORT_RUN_NOT_FOUND', {
  zh: '未找到此报表',
  en: 'No such report',
});
export const periodInvalid = defineError('invalid', 'REPORT_PERIOD_INVALID', {
  zh: '报告期有误:须先有起后有止,最长一年,截止日不得晚于今天',
  en: 'The period is wrong: two days in order, a year at most, counted up to today at the latest',
});
export const frozenAlready = defineError('conflict', 'REPORT_FROZEN_ALREADY', {
  zh: '该期报表已冻结,更正另行说明,不改原表',
  en: 'That period is frozen already; corrections are explained beside it, never written into it',
});
export const periodNotOver = defineError('wrong-state', 'REPORT_PERIOD_NOT_OVER', {
  zh: '报告期尚未结束,或统计截至日早于期末,不能冻结;请在期满后重新统计',
  en: 'The period is not over, or was counted as of a day before its end: count it after its last day, then freeze',
});
export const draftOld = defineError('wrong-state', 'REPORT_DRAFT_OLD', {
  zh: '统计已超过15分钟,其间可能已有新记录;请重新统计后再冻结',
  en: 'Counted more than 15 minutes ago, facts may have come in since: count again, then freeze',
});
export const notFrozen = defineError('wrong-state', 'REPORT_NOT_FROZEN', {
  zh: '尚未冻结的报表不能签认或对比',
  en: 'Only a frozen report is signed or compared with today’s count',
});
export const signedAlready = defineError('conflict', 'REPORT_SIGNED_ALREADY', {
  zh: '本方已签认',
  en: 'Your side has signed already',
});
export const formWithoutTable = defineError('invalid', 'FORM_WITHOUT_TABLE', {
  zh: '未在工作簿中找到表头',
  en: 'No header row was found in the workbook',
});
export const formPeopleMissing = defineError('invalid', 'FORM_PEOPLE_MISSING', {
  zh: '须指定一个视图或报表清单作为人员来源',
  en: 'Name a saved view or a list of a report as the source of the people',
});
export const workbookMissing = defineError('invalid', 'WORKBOOK_MISSING', {
  zh: '须上传一个 .xlsx 文件',
  en: 'One .xlsx file is needed',
});

/** A column of a form is answered with something no form can hold. */
export const formFieldUnknown = defineError('invalid', 'FORM_FIELD_UNKNOWN', {
  zh: '没有这样的填表项目',
  en: 'A form has no such field',
});
