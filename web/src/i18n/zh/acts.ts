export const moves = {
  do: '确定{{name}}',
  until: '有效期至',
  copied: '已复制，可粘贴到微信或短信',
};

export const consents = {
  record: '记录本人同意',
  what: '事项',
  word: '本人意思',
  given: { yes: '同意', no: '撤回同意' },
  how: '怎么说的',
  witness: '在场见证人（可不填）',
  save: '保存本人意思',
  recorded: '已记录 {{count}} 项',
  round: '征求同意（{{count}}）',
  roundTitle: '当面征求同意',
  readAloud:
    '请念给本人听：“想向招聘企业推荐您，需要您同意让企业看到您的姓名、技能等登记信息。同意与否由您决定，随时可以撤回，不影响您找工作。”',
  whoWasThere: '在场的人',
  noPhone: '没有本人电话',
  roundSave: '登记 {{count}} 人',
  purposes: {
    registration: '登记个人信息',
    share_with_employer: '让企业看到登记信息',
    medical: '安排体检',
    follow_up: '上岗后回访',
    poverty_proof: '使用脱贫户证明',
    automated_ranking: '用电脑排序推荐岗位',
  },
};

export const worker = {
  link: '发送本人答复链接',
  linkText: '{{name}}您好，{{employer}}录用您做{{job}}，请点开答复：{{link}}',
  answer: '记录本人答复',
  said: '本人答复',
  answers: { go: '去', no: '不去', call_me: '请再打电话' },
  save: '保存答复',
};

/** A signed link given out: sent past staff, or through their hands. */
export const links = {
  handOver: '转交链接',
  marked:
    '您会看到链接并亲自转交。经此链接所说的话会注明“经工作人员转交”，不算本人所说；您自己的浏览器打不开它。',
  why: '为什么转交',
  whys: {
    no_contact: '没有登记联系方式',
    not_arrived: '发送的没有收到',
    asked_in_chat: '对方要求发到微信',
    on_paper: '印在纸上给对方',
    before: '以前发出的',
  },
  live: '有效的链接',
  handed: '工作人员转交',
  mailed: '发往登记的联系方式',
  opened: '{{on}} 打开过',
  unopened: '还没有打开',
  takeBack: '收回',
  show: '显示并复制',
  sent: '已发往登记的联系方式；没有登记联系方式或没有短信通道时，请转交',
};
