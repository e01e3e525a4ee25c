import { defineError } from '../../../kernel/errors/index.js';
import { isRuleRejection } from './rule-rejection.js';

const error = (kind: 'conflict' | 'wrong-state' | 'invalid', code: string) =>
  defineError(kind, code, { zh: '不行', en: 'No' })();

describe('what refuses a row of a ledger', () => {
  it.each([
    ['a rule about the person', error('invalid', 'AGE_TOO_YOUNG'), true],
    ['a state that does not allow it', error('wrong-state', 'WRONG_STATE'), true],
    ['somebody who was faster: the row is tried again', error('conflict', 'STALE_STATE'), false],
    ['a fault of ours', new TypeError('undefined'), false],
  ])('%s', (_what, thrown, refuses) => expect(isRuleRejection(thrown)).toBe(refuses));
});
