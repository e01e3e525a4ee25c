import { chooseRoute, type RouteQuestion } from './channel.js';
import { declaredNotices, defineNotice, render } from './notice-template.js';
import { quietUntil } from './quiet-hours.js';
import { readReply } from './reply.js';

describe('quiet hours in Asia/Shanghai', () => {
  it.each([
    ['2018-03-01T13:29:59Z', null],
    ['2018-03-01T13:30:00Z', '2018-03-02T00:00:00.000Z'],
    ['2018-03-01T15:59:59Z', '2018-03-02T00:00:00.000Z'],
    ['2018-03-01T16:00:00Z', '2018-03-02T00:00:00.000Z'],
    ['2018-03-01T23:59:59.999Z', '2018-03-02T00:00:00.000Z'],
    ['2018-03-02T00:00:00Z', null],
    ['2018-12-31T20:00:00Z', '2019-01-01T00:00:00.000Z'],
    ['2018-12-31T14:00:00Z', '2019-01-01T00:00:00.000Z'],
  ])('%s is quiet until %s', (now, until) => expect(quietUntil(now)).toBe(until));
});

describe('the way a notice takes', () => {
  const all = new Set(['sms', 'smtp', 'wecom']);
  const ask = (change: Partial<RouteQuestion>): string =>
    chooseRoute({
      kind: 'seeker',
      contact: { name: '' },
      urgent: false,
      available: all,
      tried: [],
      sharable: true,
      ...change,
    }).channel;
  const phone = (means: 'own' | 'shared' | 'relative') => ({ name: '', phone: { number: '1', means } });

  it.each<[string, Partial<RouteQuestion>]>([
    ['sms', { contact: phone('own') }],
    ['sms', { contact: phone('shared') }],
    ['manual', { contact: phone('shared'), sharable: false }],
    ['manual', { contact: phone('relative'), sharable: false }],
    ['manual', { contact: phone('own'), available: new Set() }],
    ['manual', { contact: phone('own'), tried: ['sms'] }],
    ['smtp', { contact: { ...phone('own'), email: 'a@b' }, tried: ['sms'] }],
    ['wecom', { contact: { ...phone('own'), wecom: { id: 'w' } } }],
    ['sms', { contact: { ...phone('own'), wecom: { id: 'g', group: true } }, sharable: false }],
    ['manual', { contact: undefined }],
    ['manual', { contact: { name: '', userIds: [] } }],
    ['in_app', { kind: 'employer', contact: { ...phone('own'), userIds: ['u'] } }],
    ['sms', { kind: 'employer', contact: { ...phone('own'), userIds: ['u'] }, urgent: true }],
    ['smtp', { kind: 'employer', contact: { name: '', email: 'a@b', userIds: ['u'] } }],
    ['in_app', { kind: 'employer', contact: { name: '', email: 'a@b', userIds: ['u'] }, tried: ['smtp'] }],
    ['sms', { kind: 'employer', contact: phone('own') }],
  ])('is %s for %j', (channel, question) => expect(ask(question)).toBe(channel));
});

describe('an answer by text message', () => {
  it.each([
    ['1', '1'],
    [' １ ', '1'],
    ['2。不去', '2'],
    ['3 请打给我', '3'],
    ['二', '2'],
    ['【1】', '1'],
    ['12', 'other'],
    ['1个问题?', '1'],
    ['十二', 'other'],
    ['去', 'other'],
    ['', 'other'],
  ])('%j is %s', (text, answer) => expect(readReply(text)).toBe(answer));
});

describe('the words of a notice', () => {
  const words = { zh: ({ a }: Record<string, unknown>) => `甲${String(a)}`, en: () => 'ab' };
  it('are declared once, in both languages', () => {
    const template = defineNotice({ name: 'spec.one', ...words });
    expect(declaredNotices()).toContain(template);
    expect(() => defineNotice({ name: 'spec.one', ...words })).toThrow('declared twice');
    expect(() => defineNotice({ name: 'spec.two', ...words, en: () => '' })).toThrow(
      'English text is missing',
    );
    expect(() => defineNotice({ name: 'spec.three', ...words, zh: () => 'x' })).toThrow(
      'Chinese text is missing',
    );
    expect(() =>
      defineNotice({ name: 'spec.four', ...words, shared: { zh: () => '', en: () => 'ab' } }),
    ).toThrow('Chinese text is missing');
  });
  it('fail on a parameter that was left out', () =>
    expect(() => render(defineNotice({ name: 'spec.five', ...words }), {})).toThrow('lacks parameter a'));
});
