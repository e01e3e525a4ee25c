import { batchCodeIn, dayIn, readBatchCode } from './batch-code.js';

it.each([
  ['B1', 'B1'],
  ['b01', 'B1'],
  ['Ｂ２', 'B2'],
  ['第一批', 'B1'],
  ['第 3 批', 'B3'],
  ['第十二批', 'B12'],
  ['二十批', 'B20'],
  ['四', '四'],
  ['2', 'B2'],
  ['2018春-1', '2018春-1'],
  ['', null],
  ['—', null],
])('%s is batch %s', (written, code) => expect(readBatchCode(written)).toBe(code));

it('finds the batch a file or a tab speaks of', () => {
  expect(batchCodeIn('05-输送花名册-第一批-2018-03-06.xlsx')).toBe('B1');
  expect(batchCodeIn('第十一批')).toBe('B11');
  expect(batchCodeIn('1号车')).toBeNull();
});

it.each([
  ['05-第一批输送名单-2018-03-06.xlsx', '2018-03-06'],
  ['输送花名册 2018年3月6日', '2018-03-06'],
  ['B2 2018.3.16', '2018-03-16'],
  ['roster20180306', '2018-03-06'],
  ['05-输送花名册-B1.xlsx', null],
  ['2018-13-41', null],
  ['452627201803061234', null],
])('the day in %s is %s', (text, day) => expect(dayIn(text)).toBe(day));
