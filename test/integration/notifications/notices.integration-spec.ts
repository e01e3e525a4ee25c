import { newId } from '../../../src/platform/clock/index.js';
import { defineNotice, Notices, NotificationsModule } from '../../../src/modules/notifications/index.js';
import { IdentityModule } from '../../../src/modules/identity/index.js';
import { actorOf, startServices, type Services } from '../../support/harness/index.js';

defineNotice({
  name: 'test.greeting',
  zh: ({ name }) => `${name},您好`,
  en: ({ name }) => `Hello ${name}`,
});
let s: Services;
const seeker = { kind: 'seeker', id: newId() } as const;

beforeAll(async () => {
  s = await startServices({ label: 'notices', modules: [IdentityModule, NotificationsModule] });
});
afterAll(() => s.close());

const send = (effectKey: string, params: Record<string, string> = { name: '阿木' }): Promise<void> =>
  s.uow.write(actorOf('employer'), (tx) =>
    s.get(Notices).send(tx, { effectKey, template: 'test.greeting', to: seeker, params }),
  );

describe('sending a notice', () => {
  it('writes it once for an effect key, whoever sends', async () => {
    await Promise.all([send('once'), send('once'), send('once')]);
    const rows = await s.sql(`SELECT status, cooperation, text FROM notice WHERE effect_key = 'once'`);
    expect(rows).toEqual([
      { status: 'queued', cooperation: 'napo-longgang', text: { zh: '阿木,您好', en: 'Hello 阿木' } },
    ]);
  });

  it('takes back what has not gone out', async () => {
    await send('back:1');
    await send('back:2');
    const cancelled = await s.uow.write(actorOf('bureau'), (tx) => s.get(Notices).cancel(tx, 'back:'));
    expect(cancelled).toBe(2);
  });

  it.each(['4510261990０１０１1234', '建 档 立 卡', '貧困戶', '尘肺病', '乙-肝'])(
    'refuses %s',
    async (name) => {
      await expect(send(`bad:${name}`, { name })).rejects.toMatchObject({ code: 'NOTICE_TEXT_FORBIDDEN' });
      expect(await s.sql(`SELECT 1 FROM notice WHERE effect_key = $1`, [`bad:${name}`])).toEqual([]);
    },
  );
});
