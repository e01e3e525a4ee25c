import fc from 'fast-check';
import { keepLawfulText, readConclusion, readRecheck, type Conclusion } from './conclusion.js';
import { readContraindication } from './contraindication.js';
import { chargesWorkerUnlawfully, readCostBearer } from './cost-bearer.js';
import { readExamKind } from './exam-kinds.js';
import { readMissedReason } from './medical-check.lifecycle.js';

const occupational = { exam: 'occupational', attended: true } as const;
const general = { exam: 'general', attended: true } as const;
const read = (text: string, context: Parameters<typeof readConclusion>[1] = occupational) =>
  readConclusion(text, context);

describe('reading a conclusion', () => {
  it.each<[string, Conclusion]>([
    ['目前未见异常', 'no_abnormality'],
    ['其他疾病或异常', 'other_abnormality'],
    ['复查', 'recheck'],
    ['复查：血常规', 'recheck'],
    ['疑似职业病', 'suspected_disease'],
    ['职业禁忌证：噪声作业', 'contraindication'],
  ])('knows the words of GBZ 188: %s', (text, conclusion) => {
    expect(read(text)).toEqual({ kind: 'conclusion', conclusion, standard: true });
  });

  it.each<[string, Conclusion]>([
    ['未见异常', 'no_abnormality'],
    ['未见明显异常', 'no_abnormality'],
    ['正 常', 'no_abnormality'],
    ['合格', 'no_abnormality'],
    ['体检合格,可以上岗', 'no_abnormality'],
    ['可上岗', 'no_abnormality'],
    ['一切正常', 'no_abnormality'],
    ['各项指标均正常', 'no_abnormality'],
    ['复查合格', 'no_abnormality'],
    ['未见职业禁忌证', 'no_abnormality'],
    ['其它疾病或异常', 'other_abnormality'],
    ['需复查', 'recheck'],
    ['合格(建议复查血压)', 'recheck'],
    ['待定', 'recheck'],
    ['该岗位禁忌', 'contraindication'],
    ['职业禁忌症', 'contraindication'],
    ['不宜从事噪声作业', 'contraindication'],
    ['不适合从事该岗位', 'contraindication'],
    ['不适合本岗位', 'contraindication'],
    ['有职业禁忌,不能上岗', 'contraindication'],
    ['建议复检', 'recheck'],
    ['疑似职业性噪声聋,疑似职业病', 'suspected_disease'],
  ])('maps other words and says so: %s', (text, conclusion) => {
    expect(read(text)).toEqual({ kind: 'conclusion', conclusion, standard: false });
  });

  it('reads a general no as not fit for this post, an occupational no as a question to the clinic', () => {
    expect(read('不合格', general)).toEqual({
      kind: 'conclusion',
      conclusion: 'not_fit_for_post',
      standard: false,
    });
    expect(read('不合格')).toEqual({ kind: 'unreadable' });
    expect(read('不宜从事食品工作', { exam: 'food', attended: true })).toMatchObject({
      conclusion: 'not_fit_for_post',
    });
  });

  it('tells absence from waiting', () => {
    expect(read('未到检')).toEqual({ kind: 'not_examined', gaveUp: false });
    expect(read('放弃')).toEqual({ kind: 'not_examined', gaveUp: true });
    expect(read('', { exam: 'general', attended: false })).toEqual({ kind: 'not_examined', gaveUp: false });
    expect(read('', general)).toEqual({ kind: 'pending' });
  });

  it('holds what it does not know and whatever touches forbidden topics', () => {
    for (const text of [
      '异常',
      '见报告',
      '基本合格',
      '血压偏高',
      '乙肝阳性',
      'HBsAg(+)',
      '部分合格',
      '不正常',
    ]) {
      expect(read(text)).toEqual({ kind: 'unreadable' });
    }
  });

  it('never reads anything with a negation in it as fit', () => {
    const words = fc.constantFrom('合格', '可上岗', '正常', '通过', '适合上岗', '健康');
    const negations = fc.constantFrom('不', '未', '暂不', '尚未', '并非', '难以');
    fc.assert(
      fc.property(words, negations, fc.constantFrom(general, occupational), (word, negation, context) => {
        const result = read(`${negation}${word}`, context);
        expect(result.kind === 'conclusion' ? result.conclusion : 'held').not.toBe('no_abnormality');
      }),
    );
  });

  it('reads items and last day of a recheck', () => {
    expect(readRecheck('胸片,2018-03-09前', '2018')).toEqual({ items: '胸片', dueOn: '2018-03-09' });
    expect(readRecheck('血压复测;期限3月9日', '2018')).toEqual({ items: '血压复测', dueOn: '2018-03-09' });
    expect(readRecheck('未到复查,顺延至2018-03-20前', '2018')).toEqual({
      items: '未到复查',
      dueOn: '2018-03-20',
    });
    expect(readRecheck('血常规', '2018')).toEqual({ items: '血常规', dueOn: null });
  });
});

describe('around the conclusion', () => {
  const hazards = (text: string) =>
    [
      ['噪', 'NOISE'],
      ['尘', 'DUST'],
      ['高温', 'HEAT'],
    ]
      .filter(([word]) => text.includes(word ?? ''))
      .map(([, code]) => code ?? '');

  it('finds the hazard in the conclusion, else in the remark, else takes all of the post', () => {
    const post = ['NOISE', 'DUST'];
    expect(readContraindication('职业禁忌证:噪声作业', '', post, hazards)).toEqual({
      hazards: ['NOISE'],
      named: true,
    });
    expect(readContraindication('该岗位禁忌', '可从事无噪声岗位', post, hazards)).toEqual({
      hazards: ['NOISE'],
      named: true,
    });
    expect(readContraindication('该岗位禁忌', '', post, hazards)).toEqual({ hazards: post, named: false });
  });

  it('keeps the lawful clauses of a cell and drops the rest', () => {
    expect(keepLawfulText('乙肝表面抗原阳性')).toBe('');
    expect(keepLawfulText('尿妊娠阳性')).toBe('');
    expect(keepLawfulText('可从事无噪声岗位')).toBe('可从事无噪声岗位');
    expect(read('目前未见异常,HBsAg阴性')).toEqual({
      kind: 'conclusion',
      conclusion: 'no_abnormality',
      standard: true,
    });
  });

  it('reads exam kind, payer and the reason of absence', () => {
    expect(readExamKind('职业健康')).toBe('occupational');
    expect(readExamKind('健康证')).toBe('food');
    expect(readExamKind('一般')).toBe('general');
    expect(readExamKind('?')).toBeNull();
    expect(chargesWorkerUnlawfully('occupational', readCostBearer('本人'))).toBe(true);
    expect(chargesWorkerUnlawfully('occupational', readCostBearer('企业'))).toBe(false);
    expect(readCostBearer('县财政')).toBe('county');
    expect(readMissedReason('家人反对')).toBe('family');
    expect(readMissedReason('外出未归')).toBe('away');
  });
});
