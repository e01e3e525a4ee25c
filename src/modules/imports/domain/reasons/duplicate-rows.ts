import { type Reason, reason } from './reason.js';

/** Reasons why a row says again what an earlier one said. */
export const MERGES = {
  DUP_EXACT: reason('merge', '完全重复行', 'The same row stands twice'),
  DUP_TWO_VILLAGES: reason(
    'merge',
    '同一人在两个村,电话不同',
    'The same person in two villages with different phones: one person, both phones kept',
  ),
  DUP_ID_FORM: reason(
    'merge',
    '同一人身份证号两种写法(15/18/20位)',
    'The same person, the ID number written in another form (15, 18 or 20 characters)',
  ),
  DUP_VACANCY: reason('merge', '重复岗位', 'The same vacancy of the same employer stands twice'),
} as const satisfies Record<string, Reason>;
