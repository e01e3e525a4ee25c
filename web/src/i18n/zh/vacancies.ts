export const vacancies = {
  title: '岗位',
  employer: '企业',
  places: '名额',
  fill: '已用 {{used}} / 占 {{held}} / 共 {{headcount}}',
  pay: '工资',
  hazards: '职业危害',
  findings: '广告审查',
  none: '没有问题',
  check: '检查招聘内容',
  lawful: '可以发布',
  unlawful: '不能发布',
};
