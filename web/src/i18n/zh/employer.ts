export const answers = {
  title: '待我答复',
  hint: '已按推荐全部标为录用，只改例外：J / K 上下，Y 录用，N 婉拒再按 1–9 选原因，L 以后再说，回车发送',
  hintPhone: '已按推荐全部标为录用，只改例外，再发送',
  offer: '录用',
  decline: '婉拒',
  later: '以后再说',
  answer: '答复',
  notNamed: '录用后可见姓名',
  places: '还剩 {{count}} 个名额',
  send: '答复：录用 {{yes}} 人，婉拒 {{no}} 人',
  sureTitle: '发送前看一眼',
  sureText: '录用 {{yes}} 人，婉拒 {{no}} 人，{{later}} 人留到以后。发送后对方会收到通知，反悔需要写明原因。',
  sure: '发送：录用 {{yes}} 人，婉拒 {{no}} 人',
  failedFile: '未成功的答复',
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
  on: '上岗日期',
  startMany: '确认 {{count}} 人上岗',
  none: '没有等待确认的人',
};

export const person = {
  sex: { female: '女', male: '男' },
  education: {
    none: '未上学',
    primary: '小学',
    'lower-secondary': '初中',
    'upper-secondary': '高中',
    vocational: '中职',
    college: '大专',
    bachelor: '本科',
    postgraduate: '研究生',
  },
};

export const batch = {
  all: '{{count}} 项全部完成',
  some: '完成 {{done}} 项，{{refused}} 项没有成功',
  who: '姓名',
  why: '原因',
  download: '下载未成功清单',
};

export const duties = {
  title: '合同与参保',
  none: '没有到期事项',
  kind: '事项',
  kinds: { contract: '签订劳动合同', insurance: '参加社会保险', filing: '用工备案' },
  started: '上岗',
  due: '最迟',
  left: '倒计时',
  over: '已逾期 {{days}} 天',
  note: '已办',
  noteTitle: '{{name}}：{{kind}}',
  doneOn: '办理日期',
  reference: '凭证（合同号、参保凭证号）',
};
