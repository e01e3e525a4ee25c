export const party = {
  worker: '本人',
  caseworker: '专干',
  station: '服务站',
  employer: '企业',
  clinic: '体检机构',
  escort: '带队',
  bureau: '人社局',
  system: '系统',
};

export const channel = {
  account: '本人账号',
  link: '链接',
  handed_link: '工作人员转交的链接',
  in_person: '当面',
  phone: '电话',
  paper: '纸质',
  chat: '微信',
  workbook: '台账',
  system: '系统',
};
