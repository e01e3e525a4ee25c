import { defineError } from '../../../kernel/errors/index.js';

export const scheduleInvalid = defineError('invalid', 'SCHEDULE_INVALID', {
  zh: '放假安排有误:日期须属于该年度且不重复,全国安排不能为空',
  en: 'The schedule is wrong: its dates must lie in that year, each once, and a national one cannot be empty',
});

export const wageInvalid = defineError('invalid', 'MINIMUM_WAGE_INVALID', {
  zh: '最低工资标准有误:生效日期或金额不成立',
  en: 'The minimum wage is wrong: its date or amount cannot be',
});

export const rangeInvalid = defineError('invalid', 'DATE_RANGE_INVALID', {
  zh: '日期范围有误:须为有效日期,先后有序,不超过800天',
  en: 'The range is wrong: two dates in order, at most 800 days',
});
