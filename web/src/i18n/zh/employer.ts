export const answers = {
  title: '待我答复',
  hint: '选中一行后：Y 录用，N 婉拒，J / K 上下',
  offer: '录用',
  decline: '婉拒',
  offerMany: '录用 {{count}} 人',
  declineMany: '婉拒 {{count}} 人',
  why: '婉拒原因',
  left: '剩 {{days}} 天',
  overdue: '已逾期',
  noneWaiting: '没有等待您答复的人',
  refusedSome: '{{count}} 人没有成功',
  doneSome: '{{count}} 人已办理',
};

export const arrivals = {
  title: '到岗确认',
  started: '已上岗',
  notHere: '没有来',
  on: '上岗日期',
  startMany: '确认 {{count}} 人上岗',
  none: '没有等待确认的人',
};
