export const health = {
  title: '这段文字涉及健康情况吗?',
  text: '请看这些字词:{{words}}。个人健康情况不在这里登记。与健康无关的,可以保存,但只有本单位看得到。',
  between: '、',
  keep: '与健康无关,保存',
  change: '回去修改',
};

export const login = {
  title: '登录',
  name: '账号',
  password: '密码',
  submit: '登录',
  wrong: '账号或密码不对',
  byPin: '体检登记台：用口令登录',
  byPassword: '用密码登录',
  many: '尝试次数过多，请稍后再试',
  demo: '演示环境：账号见启动窗口。所有人员均为虚构。',
};

export const account = {
  title: '我的账号',
  secondFactor: '二次验证',
  changePassword: '修改密码',
  newFactor: '更换手机',
  others: '其他浏览器',
  endOthers: '在其他地方全部退出',
  pin: '口令',
  pinHint: '六位数字，用于体检登记台',
  changePin: '修改口令',
  desk: '将本机登记为体检登记台',
  deskHint: '安全管理员提供的登记码',
  register: '登记',
};

export const signIn = {
  code: '二次验证',
  password: '请设置自己的密码',
  enrolment: '绑定验证器',
  codeHint: '验证器上的验证码，或恢复码',
  current: '收到的初始密码',
  next: '新密码',
  nextHint: '至少12位，一句话比符号更好记',
  scan: '用手机验证器扫描，或手动输入密钥。',
  copy: '复制密钥',
  copied: '已复制',
  firstCode: '当前显示的验证码',
  enrol: '绑定',
  recoveryHint: '请抄下恢复码：手机丢失时每个可登录一次，仅显示这一次。',
  written: '已抄好',
  again: '请再次验证身份',
  ended: '登录已过期',
  endedText: '请重新登录。屏幕上填的内容都还在，登录后接着办。关闭此窗口即退出。',
  goOn: '继续',
};
