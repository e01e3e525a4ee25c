import { decide, defineLifecycle } from './index.js';

const lifecycle = defineLifecycle<'started' | 'ended', 'enter' | 'end'>({
  aggregate: 'evidence_spec',
  states: {
    started: { label: { zh: '在岗', en: 'at work' } },
    ended: { label: { zh: '离职', en: 'left' }, final: true },
  },
  transitions: {
    enter: { from: [], to: 'started', reportedBy: ['bureau'], label: { zh: '', en: '' } },
    end: {
      from: ['started'],
      to: 'ended',
      reportedBy: ['bureau'],
      evidence: 'required',
      label: { zh: '', en: '' },
    },
  },
});

describe('a transition that needs evidence', () => {
  const end = (evidence: string | undefined) => () =>
    decide(lifecycle, 'started', 'end', { reportedBy: 'bureau', occurredOn: '2018-06-01', evidence }, {});

  it.each([undefined, '', ' ', '　', '无', '/'])('is refused with %p', (evidence) => {
    expect(end(evidence)).toThrow('EVIDENCE_REQUIRED');
  });

  it('takes a note of what it stands on', () => expect(end('电话 14:05 本人')()).toBe('ended'));
});
