// An imported workbook (台账导入): read, judged row by row, shown, then its clean rows taken in; withdrawn as a whole
// while nothing it brought has been touched since. A cell put right on the page has the rows judged again; what became clean
// by it waits to be taken in, also when the rest is in already. A file that cannot be read ends as failed with its reason.
import { defineLifecycle } from '../../../kernel/lifecycle/index.js';

export type ImportStatus = 'read' | 'previewed' | 'committed' | 'withdrawn' | 'failed';
export type ImportTransition = 'upload' | 'preview' | 'commit' | 'correct' | 'withdraw' | 'fail';

export const importLifecycle = defineLifecycle<ImportStatus, ImportTransition>({
  aggregate: 'import',
  states: {
    read: { label: { zh: '已接收', en: 'Received' } },
    previewed: { label: { zh: '待确认', en: 'To be confirmed' } },
    committed: { label: { zh: '已入库', en: 'Committed' } },
    withdrawn: { label: { zh: '已撤回', en: 'Withdrawn' }, final: true },
    failed: { label: { zh: '无法读取', en: 'Failed' }, final: true },
  },
  transitions: {
    upload: {
      typedFor: 'free',
      from: [],
      to: 'read',
      reportedBy: ['bureau', 'caseworker', 'employer', 'clinic', 'station'],
      label: { zh: '上传', en: 'Upload' },
    },
    preview: {
      from: ['read'],
      to: 'previewed',
      reportedBy: ['system'],
      internal: true,
      label: { zh: '预览', en: 'Preview' },
    },
    commit: {
      from: ['previewed'],
      to: 'committed',
      reportedBy: ['system'],
      internal: true,
      label: { zh: '入库', en: 'Commit' },
    },
    correct: {
      typedFor: 'free',
      from: ['previewed', 'committed'],
      to: 'previewed',
      reportedBy: ['bureau', 'caseworker', 'employer', 'clinic', 'station'],
      label: { zh: '改正', en: 'Correct' },
    },
    withdraw: {
      typedFor: 'free',
      from: ['previewed', 'committed'],
      to: 'withdrawn',
      reportedBy: ['bureau', 'caseworker', 'employer', 'clinic', 'station'],
      label: { zh: '撤回', en: 'Withdraw' },
    },
    fail: {
      from: ['read'],
      to: 'failed',
      reportedBy: ['system'],
      internal: true,
      reason: 'required',
      label: { zh: '失败', en: 'Fail' },
    },
  },
});
