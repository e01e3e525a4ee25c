import fc from 'fast-check';
import {
  findForbiddenHealthWords,
  type ForbiddenHealthCategory,
  containsForbiddenHealthTerm,
} from './forbidden-health-words.js';

const WORDS: Record<ForbiddenHealthCategory, string[]> = {
  'hepatitis-b': [
    '乙肝',
    '乙型肝炎',
    '乙型病毒性肝炎',
    '慢性乙型肝炎',
    'HBsAg',
    'HBeAg',
    'HBcAb',
    'anti-HBs',
    'HBV',
    'HBV-DNA',
    '两对半',
    '二对半',
    '大三阳',
    '小三阳',
    '大三陽',
    '表面抗原',
    '表面抗体',
    'e抗原',
    '核心抗体',
    '澳抗',
    '澳大利亚抗原',
    'Hepatitis B',
    '肝炎(乙型)',
    'yigan',
    'yǐ gān',
    'Yi Xing Gan Yan',
    'da san yang',
    '乙gan',
    '乙月干',
    '乙(肝)',
    'НВsАg',
    '术前八项',
    '传染病四项',
  ],
  pregnancy: [
    '怀孕',
    '懷孕',
    '早孕',
    '孕情',
    '尿妊娠',
    'hCG',
    'β-HCG',
    '妇科',
    '预产期',
    '月经',
    '流产',
    'huái yùn',
    'huaiyun',
  ],
  hiv: [
    'HIV',
    'НІV',
    'aizibing',
    'ài zī bìng',
    '抗HIV',
    'HIV-1',
    '艾滋',
    '爱滋病',
    'AIDS',
    '人类免疫缺陷病毒',
  ],
};

const ALL = Object.entries(WORDS).flatMap(([category, words]) =>
  words.map((word) => [word, category as ForbiddenHealthCategory] as const),
);

describe('forbidden health words', () => {
  it.each(ALL)('%s is %s', (word, category) => {
    expect(findForbiddenHealthWords(word)?.categories).toContain(category);
    expect(findForbiddenHealthWords(word)?.scrubbed).toBeNull();
  });

  const fullWidth = (text: string): string =>
    text.replace(/[!-~]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0));

  it('finds them in any spelling', () => {
    const spelling = fc.record({
      word: fc.constantFrom(...ALL),
      between: fc.constantFrom('', ' ', '　', '.', '·', '-', '\u200b', '*'),
      form: fc.constantFrom('as is', 'upper', 'lower', 'full'),
    });
    fc.assert(
      fc.property(spelling, ({ word: [word, category], between, form }) => {
        const cased = form === 'upper' ? word.toUpperCase() : form === 'lower' ? word.toLowerCase() : word;
        const written = [...(form === 'full' ? fullWidth(cased) : cased)].join(between);
        expect(findForbiddenHealthWords(written)?.categories).toContain(category);
      }),
    );
  });

  it('finds none in the ids and tokens of rows', () => {
    for (const text of ['f2ccfbbd-40cd-419e-97f9-6e88ab33735d', 'cd4f0a12e66b4c02a1d07be3f5c1d9aa', '70cd4'])
      expect([text, containsForbiddenHealthTerm(text)]).toEqual([text, false]);
    for (const text of ['CD4', 'CD4+T 350', 'cd4计数350', '查了 c d 4', 'CD4:210'])
      expect([text, containsForbiddenHealthTerm(text)]).toEqual([text, true]);
  });

  it('cuts the whole clause and keeps the rest', () => {
    expect(findForbiddenHealthWords('健康,孕情:3个月')?.scrubbed).toBe('健康');
    expect(findForbiddenHealthWords('怀孕3个月')?.scrubbed).toBeNull();
    expect(findForbiddenHealthWords('因乙肝被劝退,需维权')?.scrubbed).toBe('需维权');
    expect(findForbiddenHealthWords('可从事无噪声岗位;HBsAg(+)')?.scrubbed).toBe('可从事无噪声岗位');
    expect(findForbiddenHealthWords('乙,肝')?.scrubbed ?? null).toBeNull();
  });

  it.each([
    '健康',
    '良好',
    '肝功能正常',
    '甲肝疫苗',
    '丙肝',
    '高血压',
    '孕育文化',
    '可从事无噪声岗位',
    '乙方',
    '第三阳台',
    'hbvision',
    'chcgt',
    'archive',
    '两对夫妻',
    '表面处理工',
    '核心员工',
    'yigang',
    '公益岗位',
    '第(乙)方',
    '血清ALT',
    '三项',
  ])('%s may be kept', (text) => {
    expect(containsForbiddenHealthTerm(text)).toBe(false);
    expect(findForbiddenHealthWords(text)).toBeUndefined();
  });

  it('never leaves such a word in what it keeps', () => {
    const piece = fc.oneof(
      fc.constantFrom(...ALL.map(([word]) => word)),
      fc.constantFrom('健康', ',', '。', ' ', '3个月', '需复查', 'A', '+'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const scrubbed = findForbiddenHealthWords(pieces.join(''))?.scrubbed;
        if (scrubbed) expect(containsForbiddenHealthTerm(scrubbed)).toBe(false);
      }),
    );
  });
});

describe('a word of Latin letters beside another', () => {
  it.each([
    'TJA0302086-F HBsAg(+)',
    'HIV positive',
    'a h b s a g',
    'F da san yang x',
    'SMT aids',
    'No H-I-V test',
  ])('is found: %s', (text) => expect(containsForbiddenHealthTerm(text)).toBe(true));

  it.each(['TJA0301056-F', 'Archive 5', 'Begana B-3', 'SMT line A-3'])('is not part of another: %s', (text) =>
    expect(containsForbiddenHealthTerm(text)).toBe(false),
  );
});
