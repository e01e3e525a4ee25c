export const people = {
  search: '姓名、拼音、首字母、手机尾号',
  name: '姓名',
  sex: '性别',
  age: '年龄',
  place: '住址',
  pairing: '结对社区',
  status: '状态',
  education: '学历',
  wish: '意愿',
  male: '男',
  female: '女',
  wage: '{{wage}} 元/月起',
  phones: '联系电话',
  reveal: '查看证件与电话',
  revealWhy: '查看用途（记入日志）',
  idNumber: '证件号码',
  noRanking: '不参加自动排序',
  chain: '就业经过',
  none: '还没有推荐或意向',
  purpose: { call: '联系本人', verify: '核实身份', contract: '签订合同', medical: '体检', travel: '乘车' },
};

export const asks = {
  kinds: { copy: '要一份副本', correct: '更正', erase: '删除', explain: '说明自动排序' },
  ask: '本人要求',
  asked: '已登记，须在 {{day}} 前答复',
};
