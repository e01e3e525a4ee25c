import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { RekeyIndexes } from '../../../src/composition/rekey-indexes.js';
import { idCheckCharacter } from '../../../src/kernel/values/index.js';
import { AccountHolders } from '../../../src/modules/identity/application/account-holders.js';
import { UsersService } from '../../../src/modules/identity/index.js';
import { UsersRepository } from '../../../src/modules/identity/persistence/users.repository.js';
import { RegisterSeekerService, SeekerReader } from '../../../src/modules/seekers/index.js';
import { SeekersQueries } from '../../../src/modules/seekers/application/seekers.queries.js';
import { ErasureRepository } from '../../../src/modules/seekers/persistence/erasure.repository.js';
import { EncryptedIdentifiers } from '../../../src/modules/seekers/persistence/encrypted-identifiers.js';
import { type Actor, systemActor } from '../../../src/platform/access/index.js';
import { newId } from '../../../src/platform/clock/index.js';
import { BlindIndexes } from '../../../src/platform/crypto/index.js';
import { actorOf, type Services, startServices, testConfig } from '../../support/harness/index.js';
import { forkSource, workerEnvironment } from '../../support/harness/worker-process.js';
import { OPEN_REGISTERS } from '../../support/ledgers/checkpoints.js';
import { takeLedger } from '../../support/ledgers/take.js';

const OPEN = new URL('../../../ledgers/open/', import.meta.url).pathname;
const CLI = new URL('../../../src/cli.ts', import.meta.url);
const keyOf = (name: string): string => createHash('sha256').update(name).digest('base64');
const bureau = actorOf('bureau');
const system = systemActor(['*'], 'test');
const TOWNS = ['451026100', '451026101'] as const;
const PHONE = '12000000001';

/** Begun under the key of the tests; goes on as a process nobody has started anew. */
let old: Services;
/** A process that is given the new key and the one before. */
let both: Services;
let during: Record<string, string>;

beforeAll(async () => {
  old = await startServices({ label: 'index_key', from: OPEN_REGISTERS });
  await old.setClock('2018-02-27T01:00:00Z');
  during = {
    INDEX_KEY: keyOf('index key of after'),
    INDEX_KEY_PREVIOUS: testConfig(old.database).indexKey.toString('base64'),
    AUDIT_KEY: keyOf('audit key of the tests'),
  };
}, 300_000);
afterAll(async () => {
  await both?.close();
  await old.close();
});

const numberOf = (serial: number): string => {
  const first = `99902619900202${String(serial).padStart(3, '0')}`;
  return first + idCheckCharacter(first);
};
const townWorker = (town: string): Actor => actorOf('caseworker', { areas: [town] });
const register = (s: Services, idNumber: string, town: string, phone?: string): Promise<string> =>
  s.get(RegisterSeekerService).register(townWorker(town), {
    idNumber,
    name: '虚构甲',
    areaCode: town,
    profile: {},
    contacts: phone ? [{ kind: 'own', phone }] : [],
    reportedBy: 'worker',
    channel: 'in_person',
  });
const found = async (s: Services, text: string): Promise<string[]> =>
  (await s.get(SeekersQueries).search(bureau, { text, limit: 100 })).rows.map(({ id }) => id);
const underNew = async (table: string): Promise<number> =>
  (
    await old.sql<{ n: number }>(`SELECT count(*)::int AS n FROM ${table} WHERE index_key = $1`, [
      both.get(BlindIndexes).keyName,
    ])
  )[0]!.n;
const living = async (): Promise<string[]> =>
  (await old.sql<{ id: string }>(`SELECT id FROM seeker WHERE erased_at IS NULL ORDER BY id`)).map(
    ({ id }) => id,
  );

/** Everybody is found by their whole number, in whatever state the indexes are. */
async function expectAllFound(s: Services): Promise<void> {
  const ids = await living();
  const numbers = await s.uow.read(system, (tx) => s.get(EncryptedIdentifiers).decryptIdNumbers(tx, ids));
  const known = await s.uow.read(system, (tx) => s.get(SeekerReader).byIdNumbers(tx, [...numbers.values()]));
  expect(ids.filter((id) => known.get(numbers.get(id)!)?.id !== id)).toEqual([]);
}

/** The command as an operator runs it. */
function command(...args: string[]): { done: Promise<{ code: number | null; said: string }>; kill(): void } {
  const { SMS_GATEWAY_URL: _, ...env } = workerEnvironment(old.database, { gatewayUrl: '', redisUrl: null });
  const child = forkSource(CLI, { ...env, ...during }, ['ignore', 'pipe', 'pipe', 'ipc'], args);
  let said = '';
  for (const stream of [child.stdout!, child.stderr!])
    stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  return {
    done: new Promise((resolve) => child.on('close', (code) => resolve({ code, said }))),
    kill: () => child.kill('SIGKILL'),
  };
}

it('a process with another key, and without the one before, does not start', async () => {
  await expect(
    startServices({ database: old.database, modules: [], env: { INDEX_KEY: during.INDEX_KEY! } }),
  ).rejects.toThrow(/give the old one as INDEX_KEY_PREVIOUS/);
});

it('while both keys are given everybody is found, and nobody is registered twice, whoever sees whom', async () => {
  await register(old, numberOf(1), TOWNS[0], PHONE);
  both = await startServices({ database: old.database, env: during });
  await expectAllFound(both);
  expect(await found(both, numberOf(1))).toHaveLength(1);
  expect(await found(both, PHONE)).toHaveLength(1);
  // Another town's caseworker does not see the first record: what refuses is the database.
  await expect(register(both, numberOf(1), TOWNS[1])).rejects.toThrow(/duplicate key/);
  await expect(register(both, numberOf(1), TOWNS[0])).rejects.toMatchObject({ code: 'SEEKER_EXISTS' });
});

it('two registrations of one number at once leave one person, also when one process still has the old key alone', async () => {
  for (let round = 0; round < 8; round++) {
    const idNumber = numberOf(100 + round);
    const tries = await Promise.allSettled([
      register(round % 2 ? old : both, idNumber, TOWNS[0]),
      register(both, idNumber, TOWNS[1]),
      register(old, idNumber, TOWNS[1]),
    ]);
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await found(both, idNumber)).toHaveLength(1);
  }
});

it('killed in the middle it goes on where it was, everybody is found all the while, and numbers stay taken', async () => {
  const ids = await living();
  const erased = await register(both, numberOf(2), TOWNS[0], '12000000002');
  await both.uow.write(system, (tx) => both.get(ErasureRepository).erase(tx, erased));
  expect(ids.length).toBeGreaterThan(300);
  // Somebody's work holds a person of the second part: the command waits there, and is killed.
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  const atWork = old.uow.write(system, async (tx) => {
    await tx.query(`SELECT FROM seeker WHERE id = $1 FOR UPDATE`, [ids[250]]);
    await released;
  });
  const first = command('rotate-index-key');
  for (let tries = 0; (await underNew('seeker')) < 200 && tries < 600; tries++)
    await new Promise((resolve) => setTimeout(resolve, 100));
  first.kill();
  await first.done;
  release();
  await atWork;
  const done = await underNew('seeker');
  expect(done).toBeGreaterThanOrEqual(200);
  expect(done).toBeLessThan(ids.length);
  await expectAllFound(both);
  await expect(register(both, numberOf(1), TOWNS[1])).rejects.toThrow(/duplicate key/);
  await expect(register(old, numberOf(1), TOWNS[1])).rejects.toThrow(/duplicate key/);
}, 300_000);

describe('what cannot be worked out again', () => {
  const NAME = 'rotation-admin';
  let stranger: string;
  let met: string;

  beforeAll(async () => {
    const organisation = newId();
    await old.sql(`INSERT INTO organisation (id, kind, name) VALUES ($1, 'installation', '运维处')`, [
      organisation,
    ]);
    const user = {
      id: newId(),
      organisationId: organisation,
      name: NAME,
      displayName: '虚构管理员',
      role: 'system-admin' as const,
      areas: [],
      employers: [],
    };
    const holder = old.get(AccountHolders).of('A-17');
    await old.uow.write(system, (tx) =>
      old.get(UsersRepository).insert(tx, user, { passwordHash: 'none', given: true, holder }),
    );
    const fair = newId();
    await old.sql(
      `INSERT INTO fair (id, status, version, cooperation, held_on, place, code) SELECT $1, 'open', 1, 'napo-longgang', '2018-02-27', '广场', 'F-KEY'`,
      [fair],
    );
    [stranger, met] = [newId(), newId()];
    for (const [id, serial] of [
      [stranger, 30],
      [met, 31],
    ] as const) {
      const { index, keyName } = old.get(SeekerReader).numberIndex(numberOf(serial));
      await old.sql(
        `INSERT INTO fair_scan (id, fair_id, cooperation, kind, person_index, index_key, device, device_at, seq, entered_by)
         VALUES ($1, $2, 'napo-longgang', 'check_in', $3, $4, 'A', app_now(), $5, $6)`,
        [id, fair, index, keyName, serial, newId()],
      );
    }
    await register(both, numberOf(31), TOWNS[0], '12000000031');
    const address = (phone: string): Buffer => old.get(BlindIndexes).of('notice.address', phone);
    for (const [text, sent] of [
      [PHONE, 'app_now()'],
      ['12000000099', 'app_now()'],
      ['12000000098', `app_now() - interval '8 days'`],
    ] as const)
      await old.sql(
        `INSERT INTO notice (id, status, version, effect_key, template, text, urgent, recipient_kind, recipient_id, channel, due_at, handed,
           round, sent_at, address_index) VALUES ($1::uuid, 'sent', 1, $1::uuid::text, 'test', '{}', false, 'seeker', $1::uuid, 'sms', app_now(), true, 1, ${sent}, $2)`,
        [newId(), address(text)],
      );
    const [row] = await old.sql<{ import_id: string; seq: number }>(
      `SELECT import_id, seq FROM import_row WHERE fingerprint IS NOT NULL ORDER BY import_id, seq LIMIT 1`,
    );
    await old.sql(`UPDATE import_row SET fingerprint = sha256('gone') WHERE import_id = $1 AND seq = $2`, [
      row!.import_id,
      row!.seq,
    ]);
  });

  it('an administrator is known again under either key', async () => {
    const [{ organisation_id: organisationId }] = (await old.sql<{ organisation_id: string }>(
      `SELECT organisation_id FROM user_account WHERE name = $1`,
      [NAME],
    )) as [{ organisation_id: string }];
    await expect(
      both.get(UsersService).create(actorOf('security-admin'), {
        name: 'twice',
        displayName: '虚构管理员',
        role: 'security-admin',
        organisationId,
        areas: [],
        employers: [],
        password: 'eight lychees on a wall',
        staffNumber: ' a-17',
      }),
    ).rejects.toMatchObject({ code: 'ADMINISTRATOR_TWICE' });
  });

  it('is counted, keeps the old key needed, and is given up only when asked', async () => {
    const rekey = new RekeyIndexes((token) => both.get(token), 50);
    const { moved, left, finished } = await rekey.run();
    expect(moved.numbers).toBeGreaterThan(0);
    expect(moved.rows).toBeGreaterThan(300);
    // Who was registered meanwhile is met in the scan of before; the stranger stays one.
    expect(moved.scans).toBe(1);
    expect(moved.notices).toBe(1);
    expect(left).toMatchObject({ numbers: 0, phones: 0, scans: 1, notices: 1, holders: [NAME] });
    expect(left.rows).toBeGreaterThan(0);
    expect(finished).toBe(false);
    const keys = await old.sql<{ n: number }>(`SELECT count(*)::int AS n FROM index_key_in_use`);
    expect(keys[0]!.n).toBe(2);
    expect(await rekey.run()).toMatchObject({
      moved: { numbers: 0, phones: 0, rows: 0, scans: 0, notices: 0 },
      left,
    });
    const rest = await rekey.run({ forget: true });
    expect(rest.left).toMatchObject({ rows: 0, scans: 0, notices: 0, holders: [NAME] });
    expect(rest.finished).toBe(false);
  });

  it('a staff number is said again', async () => {
    expect((await command('staff-number', 'nobody', 'A-17').done).code).toBe(1);
    const { code, said } = await command('staff-number', NAME, 'A-17').done;
    expect([code, said]).toEqual([0, expect.stringContaining(NAME)]);
  });

  it('begun again after all that, the command ends the change', async () => {
    const { code, said } = await command('rotate-index-key').done;
    expect([code, said]).toEqual([0, expect.stringContaining('INDEX_KEY_PREVIOUS can be removed')]);
    await expectAllFound(both);
  });
});

describe('with the new key alone', () => {
  let after: Services;
  beforeAll(async () => {
    const { INDEX_KEY, AUDIT_KEY } = during as { INDEX_KEY: string; AUDIT_KEY: string };
    after = await startServices({ database: old.database, env: { INDEX_KEY, AUDIT_KEY } });
  });
  afterAll(() => after?.close());

  it('everybody is found by number, phone and tail', async () => {
    await expectAllFound(after);
    const [id] = await found(after, numberOf(1));
    expect(await found(after, PHONE)).toEqual([id]);
    expect(await found(after, numberOf(1).slice(-4))).toContain(id);
    expect(await found(after, PHONE.slice(-4))).toContain(id);
  });

  it('a ledger that comes again changes nothing', async () => {
    const count = (await living()).length;
    const file = (await readdir(OPEN)).find((name) => name.startsWith('01'))!;
    const again = await takeLedger(after, bureau, `${OPEN}${file}`);
    const outcomes = await old.sql<{ outcome: string }>(
      `SELECT DISTINCT outcome FROM import_row WHERE import_id = $1 AND action = 'import' ORDER BY 1`,
      [again],
    );
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['same']);
    expect((await living()).length).toBe(count);
  }, 120_000);

  it('nothing stands under the old key, and a process that still writes with it is refused', async () => {
    const tables = ['seeker', 'contact_means', 'import_applied', 'seeker_number'];
    for (const table of tables) {
      const rows = await old.sql(`SELECT FROM ${table} WHERE index_key IS DISTINCT FROM $1`, [
        after.get(BlindIndexes).keyName,
      ]);
      expect([table, rows.length]).toEqual([table, 0]);
    }
    await expect(register(old, numberOf(1), TOWNS[1])).rejects.toThrow(/foreign key/);
    await expect(register(old, numberOf(50), TOWNS[1])).rejects.toThrow(/foreign key/);
    await expect(startServices({ database: old.database, modules: [] })).rejects.toThrow(/INDEX_KEY/);
  });
});
