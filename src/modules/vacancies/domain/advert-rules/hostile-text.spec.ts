import { plain } from '../reading/written.js';
import { takesChildren } from './age-min-under-16.js';
import { refusesDisabled } from './discrim-disability.js';
import { setsEthnicCondition } from './discrim-ethnic.js';
import { mentionsHbvCondition } from './discrim-hbv.js';
import { setsMaritalCondition } from './discrim-marital.js';
import { setsSexCondition } from './discrim-sex.js';
import { chargesWorker } from './fee-or-deposit.js';

const RULES = [
  takesChildren,
  refusesDisabled,
  setsEthnicCondition,
  mentionsHbvCondition,
  setsMaritalCondition,
  (text: string) => setsSexCondition(text),
  chargesWorker,
];

describe('text made to be slow', () => {
  it.each([
    '不检查',
    '男女',
    '不得不得',
    '交交交押身份',
    '少数民族',
    '未婚、',
    '((((',
    '1',
    '押金、',
    '无任何',
    '不招女',
    '肝炎(',
  ])('a cell full of %s is judged at once', (piece) => {
    const text = plain(piece.repeat(3000));
    const begun = performance.now();
    for (const rule of RULES) rule(text);
    expect(performance.now() - begun).toBeLessThan(1000);
  });
});
