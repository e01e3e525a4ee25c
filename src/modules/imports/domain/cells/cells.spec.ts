import fc from 'fast-check';
import { addDays } from '../../../../kernel/values/index.js';
import type { CellValue } from '../ledger.js';
import {
  readDateCell,
  readDateSpanCell,
  readMonthCell,
  readNameCell,
  readNumberCell,
  readRangeCell,
  readTextCell,
  readYesNoCell,
} from './index.js';

const text = (written: string): CellValue => ({ text: written, kind: 'text' });
const codes = (reading: { findings: readonly { code: string }[] }): string[] =>
  reading.findings.map(({ code }) => code);

describe('dates', () => {
  it.each([
    '2018.3.6',
    '2018.03.06',
    '2018/3/6',
    '2018-3-6',
    '2018-03-06',
    '2018－03－06',
    '２０１８-０３-０６',
    '20180306',
    '43165',
    '2018年3月6日',
    '2018 年 3 月 6 日',
    '2018年03月06号',
    '2018、3、6',
    '18.3.6',
    '二〇一八年三月六日',
    '二零一八年三月六日',
    '2018-03-06 08:30',
    '2018-03-06 08:30:00',
    '2018-03-06T08:30:00.000Z',
    '2018/3/6 8:30',
    '2018年3月6日上午8点',
    '2018年3月6日(周二)',
    '2018年3月6日前',
    '\u00a02018-03-06 ',
  ])('%s', (written) => {
    expect(readDateCell(text(written)).value).toBe('2018-03-06');
  });

  it('takes a date cell and a serial number as they are', () => {
    expect(readDateCell({ text: '2018-03-06', kind: 'date', number: 43165, date: '2018-03-06' })).toEqual({
      value: '2018-03-06',
      findings: [],
    });
    expect(readDateCell({ text: '43165', kind: 'number', number: 43165 }).value).toBe('2018-03-06');
    expect(readDateCell({ text: '20180306', kind: 'number', number: 20180306 }).value).toBe('2018-03-06');
  });

  it('gives the year of the workbook to a date without one, and says so', () => {
    for (const written of ['3月6日', '3.6', '3月6日17:00', '03-06', '3月6号']) {
      expect(readDateCell(text(written), '2018-02-27')).toMatchObject({
        value: '2018-03-06',
        findings: [{ code: 'DATE_NO_YEAR', level: 'warn', raw: written, expected: '2018-03-06' }],
      });
    }
    expect(readDateCell(text('12月28日'), '2018-01-20').value).toBe('2017-12-28');
    expect(readDateCell(text('12月28日'), '2018').value).toBe('2018-12-28');
    expect(readDateCell(text('3月6日'))).toMatchObject({ value: null, findings: [{ code: 'DATE_NO_YEAR' }] });
  });

  it('says what it cannot read, and nothing about blanks', () => {
    for (const blank of ['', ' ', '　', '-', '/', '无', '待定'])
      expect(readDateCell(text(blank)).findings).toEqual([]);
    for (const odd of [
      '2018-02-30',
      '2018.13.1',
      '随时',
      '3月上旬',
      '99',
      '2018',
      '20181301',
      '12345678901',
    ]) {
      expect([
        odd,
        readDateCell(text(odd), '2018-03-01').value,
        codes(readDateCell(text(odd), '2018-03-01')),
      ]).toEqual([odd, null, ['DATE_UNREADABLE']]);
    }
    for (const lunar of ['正月初十', '农历二月初八', '腊月廿三']) {
      expect(codes(readDateCell(text(lunar)))).toEqual(['DATE_LUNAR']);
    }
    expect(codes(readDateCell({ text: '#N/A', kind: 'error' }))).toEqual(['ERROR_CELL']);
    expect(codes(readDateCell({ text: '', kind: 'formula' }))).toEqual(['FORMULA_NO_VALUE']);
    expect(readDateCell({ text: '43165', kind: 'formula', number: 43165 }).value).toBe('2018-03-06');
  });

  it('reads months', () => {
    for (const written of [
      '2018-03',
      '2018.3',
      '2018.03',
      '2018年3月',
      '201803',
      '2018年3月份',
      '2018-03-06',
      '2018/3',
    ]) {
      expect(readMonthCell(text(written)).value).toBe('2018-03');
    }
    expect(readDateCell(text('2018-03'))).toMatchObject({
      value: '2018-03-01',
      findings: [{ code: 'DATE_NO_DAY' }, {}],
    });
    expect(readMonthCell({ text: '201804', kind: 'number', number: 201804 }).value).toBe('2018-04');
  });

  it('reads two days in one cell', () => {
    const span = { from: '2018-03-07', until: '2020-03-07' };
    for (const written of [
      '2018.03.07-2020.3.7',
      '2018-03-07至2020-03-07',
      '2018/3/7~2020/3/7',
      '2018-3-7-2020-3-7',
      '2018年3月7日到2020年3月7日',
    ]) {
      expect([written, readDateSpanCell(text(written)).value]).toEqual([written, span]);
    }
    expect(readDateSpanCell(text('2018.3.7至无固定期限')).value).toEqual({ from: '2018-03-07', until: null });
    expect(codes(readDateSpanCell(text('三年')))).toEqual(['DATE_UNREADABLE']);
  });

  it('reads any day in any form', () => {
    const day = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('1950-01-01', days));
    fc.assert(
      fc.property(day, fc.constantFrom('.', '/', '-', '年', ''), fc.boolean(), (date, mark, padded) => {
        const [year = '', month = '', rest = ''] = date.split('-');
        const part = (digits: string): string => (padded || mark === '' ? digits : String(Number(digits)));
        const written =
          mark === '年'
            ? `${year}年${part(month)}月${part(rest)}日`
            : [year, part(month), part(rest)].join(mark);
        expect(readDateCell(text(written)).value).toBe(date);
      }),
    );
  });

  it('never throws, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (written) => void readDateCell(text(written), '2018')),
    );
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (written) => void readNumberCell(text(written))));
  });
});

describe('numbers', () => {
  it.each([
    ['3500', 3500],
    ['3,500', 3500],
    ['3，500', 3500],
    ['３５００', 3500],
    ['3500元', 3500],
    ['3500 元/月', 3500],
    ['3500元/人/月', 3500],
    ['4500以上', 4500],
    ['约3500左右', 3500],
    ['￥4000', 4000],
    ['2800.00', 2800],
    ['3.5k', 3500],
    ['4.1K', 4100],
    ['1.2万', 12000],
    ['20人', 20],
    ['42岁', 42],
    ['-5', -5],
  ])('%s', (written, value) => {
    expect(readNumberCell(text(written))).toMatchObject({
      value,
      findings: [{ code: 'NUMBER_TEXT', expected: value }],
    });
  });

  it('reads ranges, and takes the lower end as the number', () => {
    for (const written of [
      '4100-4700',
      '4.1K-4.7K',
      '4100~4700元/月',
      '4100元至4700元',
      '4.1-4.7k',
      '4,100—4,700元',
    ]) {
      expect([written, readRangeCell(text(written)).value]).toEqual([written, { min: 4100, max: 4700 }]);
      expect(readNumberCell(text(written)).value).toBe(4100);
    }
    expect(codes(readRangeCell(text('4100-4700')))).toEqual(['WAGE_TEXT']);
  });

  it('keeps numbers, says what is none, and nothing about blanks', () => {
    expect(readNumberCell({ text: '4200', kind: 'number', number: 4200 })).toEqual({
      value: 4200,
      findings: [],
    });
    for (const blank of ['', '无', '-', '　'])
      expect(readNumberCell(text(blank))).toEqual({ value: null, findings: [] });
    for (const odd of ['面议', '若干', '多名', '3.5.1', '4700-4100']) {
      expect(codes(readNumberCell(text(odd)))).toEqual(['NUMBER_UNREADABLE']);
    }
    expect(codes(readNumberCell({ text: '2', kind: 'formula', number: 2 }))).toEqual(['FORMULA_VALUE']);
    expect(codes(readNumberCell({ text: '', kind: 'formula' }))).toEqual(['FORMULA_NO_VALUE']);
  });
});

describe('yes and no', () => {
  it.each(['是', '√', '✓', 'Y', 'y', 'Ｙ', '1', '有', ' 是 ', '是(2017年)', '已签', '对', 'TRUE'])(
    '%s is yes',
    (written) => {
      expect(readYesNoCell(text(written)).value).toBe(true);
    },
  );
  it.each(['否', '×', '✗', 'N', '0', '无', '未签', '不愿意', '没有', 'x', 'FALSE'])('%s is no', (written) => {
    expect(readYesNoCell(text(written)).value).toBe(false);
  });
  it('a blank says neither, and any other word is pointed out', () => {
    for (const blank of ['', ' ', '/', '—'])
      expect(readYesNoCell(text(blank))).toEqual({ value: null, findings: [] });
    expect(codes(readYesNoCell(text('看情况')))).toEqual(['VALUE_UNKNOWN']);
  });
});

describe('texts and names', () => {
  it('cleans text', () => {
    expect(readTextCell(text('\u00a0 城厢镇\u3000\u200b(一组) ')).value).toBe('城厢镇 (一组)');
    expect(readTextCell(text('　'))).toEqual({ value: null, findings: [] });
    expect(codes(readTextCell(text('=HYPERLINK("x")')))).toEqual(['FORMULA_TEXT']);
    expect(codes(readTextCell(text('+8612023758426')))).toEqual([]);
  });

  it('reads names', () => {
    expect(readNameCell(text('黄　少清 '))).toMatchObject({
      value: '黄少清',
      findings: [{ code: 'NAME_SPACES' }],
    });
    expect(readNameCell(text('阿依•古丽'))).toMatchObject({
      value: '阿依·古丽',
      findings: [{ code: 'NAME_DOT' }],
    });
    expect(readNameCell(text('\u00a0'))).toMatchObject({ value: null, findings: [{ code: 'NAME_MISSING' }] });
  });
});
