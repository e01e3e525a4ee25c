import { SMTPServer } from 'smtp-server';
import { SmtpTransport } from '../../../src/platform/messages/index.js';
import { newId } from '../../../src/platform/clock/index.js';
import { WatchNoticesService } from '../../../src/modules/notifications/application/watch-notices.service.js';
import {
  type Contact,
  ContactBook,
  defineNotice,
  Notices,
  type NoticeCommand,
  NotificationsModule,
} from '../../../src/modules/notifications/index.js';
import { IdentityModule } from '../../../src/modules/identity/index.js';
import { systemActor } from '../../../src/platform/access/index.js';
import {
  type FakeGateway,
  openGateway,
  actorOf,
  startServices,
  type Services,
} from '../../support/harness/index.js';

defineNotice({
  name: 'test.exam',
  zh: ({ at }) => `请于${at}空腹到医院体检`,
  en: ({ at }) => `Medical at ${at}, fasting`,
});
defineNotice({
  name: 'test.call',
  zh: () => '请联系招聘会服务台',
  en: () => 'Please call the desk',
  urgent: true,
});
defineNotice({
  name: 'test.both',
  zh: () => '请来医院',
  en: () => 'Come to the hospital',
  shared: { zh: () => '请联系专员', en: () => 'Please call your caseworker' },
});

let s: Services;
let sms: FakeGateway;
let mail: { server: SMTPServer; letters: string[]; refuse: number | 'cut' | 'silence' | null };
const contacts = new Map<string, Contact>();
const DAY = '2018-03-01T02:00:00Z';
const NIGHT = '2018-03-01T14:00:00Z';

function cutAll(server: SMTPServer): void {
  for (const connection of server.connections) {
    (connection as unknown as { _socket: { destroy(): void } })._socket.destroy();
  }
}
function openMail(): typeof mail {
  const opened = { letters: [] as string[], refuse: null } as unknown as typeof mail;
  opened.server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      let letter = '';
      stream.on('data', (part: Buffer) => (letter += part.toString()));
      stream.on('end', () => {
        if (opened.refuse === 'silence') return;
        if (opened.refuse === 'cut') {
          cutAll(opened.server);
          return;
        }
        if (opened.refuse !== null) {
          done(Object.assign(new Error('no'), { responseCode: opened.refuse }));
          return;
        }
        opened.letters.push(letter);
        done();
      });
    },
  });
  return opened;
}

beforeAll(async () => {
  sms = await openGateway();
  mail = openMail();
  await new Promise<void>((resolve) => mail.server.listen(0, '127.0.0.1', resolve));
  const address = mail.server.server.address() as { port: number };
  s = await startServices({
    label: 'sending',
    modules: [IdentityModule, NotificationsModule],
    env: {
      SMS_GATEWAY_URL: sms.url,
      SMS_GATEWAY_TOKEN: 'token-of-sms',
      SMTP_URL: `smtp://127.0.0.1:${address.port}`,
      GATEWAY_TIMEOUT_MS: '300',
    },
  });
  s.get(ContactBook).register('seeker', (_tx, ids) =>
    Promise.resolve(new Map(ids.flatMap((id) => (contacts.has(id) ? [[id, contacts.get(id)!]] : [])))),
  );
});
afterAll(async () => {
  await s.close();
  await sms.close();
  await new Promise<void>((resolve) => mail.server.close(resolve));
});
beforeEach(async () => {
  await s.setClock(DAY);
  sms.calls.length = 0;
  sms.answer = () => ({ status: 202 });
  mail.letters.length = 0;
  mail.refuse = null;
});

function person(contact: Partial<Contact> = {}): NoticeCommand['to'] {
  const id = newId();
  contacts.set(id, { name: '阿木', scope: { area: '451026100', place: '451026' }, ...contact });
  return { kind: 'seeker', id };
}
const phone = (means: 'own' | 'shared' | 'relative' = 'own'): Partial<Contact> => ({
  phone: { number: '12800000001', means },
});

let keys = 0;
async function send(order: Partial<NoticeCommand> & Pick<NoticeCommand, 'to'>): Promise<string> {
  const effectKey = `sending:${(keys += 1)}`;
  await s.uow.write(actorOf('bureau'), (tx) =>
    s.get(Notices).send(tx, { effectKey, template: 'test.call', ...order }),
  );
  await s.drain();
  return effectKey;
}
async function watch(): Promise<void> {
  const service = systemActor(['*'], 'test');
  await s.get(WatchNoticesService).handOutDue(service);
  await s.get(WatchNoticesService).closeOverdue(service);
  await s.drain();
}
const noticeOf = async (effectKey: string): Promise<Record<string, unknown>> => {
  const [row] = await s.sql(
    `SELECT status, channel, tried, area_code, reference FROM notice WHERE effect_key = $1`,
    [effectKey],
  );
  return row!;
};
const movesOf = async (effectKey: string): Promise<string[]> => {
  const rows = await s.sql<{ move: string }>(
    `SELECT move FROM history h JOIN notice n ON n.id = h.aggregate_id WHERE n.effect_key = $1 ORDER BY seq`,
    [effectKey],
  );
  return rows.map((row) => row.move);
};

describe('a text message', () => {
  it('goes to an own phone once, under the effect key, with the token', async () => {
    const key = await send({ to: person(phone()) });
    expect(await noticeOf(key)).toEqual({
      status: 'sent',
      channel: 'sms',
      tried: [],
      area_code: '451026100',
      reference: 'ref-1',
    });
    expect(sms.calls).toEqual([
      expect.objectContaining({
        effectKey: key,
        idempotencyKey: key,
        to: '12800000001',
        text: '请联系招聘会服务台',
        authorization: 'Bearer token-of-sms',
      }),
    ]);
  });

  it.each(['shared', 'relative'] as const)(
    'to a %s phone says only what others may read; else a person tells it',
    async (means) => {
      const words = await send({ to: person(phone(means)), template: 'test.both' });
      expect(await noticeOf(words)).toMatchObject({ status: 'sent', channel: 'sms' });
      expect(sms.calls[0]?.text).toBe('请联系专员');
      const task = await send({ to: person(phone(means)), template: 'test.exam', params: { at: '8点' } });
      expect(await noticeOf(task)).toMatchObject({ status: 'queued', channel: 'manual' });
      expect(sms.calls).toHaveLength(1);
    },
  );

  it.each<['silence' | 'cut' | number, string]>([
    ['silence', 'no answer in time'],
    ['cut', 'a cut connection'],
    [500, 'a 500'],
    [502, 'a 502'],
  ])('after %s is of unknown outcome and never repeated by itself', async (answer) => {
    sms.answer = () => (typeof answer === 'number' ? { status: answer } : answer);
    const key = await send({ to: person(phone()) });
    expect(await noticeOf(key)).toMatchObject({ status: 'unknown' });
    await s.setClock('2018-03-09T02:00:00Z');
    await watch();
    expect(sms.calls).toHaveLength(1);
    expect(await noticeOf(key)).toMatchObject({ status: 'unknown' });
  });

  it('a full gateway is asked again when it says, and later falls back to a person', async () => {
    sms.answer = (_call, nth) =>
      nth === 1 ? { status: 429, headers: { 'retry-after': '60' } } : { status: 202 };
    const key = await send({ to: person(phone()) });
    expect(await noticeOf(key)).toMatchObject({ status: 'queued' });
    await s.setClock('2018-03-01T02:00:50Z');
    await watch();
    expect(sms.calls).toHaveLength(1);
    await s.setClock('2018-03-01T02:01:10Z');
    await watch();
    expect(await noticeOf(key)).toMatchObject({ status: 'sent' });
    expect(await movesOf(key)).toEqual(['queue', 'begin', 'hold_back', 'begin', 'accept']);
    expect(new Set(sms.calls.map((call) => call.idempotencyKey))).toEqual(new Set([key]));
  });

  it('a gateway that stays full is left for a person after eight tries', async () => {
    sms.answer = () => ({ status: 503 });
    const key = await send({ to: person(phone()) });
    for (let day = 2; day <= 10; day += 1) {
      await s.setClock(`2018-03-${String(day).padStart(2, '0')}T02:00:00Z`);
      await watch();
    }
    expect(sms.calls).toHaveLength(8);
    expect(await noticeOf(key)).toMatchObject({ status: 'queued', channel: 'manual', tried: ['sms'] });
  });

  it('refused for good, the next way is taken', async () => {
    sms.answer = () => ({ status: 422 });
    const key = await send({ to: person({ ...phone(), email: 'a@b.example' }) });
    await watch();
    expect(await noticeOf(key)).toMatchObject({ status: 'sent', channel: 'smtp', tried: ['sms'] });
    expect(mail.letters).toHaveLength(1);
  });
});

describe('mail', () => {
  it('is sent under an id made of the effect key', async () => {
    const key = await send({
      to: person({ email: 'a@b.example' }),
      template: 'test.exam',
      params: { at: '8点' },
    });
    expect(await noticeOf(key)).toMatchObject({ status: 'sent', channel: 'smtp' });
    expect(mail.letters[0]).toMatch(/^Message-ID: <[0-9a-f]{32}@127\.0\.0\.1>/m);
  });

  it.each([
    [451, 'queued', null],
    [554, 'queued', 'manual'],
  ])('answered %i is %s', async (code, status, channel) => {
    mail.refuse = code;
    const key = await send({ to: person({ email: 'a@b.example' }) });
    if (channel) await watch();
    expect(await noticeOf(key)).toMatchObject(channel ? { status, channel } : { status });
  });

  it.each(['cut', 'silence'] as const)('handed over and then %s is of unknown outcome', async (fate) => {
    mail.refuse = fate;
    const key = await send({ to: person({ email: 'a@b.example' }) });
    expect(await noticeOf(key)).toMatchObject({ status: 'unknown' });
    cutAll(mail.server);
  });

  it('to a server that is not there is tried again later', async () => {
    const transport = new SmtpTransport('smtp://127.0.0.1:1', { mailFrom: 'a@b.example', timeoutMs: 300 });
    const message = {
      effectKey: 'k',
      address: 'a@b.example',
      text: 't',
      subject: 's',
      language: 'zh',
    } as const;
    expect(await transport.send(message)).toMatchObject({ kind: 'busy' });
  });
});

describe('a person without any channel', () => {
  it('becomes a task for the caseworker of the area, text ready', async () => {
    const key = await send({ to: person() });
    expect(await noticeOf(key)).toMatchObject({
      status: 'queued',
      channel: 'manual',
      area_code: '451026100',
    });
    expect(await send({ to: { kind: 'seeker', id: newId() } }).then(noticeOf)).toMatchObject({
      channel: 'manual',
    });
  });
});

describe('time', () => {
  it('quiet hours put a text off until 08:00 unless it is urgent', async () => {
    await s.setClock(NIGHT);
    const calm = await send({ to: person(phone()), template: 'test.both' });
    const urgent = await send({ to: person(phone()) });
    expect([await noticeOf(calm), await noticeOf(urgent)]).toMatchObject([
      { status: 'queued' },
      { status: 'sent' },
    ]);
    await s.setClock('2018-03-01T23:59:00Z');
    await watch();
    expect(await noticeOf(calm)).toMatchObject({ status: 'queued' });
    await s.setClock('2018-03-02T00:00:01Z');
    await watch();
    expect(await noticeOf(calm)).toMatchObject({ status: 'sent' });
  });

  it('what is due later waits in the table, and expires when its use is over', async () => {
    const later = await send({ to: person(phone()), notBefore: '2018-03-02T02:00:00Z' });
    const never = await send({
      to: person(),
      expiresAt: '2018-03-01T03:00:00Z',
    });
    await watch();
    expect(await noticeOf(later)).toMatchObject({ status: 'queued', channel: null });
    await s.setClock('2018-03-02T02:00:01Z');
    await watch();
    expect([await noticeOf(later), await noticeOf(never)]).toMatchObject([
      { status: 'sent' },
      { status: 'expired' },
    ]);
  });
});

describe('an attempt that ended without a word', () => {
  it('is not repeated by who finds it: the outcome is unknown', async () => {
    sms.answer = () => 'silence';
    const key = await send({ to: person(phone()), notBefore: '2019-01-01T00:00:00Z' });
    await s.sql(
      `UPDATE notice SET status = 'queued', due_at = app_now(), handed = false WHERE effect_key = $1`,
      [key],
    );
    const [row] = await s.sql<{ id: string }>(`SELECT id FROM notice WHERE effect_key = $1`, [key]);
    // As a killed worker leaves it: begun, no answer, its work still open.
    await s.uow.write(systemActor(['*'], 'dead'), async (tx) => {
      const { NoticeTransitions } =
        await import('../../../src/modules/notifications/application/notice-transitions.js');
      await s.get(NoticeTransitions).transition(tx, [row!.id], 'begin', { channel: 'sms', handed: true });
      tx.emit({
        topic: 'send-notice',
        effectKey: `send-notice:${row!.id}:1`,
        payload: { noticeId: row!.id },
      });
    });
    await s.drain();
    expect(await noticeOf(key)).toMatchObject({ status: 'unknown' });
    expect(sms.calls).toHaveLength(0);
  });
});

describe('a notice that was taken back before it went out', () => {
  const later = '2018-03-02T02:00:00Z';
  const cancel = (key: string) => s.uow.write(actorOf('bureau'), (tx) => s.get(Notices).cancel(tx, key));

  it('stays taken back when the same is sent again', async () => {
    const order = { to: person(phone()), notBefore: later, effectKey: 'spent' };
    await send(order);
    expect(await cancel('spent')).toBe(1);
    await send(order);
    expect(await noticeOf('spent')).toMatchObject({ status: 'cancelled' });
    await s.setClock('2018-03-02T03:00:00Z');
    await watch();
    expect(sms.calls).toEqual([]);
  });

  it('is due again, once, where the order renews it', async () => {
    const order = { to: person(phone()), notBefore: later, effectKey: 'renewed', renews: true };
    await send(order);
    await cancel('renewed');
    await send(order);
    await send(order);
    expect(await noticeOf('renewed')).toMatchObject({ status: 'queued' });
    await s.setClock('2018-03-02T03:00:00Z');
    await watch();
    await send(order);
    await watch();
    expect(await noticeOf('renewed')).toMatchObject({ status: 'sent' });
    expect(sms.calls.map(({ effectKey }) => effectKey)).toEqual(['renewed']);
    expect(await movesOf('renewed')).toEqual(expect.arrayContaining(['cancel', 'queue_again', 'accept']));
  });
});
