import { brokenInvariants } from '../../../src/composition/invariants.js';
import { declaredLifecycles } from '../../../src/kernel/lifecycle/index.js';
import { type Actor, ROLES, SYSTEM_USER_ID, systemActor } from '../../../src/platform/access/index.js';
import { AuditQueries, SealAuditService, VerifyAuditService } from '../../../src/modules/audit/index.js';
import { newId } from '../../../src/platform/clock/index.js';
import { auditedIn } from '../../support/audited.js';
import { actorOf, LONGGANG, NAPO, type Services, startServices } from '../../support/harness/index.js';

const OTHER = 'napo-nanshan';
const NANSHAN = '440305';
const SYSTEM = systemActor(['*'], 'readers-spec');

let s: Services;
const house: Record<string, string> = {};
beforeAll(async () => {
  s = await startServices({ label: 'audit_readers' });
  await s.sql(`INSERT INTO cooperation VALUES ($1, $2, $3, '那坡—南山', 'Napo–Nanshan')`, [
    OTHER,
    NAPO,
    NANSHAN,
  ]);
  for (const [name, kind, place] of [
    ['napo', 'source-bureau', NAPO],
    ['longgang', 'destination-bureau', LONGGANG],
    ['nanshan', 'destination-bureau', NANSHAN],
    ['lonely', 'source-bureau', '451024'],
    ['installation', 'installation', null],
  ] as const) {
    house[name] = newId();
    await s.sql(`INSERT INTO organisation (id, kind, name, place) VALUES ($1, $2, $3, $4)`, [
      ...[house[name], kind, name, place],
    ]);
    house[`${name} account`] = newId();
    await s.sql(
      `INSERT INTO user_account (id, organisation_id, name, display_name, role, password_hash, holder)
       VALUES ($1, $2, $3, $3, $4, 'x', sha256(convert_to($3::text, 'UTF8')))`,
      [house[`${name} account`], house[name], name, kind === 'installation' ? 'security-admin' : 'bureau'],
    );
  }
});
afterAll(() => s.close());

const auditor = (places: string[], cooperations: string[]): Actor =>
  actorOf('auditor', { places, cooperations });
/** Of the county with two cooperations, of the two districts, and of a county in none. */
const AUDITORS = {
  napo: auditor([NAPO], ['napo-longgang', OTHER]),
  longgang: auditor([LONGGANG], ['napo-longgang']),
  nanshan: auditor([NANSHAN], [OTHER]),
  lonely: auditor(['451024'], []),
};
type AuditorOf = keyof typeof AUDITORS;

/** Which auditors read the acts of that name. */
async function readersOf(action: string): Promise<AuditorOf[]> {
  const readers: AuditorOf[] = [];
  for (const [name, actor] of Object.entries(AUDITORS))
    if ((await s.get(AuditQueries).search(actor, { action, limit: 1 })).length > 0)
      readers.push(name as AuditorOf);
  return readers;
}

const act = (actor: Actor, entry: { action: string; aggregate: string; id?: string | null }): Promise<void> =>
  s.uow.write(actor, (tx) => {
    tx.audit({ action: entry.action, aggregate: entry.aggregate, aggregateId: entry.id ?? null });
    return Promise.resolve();
  });

const idsReadBy = (actor: Actor): Promise<number[]> =>
  s.uow.read(actor, async (tx) =>
    (await tx.query<{ id: number }>(`SELECT id FROM audit_entry`)).map(({ id }) => id),
  );

const administrator = (role: 'security-admin' | 'system-admin'): Actor =>
  actorOf(role, { organisationId: house.installation! });

describe('what account administrators do is read by somebody', () => {
  const audited = auditedIn('tsconfig.json', (path) =>
    path.endsWith('platform/database/transition-records.ts'),
  );
  const acts = (): { action: string; aggregates: readonly string[] }[] => [
    ...[...audited.actions].map((action) => ({ action, aggregates: [...audited.aggregates] })),
    ...declaredLifecycles().flatMap(({ aggregate, transitions: moves }) =>
      Object.keys(moves).map((move) => ({ action: `${aggregate}.${move}`, aggregates: [aggregate] })),
    ),
  ];

  /** Rows that are read by none of the auditors there are. */
  async function unread(): Promise<unknown[]> {
    const read = (await Promise.all(Object.values(AUDITORS).map(idsReadBy))).flat();
    return s.sql(`SELECT action, role, aggregate FROM audit_entry WHERE id <> ALL($1) ORDER BY id`, [read]);
  }

  it('every act the source writes, by every role and by the service itself, with and without a thing', async () => {
    const ACTS = acts();
    expect(ACTS.length).toBeGreaterThan(250);
    const actors = [
      ...ROLES.map((role) =>
        actorOf(role, role.endsWith('-admin') ? { organisationId: house.installation! } : {}),
      ),
      actorOf('bureau', { organisationId: house.lonely!, cooperations: [], places: ['451024'] }),
      actorOf('bureau', { organisationId: house.napo!, cooperations: ['napo-longgang', OTHER] }),
      systemActor([], 'sign-in'),
      systemActor(['*'], 'sweep'),
      systemActor(['napo-longgang'], 'job'),
    ];
    for (const actor of actors)
      await s.uow.write(actor, (tx) => {
        for (const { action, aggregates } of ACTS) {
          const aggregate = aggregates.includes(action.split('.')[0]!)
            ? action.split('.')[0]!
            : aggregates[0]!;
          tx.audit({ action, aggregate, aggregateId: newId() });
          tx.audit({ action, aggregate, aggregateId: null });
        }
        return Promise.resolve();
      });
    expect(await unread()).toEqual([]);
    expect(await brokenInvariants(s.uow)).toEqual([]);
  });

  it('and one filed where nobody reads is found, by the test and by the invariant; one without readers is refused', async () => {
    const entry = `INSERT INTO audit_entry (at, request_id, user_id, organisation_id, role, action, aggregate, fields, scopes)
      VALUES (now(), 'r', $1, $1, 'security-admin', 'planted', 'user', '{}', $2)`;
    await expect(s.sql(entry, [newId(), []])).rejects.toThrow('audit_entry_has_reader');
    await expect(s.sql(entry, [newId(), null])).rejects.toThrow('audit_entry_has_reader');
    await s.sql(entry, [newId(), [`organisation:${house.installation}`]]);
    expect(await unread()).toEqual([{ action: 'planted', role: 'security-admin', aggregate: 'user' }]);
    expect((await brokenInvariants(s.uow)).map(({ rows }) => rows.length)).toEqual([1]);
    await s.sql(`SET session_replication_role = replica;
                 DELETE FROM row_version WHERE relation = 'audit_entry' AND row_key IN (SELECT id::text FROM audit_entry WHERE action = 'planted');
                 DELETE FROM audit_entry WHERE action = 'planted';
                 SET session_replication_role = origin`);
  });
});

describe('an act is read by those it concerns', () => {
  it.each([
    ['an account of a bureau', 'user', 'longgang account', ['napo', 'longgang']],
    [
      'an account of the county with two cooperations',
      'user',
      'napo account',
      ['napo', 'longgang', 'nanshan'],
    ],
    ['an account of an office in no cooperation yet', 'user', 'lonely account', ['lonely']],
    [
      'an account of the installation',
      'user',
      'installation account',
      ['napo', 'longgang', 'nanshan', 'lonely'],
    ],
    ['a new office', 'organisation', 'nanshan', ['napo', 'nanshan']],
  ] as const)('%s, by an administrator', async (words, aggregate, thing, readers) => {
    const action = `spec.${words}`;
    await act(administrator('security-admin'), { action, aggregate, id: house[thing] });
    expect(await readersOf(action)).toEqual(readers);
  });

  it('keys, replays and what has no thing: the auditors of every place', async () => {
    await act(administrator('system-admin'), { action: 'spec.replay', aggregate: 'outbox' });
    await act(systemActor(['*'], 'cli'), { action: 'spec.keys', aggregate: 'data_key' });
    await s.setClock('2018-03-01T00:00:00Z');
    for (const action of ['spec.replay', 'spec.keys', 'clock.set'])
      expect(await readersOf(action)).toEqual(['napo', 'longgang', 'nanshan', 'lonely']);
  });

  it('an office with two cooperations files its act under the one it belongs to', async () => {
    const [thing, office] = [newId(), actorOf('bureau', { cooperations: ['napo-longgang', OTHER] })];
    await s.sql(
      `INSERT INTO history (id, aggregate, aggregate_id, seq, move, to_status, happened_on, recorded_at, said_by, entered_by, channel, request_id, cooperation)
       VALUES ($1, 'placement', $2, 1, 'propose', 'proposed', '2018-03-01', now(), 'bureau', $1, 'account', 'r', $3)`,
      [newId(), thing, OTHER],
    );
    await act(office, { action: 'spec.second', aggregate: 'placement', id: thing });
    expect(await readersOf('spec.second')).toEqual(['napo', 'nanshan']);
    await act(office, { action: 'spec.both', aggregate: 'seeker' });
    expect(await readersOf('spec.both')).toEqual(['napo', 'longgang', 'nanshan']);
  });

  it('nobody but an auditor reads it, the administrators least of all', async () => {
    for (const role of ROLES.filter((role) => role !== 'auditor')) {
      const rows = await s.uow.read(actorOf(role), (tx) => tx.query(`SELECT FROM audit_entry LIMIT 1`));
      expect({ role, rows: rows.length }).toEqual({ role, rows: 0 });
    }
  });
});

describe('entries from before readers were named', () => {
  beforeAll(async () => {
    const one = `INSERT INTO audit_entry (at, request_id, user_id, organisation_id, role, cooperation, action, aggregate, aggregate_id, fields)
      VALUES (now(), 'r', gen_random_uuid(), $1, $2, $3, $4, $5, $6, '{}')`;
    await s.sql(`ALTER TABLE audit_entry DROP CONSTRAINT audit_entry_has_reader`);
    const before = (
      organisation: string,
      role: string,
      cooperation: string | null,
      action: string,
      aggregate = 'spec',
      thing: string | null = null,
    ): Promise<unknown> => s.sql(one, [organisation, role, cooperation, action, aggregate, thing]);
    await before(house.napo!, 'bureau', 'napo-longgang', 'old.first');
    await before(
      house.installation!,
      'security-admin',
      null,
      'old.account',
      'user',
      house['nanshan account'],
    );
    await before(SYSTEM_USER_ID, 'system', null, 'old.refused', 'user');
    await before(SYSTEM_USER_ID, 'system', '*', 'old.keys', 'data_key');
    await before(house.lonely!, 'bureau', null, 'old.lonely');
    await s.sql(
      `ALTER TABLE audit_entry ADD CONSTRAINT audit_entry_has_reader CHECK (scopes IS NOT NULL AND cardinality(scopes) > 0) NOT VALID`,
    );
  });

  it.each([
    ['old.first', ['napo', 'longgang']],
    ['old.account', ['napo', 'nanshan']],
    ['old.refused', ['napo', 'longgang', 'nanshan', 'lonely']],
    ['old.keys', ['napo', 'longgang', 'nanshan', 'lonely']],
    ['old.lonely', ['lonely']],
  ])('%s is read as well', async (action, readers) => expect(await readersOf(action)).toEqual(readers));

  it('and the seals hold over both, also over who reads them', async () => {
    await s.get(SealAuditService).seal(SYSTEM);
    const faults = async (): Promise<readonly unknown[]> =>
      (await s.get(VerifyAuditService).verify(SYSTEM, [], true)).violations;
    expect(await faults()).toEqual([]);
    await s.sql(`SET session_replication_role = replica; UPDATE audit_entry SET scopes = '{nobody}' WHERE action = 'old.first';
                 SET session_replication_role = origin`);
    expect(await faults()).toMatchObject([{ kind: 'entries-changed' }, { kind: 'row-changed' }]);
  });
});
