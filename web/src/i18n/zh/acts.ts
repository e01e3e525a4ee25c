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
  link: '复制本人答复链接',
  linkText: '{{name}}您好，{{employer}}录用您做{{job}}，请点开答复：{{link}}',
  answer: '记录本人答复',
  said: '本人答复',
  answers: { go: '去', no: '不去', call_me: '请再打电话' },
  save: '保存答复',
};
