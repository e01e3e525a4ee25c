import { batchCodeIn, readBatchCode } from './batch-code.js';

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
