import { newId } from '../../../src/platform/clock/index.js';
import { DevelopmentOutbox } from '../../../src/modules/notifications/application/development-outbox.js';
import { defineNotice, Notices } from '../../../src/modules/notifications/index.js';
import { RegisterSeekerService } from '../../../src/modules/seekers/index.js';
import { actorOf, type Services, startServices } from '../../support/harness/index.js';

defineNotice({
  name: 'test.hello',
  zh: ({ job }) => `请答复${job}`,
  en: ({ job }) => `Please answer ${job}`,
  shared: { zh: () => '请回电', en: () => 'Please call back' },
});

let s: Services;
beforeAll(async () => {
  s = await startServices({ label: 'development_outbox', env: { DEVELOPMENT_OUTBOX: 'true' } });
  await s.setClock('2018-03-01T02:00:00Z');
});
afterAll(() => s.close());

async function person(idNumber: string, kind: 'own' | 'relative' | null): Promise<string> {
  const contacts = kind === null ? [] : [{ kind, phone: '12800000001' }];
  return s.get(RegisterSeekerService).register(actorOf('bureau'), {
    idNumber,
    name: '虚构甲',
    areaCode: '451026100',
    profile: {},
    contacts,
    reportedBy: 'worker',
    evidence: '电话 14:05',
    channel: 'in_person',
  } as Parameters<RegisterSeekerService['register']>[1]);
}

it('a registered person is reached by their own phone, a relative’s says less, and without a phone somebody tells them', async () => {
  const ids = [
    await person('999026199001010019', 'own'),
    await person('999026199001010035', 'relative'),
    await person('999026199001010051', null),
  ];
  await s.uow.write(actorOf('employer'), (tx) =>
    s.get(Notices).sendMany(
      tx,
      ids.map((id) => ({
        effectKey: `hello:${id}`,
        template: 'test.hello',
        to: { kind: 'seeker' as const, id },
        params: { job: '普工' },
      })),
    ),
  );
  await s.drain();
  const rows = await s.sql(
    `SELECT status, channel, area_code, place FROM notice WHERE effect_key LIKE 'hello:%' ORDER BY array_position($1::uuid[], recipient_id)`,
    [ids],
  );
  expect(rows).toEqual([
    { status: 'delivered', channel: 'sms', area_code: '451026100', place: '451026' },
    { status: 'delivered', channel: 'sms', area_code: '451026100', place: '451026' },
    { status: 'queued', channel: 'manual', area_code: '451026100', place: '451026' },
  ]);
  const messages = await s.get(DevelopmentOutbox).list(actorOf('bureau'), undefined, 10);
  expect(messages.map(({ effectKey, text, address }) => [effectKey, text, address]).sort()).toEqual(
    [
      [`hello:${ids[0]}`, '请答复普工', '12800000001'],
      [`hello:${ids[1]}`, '请回电', '12800000001'],
    ].sort(),
  );
});

it('no bureau of another county reads what was sent to ours', async () => {
  const outbox = s.get(DevelopmentOutbox);
  const elsewhere = actorOf('bureau', { places: ['451027'], cooperations: ['elsewhere'] });
  expect(await outbox.list(elsewhere, undefined, 10)).toEqual([]);
  expect(await outbox.list(actorOf('bureau'), undefined, 10)).toHaveLength(2);
});

it('an account is reached in the system, whatever gateway there is not', async () => {
  const [organisation, user, employer] = [newId(), newId(), newId()];
  await s.sql(
    `INSERT INTO organisation (id, kind, name, place, employer_id) VALUES ($1, 'company', '企业甲', '440307', $2)`,
    [organisation, employer],
  );
  await s.sql(
    `INSERT INTO user_account (id, organisation_id, name, display_name, role, password_hash) VALUES ($1, $2, 'hr', 'hr', 'employer', 'none')`,
    [user, organisation],
  );
  const to = [
    { kind: 'employer', id: employer },
    { kind: 'organisation', id: organisation },
    { kind: 'user', id: user },
  ] as const;
  await s.uow.write(actorOf('bureau'), (tx) =>
    s.get(Notices).sendMany(
      tx,
      to.map((each) => ({
        effectKey: `account:${each.id}`,
        template: 'test.hello',
        to: each,
        params: { job: '普工' },
      })),
    ),
  );
  await s.drain();
  expect(
    await s.sql(`SELECT DISTINCT status, channel FROM notice WHERE effect_key LIKE 'account:%'`),
  ).toEqual([{ status: 'delivered', channel: 'in_app' }]);
});
