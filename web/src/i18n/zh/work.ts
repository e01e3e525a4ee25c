export const work = {
  title: '工作清单',
  section: { overdue: '逾期', due: '今天', soon: '七天内', later: '以后', waiting: '等别人' },
  alarm: { START_UNCONFIRMED: '超过 7 天未确认上岗', CALENDAR_MISSING: '放假安排未载入' },
  step: '下一步',
  due: '期限',
  since: '{{days}} 天前提出',
  waitsFor: '等{{party}}',
  none: '没有要办的事',
  noneHere: '这一类没有',
  views: '常用',
  owner: '谁来办',
};
