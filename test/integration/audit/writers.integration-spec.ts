import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { brokenInvariants } from '../../../src/composition/invariants.js';
import { declaredLifecycles } from '../../../src/kernel/lifecycle/index.js';
import {
  AnchorsService,
  SealAuditService,
  toViolationText,
  VerifyAuditService,
} from '../../../src/modules/audit/index.js';
import { SealKey } from '../../../src/modules/audit/application/seal-key.js';
import { FIRST_PREVIOUS, rootOf, sealHash } from '../../../src/modules/audit/domain/seal.js';
import { SealRepository } from '../../../src/modules/audit/persistence/seal.repository.js';
import { EraseSeekerService } from '../../../src/modules/seekers/application/erase-seeker.service.js';
import { RightsRequestsService } from '../../../src/modules/seekers/application/rights-requests.service.js';
import { systemActor } from '../../../src/platform/access/index.js';
import { NOT_RECORDED, recordedTables, unrecordedTables } from '../../../src/platform/database/index.js';
import { PurgeOldRows } from '../../../src/platform/queue/purge-expired-rows.js';
import { actorOf, startServices, type Services } from '../../support/harness/index.js';
import { OPEN_REGISTERS } from '../../support/ledgers/checkpoints.js';
import { asOwner } from '../../support/security/tamperer.js';

const SEALER = systemActor(['*'], 'writers-spec');
/** What a connection that knows no key of the service pretends. */
const FAKE_WRITER = `set_config('app.writer', gen_random_uuid()::text, false), set_config('app.writer_inner', repeat('36', 64), false),
  set_config('app.writer_outer', repeat('5c', 64), false)`;
const AS_SYSTEM = `set_config('app.role', 'system', false), set_config('app.cooperations', '*', false)`;

let s: Services;
beforeAll(async () => {
  s = await startServices({
    label: 'writers',
    from: OPEN_REGISTERS,
    env: { DATA_DIR: await mkdtemp(join(tmpdir(), 'shanggang-anchors-')) },
  });
  await sealAsBefore();
  await s.get(SealAuditService).seal(SEALER);
}, 600_000);
afterAll(() => s.close());

/** A seal over the audit rows alone, as they were made before versions of rows were recorded. */
async function sealAsBefore(): Promise<void> {
  await s.uow.write(SEALER, async (tx) => {
    const seals = s.get(SealRepository);
    const last = {
      seq: 0,
      hash: FIRST_PREVIOUS,
      toId: 0,
      openGaps: '{}',
      versionToId: null,
      openVersionGaps: '{}',
      settledBelow: '0',
    };
    const entries = await seals.listUnsealedEntries(tx, last, 500);
    const span = await seals.spanOf(tx, entries, 0);
    const content = {
      seq: 1,
      entries: span.ids,
      count: entries.length,
      root: rootOf(entries),
      previous: FIRST_PREVIOUS,
      sealedAtMicros: 1_519_689_600_000_000,
    };
    const hash = sealHash(content);
    await tx.execute(
      `INSERT INTO audit_seal (seq, entries, gaps, to_id, count, root, previous, sealed_at, hash, signature)
       VALUES (1, $1, $2, $3, $4, $5, $6, '2018-02-27 00:00:00Z', $7, $8)`,
      [
        content.entries,
        span.gaps,
        span.toId,
        content.count,
        content.root,
        content.previous,
        hash,
        s.get(SealKey).sign(hash),
      ],
    );
  });
}

const faults = async (): Promise<string[]> =>
  (await s.get(VerifyAuditService).verify(SEALER, await s.get(AnchorsService).kept(), true)).violations.map(
    toViolationText,
  );

const oneId = async (table: string): Promise<string> =>
  (await s.sql<{ id: string }>(`SELECT id::text FROM ${table} ORDER BY id LIMIT 1`))[0]!.id;

/** With the password of the runtime role alone. */
async function asRuntimeRole(...statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: s.database.appUrl });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

it('a database from before is taken as it stands, is told so, and its old seals still hold', async () => {
  const report = await s.get(VerifyAuditService).verify(SEALER, [], true);
  expect(report.violations.map(toViolationText)).toEqual([]);
  expect(report.adopted).toBeGreaterThan(0);
  await asOwner(
    s.sql,
    `UPDATE audit_entry SET action = action || 'x' WHERE id = (SELECT min(id) FROM audit_entry)`,
  );
  expect((await faults())[0]).toMatch(/^entries-changed: rows .* of seal 1$/);
  await asOwner(
    s.sql,
    `UPDATE audit_entry SET action = left(action, -1) WHERE id = (SELECT min(id) FROM audit_entry)`,
  );
  expect(await faults()).toEqual([]);
});

describe('a start date changed with the password of the runtime role', () => {
  it('is refused to a connection without a key of the service', async () => {
    const id = await oneId('seeker');
    await expect(
      asRuntimeRole(`SELECT ${AS_SYSTEM}`, `UPDATE seeker SET verified_on = '2018-01-01' WHERE id = '${id}'`),
    ).rejects.toThrow('seeker is written by the service alone');
    expect(await faults()).toEqual([]);
  });

  it('and is named, with what was changed, when the connection makes up a key; also after the service wrote that row again', async () => {
    const id = await oneId('seeker');
    const change = `UPDATE seeker SET verified_on = '2018-01-02' WHERE id = '${id}'`;
    await asRuntimeRole(`SELECT ${AS_SYSTEM}, ${FAKE_WRITER}`, change);
    const named = expect.stringMatching(
      new RegExp(`^version-forged: seeker ${id}: .*verified_on.*2018-01-02`),
    );
    expect(await faults()).toContainEqual(named);
    await s.get(SealAuditService).seal(SEALER);
    await s.uow.write(SEALER, (tx) => tx.execute(`UPDATE seeker SET remark = remark WHERE id = $1`, [id]));
    await s.get(SealAuditService).seal(SEALER);
    expect(await faults()).toContainEqual(named);
  });

  it('so are a step of history and an audit row it makes up, whatever they say', async () => {
    const before = await faults();
    const [entry, history] = ['audit_entry', 'history'].map(
      (table) =>
        `INSERT INTO ${table} SELECT (jsonb_populate_record(t, $1::jsonb)).* FROM ${table} t LIMIT 1`,
    );
    await asRuntimeRole(
      `SELECT ${AS_SYSTEM}, ${FAKE_WRITER}`,
      history!.replace(
        '$1::jsonb',
        `jsonb_build_object('id', '00000000-0000-4000-8000-000000000001', 'seq', 77, 'from_status', 'seeking', 'recorded_at', app_now())`,
      ),
      entry!.replace('INTO audit_entry', 'INTO audit_entry OVERRIDING USER VALUE').replace('$1', `'{}'`),
    );
    const found = (await faults()).filter((line) => !before.includes(line));
    expect(found).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^version-forged: history 00000000-0000-4000-8000-000000000001/),
        expect.stringMatching(/^version-forged: audit_entry \d+/),
      ]),
    );
    await asOwner(s.sql, `DELETE FROM history WHERE id = '00000000-0000-4000-8000-000000000001'`);
  });
});

describe('rows that go by rule', () => {
  it('outbox rows the service purges leave no fault, and the same purge by the owner names each', async () => {
    const before = await faults();
    await s.uow.write(actorOf('bureau'), (tx) => {
      for (const at of [1, 2]) tx.emit({ topic: 'spec.old', effectKey: `spec:${at}`, payload: { at } });
      return Promise.resolve();
    });
    await s.sql(
      `UPDATE outbox SET done_at = clock_timestamp() - interval '400 days' WHERE effect_key = 'spec:1'`,
    );
    await s.get(SealAuditService).seal(SEALER);
    await s.get(PurgeOldRows).run({ payload: { day: '2018-03-01' } } as never, () => Promise.resolve());
    expect(await s.sql(`SELECT id FROM outbox WHERE effect_key = 'spec:1'`)).toEqual([]);
    expect(await faults()).toEqual(before);
    const [{ id }] = (await s.sql<{ id: number }>(`SELECT id FROM outbox WHERE effect_key = 'spec:2'`)) as [
      { id: number },
    ];
    await s.sql(`DELETE FROM outbox WHERE id = $1`, [id]);
    expect((await faults()).filter((line) => !before.includes(line))).toEqual([
      expect.stringMatching(new RegExp(`^row-written-outside: outbox ${id}: `)),
    ]);
  });
});

it('a person who is erased leaves no fault: their key and their words go, the seals hold', async () => {
  const before = await faults();
  const [{ id }] = (await s.sql<{ id: string }>(
    `SELECT id FROM seeker s WHERE birth_on < '1998-01-01' AND NOT EXISTS (SELECT FROM placement p WHERE p.seeker_id = s.id)
     ORDER BY id DESC LIMIT 1`,
  )) as [{ id: string }];
  const request = await s.get(RightsRequestsService).receive(actorOf('bureau'), id, {
    kind: 'erase',
    reportedBy: 'worker',
    channel: 'in_person',
  });
  await s.get(SealAuditService).seal(SEALER);
  await s.get(EraseSeekerService).erase(actorOf('bureau'), request.id);
  expect(await s.sql(`SELECT FROM seeker WHERE id = $1 AND erased_at IS NOT NULL`, [id])).toHaveLength(1);
  expect(await faults()).toEqual(before);
  await s.get(SealAuditService).seal(SEALER);
  expect(await faults()).toEqual(before);
});

describe('every table is recorded', () => {
  const source = { query: (sql: string): Promise<unknown> => s.sql(sql) };

  it('but for those with a reason, and every lifecycle with its states and dates', async () => {
    expect(await unrecordedTables(source)).toEqual([]);
    const tables = await recordedTables(source);
    const there = await s.sql<{ name: string }>(
      `SELECT CASE schemaname WHEN 'public' THEN '' ELSE schemaname || '.' END || tablename AS name FROM pg_tables WHERE schemaname IN ('public', 'medical')`,
    );
    const names = there.map(({ name }) => name);
    expect(Object.keys(NOT_RECORDED).filter((name) => !names.includes(name))).toEqual([]);
    expect(tables.map(({ relation }) => relation).sort()).toEqual(
      names.filter((name) => !(name in NOT_RECORDED)).sort(),
    );
    const lifecycles = tables.filter(({ spoken }) => spoken.includes('status') && spoken.includes('version'));
    expect(lifecycles.map(({ relation }) => relation.replace('medical.', '')).sort()).toEqual(
      declaredLifecycles()
        .map(({ aggregate }) => aggregate)
        .sort(),
    );
    expect(tables.find(({ relation }) => relation === 'placement')!.spoken).toEqual(
      expect.arrayContaining([
        'started_on',
        'departed_on',
        'arrived_on',
        'ended_on',
        'answer_due_at',
        'end_reason',
      ]),
    );
  });

  // What a row of a recorded table was before stands in the schema `past`, written by a trigger beside the version that is sealed.
  it('every append-only table is among them', async () => {
    const appendOnly = await s.sql<{ name: string }>(
      `SELECT DISTINCT tgrelid::regclass::text AS name FROM pg_trigger WHERE (tgname LIKE '%append_only' OR tgname LIKE '%frozen') AND tgrelid::regclass::text NOT LIKE 'past.%'`,
    );
    const recorded = (await recordedTables(source)).map(({ relation }) => relation);
    const signed = ['audit_seal', 'audit_anchor', 'row_version'];
    expect(appendOnly.filter(({ name }) => ![...recorded, ...signed].includes(name))).toEqual([]);
    expect(appendOnly.length).toBeGreaterThan(15);
  });

  it('one without a key, and one whose trigger is off, are named', async () => {
    await s.sql(`CREATE TABLE planted (started_on date)`);
    await s.sql(`ALTER TABLE placement DISABLE TRIGGER row_version_update`);
    expect(await unrecordedTables(source)).toEqual(['placement', 'planted']);
    expect(await faults()).toEqual(
      expect.arrayContaining(['table-unrecorded: placement', 'table-unrecorded: planted']),
    );
    await s.sql(`DROP TABLE planted`);
    await s.sql(`ALTER TABLE placement ENABLE TRIGGER row_version_update`);
  });
});

describe('state equals history is an invariant', () => {
  const broken = async (): Promise<string[]> => (await brokenInvariants(s.uow)).map(({ name }) => name);
  const outside = 'once rows have been taken as they stand, nothing but the service writes them';

  it.each([
    [
      'a state',
      `UPDATE seeker SET status = 'frozen'`,
      'every current state equals the last step of its history',
    ],
    [
      'a date',
      `UPDATE seeker SET verified_on = '2017-01-01'`,
      'every state and date is what was last recorded of it',
    ],
    [
      'a due date of a vacancy',
      `UPDATE vacancy SET valid_until = '2017-01-01'`,
      'every state and date is what was last recorded of it',
    ],
    [
      'a poverty period',
      `UPDATE household_poverty SET valid_to = '2017-01-01'`,
      'every state and date is what was last recorded of it',
    ],
  ])('%s that is changed with the triggers off breaks it', async (_, statement, name) => {
    const table = /UPDATE (\w+)/.exec(statement)![1]!;
    const before = await broken();
    expect(before).not.toContain(name);
    await s.sql(`CREATE SCHEMA IF NOT EXISTS kept; CREATE TABLE kept.${table}_rows AS TABLE ${table}`);
    await asOwner(s.sql, `${statement} WHERE ctid = (SELECT min(ctid) FROM ${table})`);
    expect(await broken()).toContain(name);
    const [{ columns }] = (await s.sql<{ columns: string }>(
      `SELECT string_agg(format('%1$I = k.%1$I', attname), ', ') AS columns FROM pg_attribute
       WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''`,
      [table],
    )) as [{ columns: string }];
    const key =
      table === 'household_poverty'
        ? 't.household_id = k.household_id AND t.valid_from = k.valid_from'
        : 't.id = k.id';
    await asOwner(
      s.sql,
      `UPDATE ${table} t SET ${columns} FROM kept.${table}_rows k WHERE ${key}; DROP TABLE kept.${table}_rows`,
    );
    expect(await broken()).toEqual(before);
  });

  it('a row written by another than the service breaks it', async () => {
    const id = await oneId('vacancy');
    const rows = async (): Promise<unknown[]> =>
      (await brokenInvariants(s.uow)).find(({ name }) => name === outside)?.rows.slice() ?? [];
    expect(await rows()).not.toContainEqual(expect.objectContaining({ relation: 'vacancy' }));
    await s.sql(`UPDATE vacancy SET valid_until = valid_until + 1 WHERE id = $1`, [id]);
    expect(await rows()).toContainEqual(expect.objectContaining({ relation: 'vacancy', row_key: id }));
    expect(await faults()).toContainEqual(
      expect.stringMatching(new RegExp(`^row-written-outside: vacancy ${id}: `)),
    );
  });

  it('a state the service gave without a step of history breaks it, also when it was put right later', async () => {
    const name = 'every state the service ever gave is a step of its history';
    expect(await broken()).not.toContain(name);
    const [{ id, status }] = (await s.sql<{ id: string; status: string }>(
      `SELECT id, status FROM seeker LIMIT 1`,
    )) as [{ id: string; status: string }];
    for (const to of ['frozen', status])
      await s.uow.write(SEALER, (tx) => tx.execute(`UPDATE seeker SET status = $2 WHERE id = $1`, [id, to]));
    expect(await broken()).toContain(name);
  });
});
