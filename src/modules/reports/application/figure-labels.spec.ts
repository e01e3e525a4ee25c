import { figureLabel } from './figure-labels.js';

describe('what a figure is called', () => {
  it.each([
    ['I1', null, '帮助农村劳动力转移就业人数'],
    ['I1.paired.451026100206', { community: '南联社区' }, '其中:结对社区 南联社区'],
    ['I6.D90.notMatured', null, '在岗满90天，未到期'],
    ['I5.3months.notProven', null, '稳定就业满3个月，无佐证'],
    ['funnel.accepted.lost.papers_lost', null, '本人已接受，流失，证件遗失或过期'],
    ['funnel.roster.lost.no_show', null, '招聘会名单，流失，未到场'],
    ['checks.insuredTwice', null, '同月两家企业参保'],
    ['stage.medical', null, '体检中'],
  ] as const)('%s', (code, detail, zh) => {
    expect(figureLabel(code, detail).zh).toBe(zh);
    expect(figureLabel(code, detail).en).not.toBe('');
  });
});
