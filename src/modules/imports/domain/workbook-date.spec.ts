import { workbookDate } from './workbook-date.js';

describe('workbook date', () => {
  const today = '2018-06-20';

  it.each([
    [['那坡县台账', '填报日期:2018年2月20日'], '01.xlsx', '2018-02-20'],
    [['意向花名册'], '03-意向-2018-02-27.xlsx', '2018-02-27'],
    [['2018.3.6 输送'], 'x.xlsx', '2018-03-06'],
    [['台账'], '20180306.csv', '2018-03-06'],
    [['2017年上岗台账'], '08.xlsx', '2017-12-31'],
    [['2018年度'], '07.xlsx', today],
    [['制表 2019-01-01'], '07.xlsx', today],
    [['2018年2月30日'], '01.xlsx', today],
    [[], '01.xlsx', today],
  ])('%j %s → %s', (titles, name, expected) => {
    expect(workbookDate(titles, name, today)).toBe(expected);
  });
});
