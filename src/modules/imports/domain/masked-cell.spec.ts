import { LEDGER_LAYOUTS } from './columns/index.js';
import { MASK, maskCell } from './masked-cell.js';

const NUMBER = '999026199003150015';
const layoutOf = (kind: string) => LEDGER_LAYOUTS.find((layout) => layout.kind === kind)!;

/** Columns of a ledger nobody said what they hold, said twice, or said of none there is. */
function unsaid({ columns, holds }: (typeof LEDGER_LAYOUTS)[number]): string[] {
  const said = Object.values(holds).flatMap((keys) => keys.split(' '));
  const keys = new Set(columns.map(({ key }) => key));
  return [
    ...[...keys].filter((key) => said.filter((one) => one === key).length !== 1),
    ...said.filter((key) => !keys.has(key)),
  ];
}

describe('every column of every ledger says what it holds', () => {
  it.each(LEDGER_LAYOUTS.map((layout) => [layout.kind, layout] as const))('%s', (_, layout) => {
    expect(unsaid(layout)).toEqual([]);
  });

  it('would notice a column that is forgotten, said twice, or not there', () => {
    const register = layoutOf('labour-register');
    expect(unsaid({ ...register, holds: { ...register.holds, words: 'whyNot' } })).toEqual(['note']);
    expect(unsaid({ ...register, holds: { ...register.holds, words: 'whyNot note note' } })).toEqual([
      'note',
    ]);
    expect(unsaid({ ...register, holds: { ...register.holds, words: 'whyNot note nothing' } })).toEqual([
      'nothing',
    ]);
  });

  it('an ID number, a phone, health, poverty and notes about somebody are covered in all of them', () => {
    for (const layout of LEDGER_LAYOUTS)
      for (const { key } of layout.columns)
        if (
          /^(id|birth|phone|helperPhone|kin|recv|contact|health|disab|labour|poor\w*|con|re|why\w*|leftWhy|issue)$/.test(
            key,
          )
        ) {
          const { text, masked } = maskCell(layout, key, '某种内容');
          expect([layout.kind, key, text, masked]).toEqual([layout.kind, key, MASK, true]);
        }
  });
});

describe('what stands in a covered cell', () => {
  const register = layoutOf('labour-register');
  it.each([
    ['id', NUMBER, '999026********0015'],
    ['id', '99902619900315001', MASK],
    ['id', ` ${NUMBER}`, MASK],
    ['birth', '1990-03-15', MASK],
    ['phone', '12000000001', '120****0001'],
    ['phone', '07766822123', MASK],
    ['phone', '12000000001/12000000002', MASK],
    ['note', '怀了两个月', MASK],
    ['nobodySaid', '任何内容', MASK],
    [undefined, '任何内容', MASK],
  ])('%s %s → %s', (key, text, expected) => {
    expect(maskCell(register, key, text)).toEqual({ text: expected, masked: true });
  });

  it('a plain column shows its text, a blank one nothing', () => {
    expect(maskCell(register, 'village', '镇玉社区')).toEqual({ text: '镇玉社区', masked: false });
    expect(maskCell(register, 'note', '')).toEqual({ text: '', masked: false });
    expect(maskCell(layoutOf('vacancy-list'), 'valid', '2018-02-27 至 2018-12-31')).toMatchObject({
      masked: false,
    });
  });

  it.each([
    NUMBER,
    '９９９０２６１９９００３１５００１５',
    '999026 19900315 0015',
    `户主${NUMBER}`,
    '电话12000000001',
    '120-0000-0001',
  ])('a number that slipped into a plain column is covered too: %s', (text) => {
    expect(maskCell(register, 'village', text)).toEqual({ text: MASK, masked: true });
  });
});
