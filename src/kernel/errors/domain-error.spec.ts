import { defineError, textOfError } from './index.js';

describe('an error code', () => {
  const text = { zh: '已满', en: 'Full' };

  it('is declared once, with one text', () => {
    defineError('limit-reached', 'SPEC_FULL', text);
    expect(() => defineError('limit-reached', 'SPEC_FULL', { zh: '满了', en: 'No room' })).toThrow(
      'SPEC_FULL is defined twice',
    );
    expect(textOfError('SPEC_FULL')).toBe(text);
  });
});
