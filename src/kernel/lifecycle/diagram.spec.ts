import { defineLifecycle } from './lifecycle.js';
import { mermaid } from './diagram.js';

const door = defineLifecycle<'open' | 'shut' | 'gone', 'build' | 'close' | 'slam' | 'remove' | 'record'>({
  aggregate: 'door',
  states: {
    open: { label: { zh: '开', en: 'open' } },
    shut: { label: { zh: '关', en: 'shut: tight' } },
    gone: { label: { zh: '拆', en: 'gone' }, final: true },
  },
  transitions: {
    build: { from: [], to: 'open', reportedBy: ['bureau'], label: { zh: '', en: '' } },
    close: { from: ['open'], to: 'shut', reportedBy: ['worker', 'employer'], label: { zh: '', en: '' } },
    slam: { from: ['open'], to: 'shut', reportedBy: ['worker'], label: { zh: '', en: '' } },
    remove: { from: ['open', 'shut'], to: 'gone', reportedBy: ['bureau'], label: { zh: '', en: '' } },
    record: { from: [], to: 'gone', reportedBy: ['bureau'], label: { zh: '', en: '' } },
  },
});

describe('mermaid', () => {
  it('draws each pair of states once, with its moves and voices', () => {
    expect(mermaid(door, { without: (move) => move === 'record' })).toBe(
      [
        'stateDiagram-v2',
        '  open : open',
        '  shut : shut  tight',
        '  gone : gone',
        '  [*] --> open : build (bureau)',
        '  open --> shut : close (worker, employer) / slam (worker)',
        '  open --> gone : remove (bureau)',
        '  shut --> gone : remove (bureau)',
        '  gone --> [*]',
        '',
      ].join('\n'),
    );
  });

  it('speaks Chinese when asked', () => {
    expect(mermaid(door, { language: 'zh' })).toContain('  shut : 关');
  });
});
