import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  AnchorsService,
  AuditModule,
  type AuditReport,
  SealAuditService,
  VerifyAuditService,
} from '../../../src/modules/audit/index.js';
import { newId } from '../../../src/platform/clock/index.js';
import { systemActor } from '../../../src/platform/access/index.js';
import { actorOf, startServices, type Services } from '../../support/harness/index.js';

const SEALER = systemActor(['*'], 'seals-spec');
/** Of audit rows and seals; those of every other row are in `tampering`. */
const TAMPERINGS = process.env.TEST_LONG ? 100 : 25;
const SEALS = 12;

let s: Services;
beforeAll(async () => {
  s = await startServices({
    label: 'audit_seals',
    modules: [AuditModule],
    env: { DATA_DIR: await mkdtemp(join(tmpdir(), 'shanggang-anchors-')) },
  });
  for (let seal = 1; seal <= SEALS; seal += 1) {
    for (let at = 0; at < 5; at += 1) await writeSome(1 + ((seal * 7 + at) % 6));
    // An id that was taken and never committed.
    await s.sql(`SELECT nextval(pg_get_serial_sequence('audit_entry', 'id'))`);
    expect(await s.get(SealAuditService).seal(SEALER)).toBeGreaterThan(0);
  }
});
afterAll(() => s.close());

function writeSome(count: number): Promise<void> {
  return s.uow.write(actorOf('caseworker'), (tx) => {
    for (let at = 0; at < count; at += 1) {
      tx.audit({
        action: 'seeker.revealed',
        aggregate: 'seeker',
        aggregateId: newId(),
        fields: ['id_number', `purpose=spec-${at}`],
        subjects: at % 2 ? [newId()] : [],
      });
    }
    return Promise.resolve();
  });
}

const verify = async (): Promise<AuditReport> =>
  s.get(VerifyAuditService).verify(SEALER, await s.get(AnchorsService).kept(), true);

/** As a superuser who switches every trigger off; the database is put back afterwards. */
async function tampered(statement: string): Promise<AuditReport> {
  await s.sql(`
    CREATE SCHEMA IF NOT EXISTS kept;
    CREATE UNLOGGED TABLE IF NOT EXISTS kept.entry AS TABLE audit_entry;
    CREATE UNLOGGED TABLE IF NOT EXISTS kept.version AS TABLE row_version;
    CREATE UNLOGGED TABLE IF NOT EXISTS kept.seal AS TABLE audit_seal`);
  await bent(statement);
  const report = await verify();
  await bent(`
    DELETE FROM audit_entry; DELETE FROM audit_seal; DELETE FROM row_version;
    INSERT INTO row_version SELECT * FROM kept.version;
    INSERT INTO audit_entry OVERRIDING SYSTEM VALUE SELECT * FROM kept.entry;
    INSERT INTO audit_seal SELECT * FROM kept.seal`);
  return report;
}

/** Statements sent together are one transaction. */
const bent = (statement: string): Promise<unknown> =>
  s.sql(`SET session_replication_role = replica; ${statement}; SET session_replication_role = origin`);

/** Deterministic, so that a failure can be repeated. */
function* random(seed: number): Generator<number> {
  for (let state = seed; ;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state / 2 ** 32;
  }
}

const CHANGES = [
  `scopes = '{nobody}'`,
  `at = at + interval '1 microsecond'`,
  `user_id = gen_random_uuid()`,
  `organisation_id = gen_random_uuid()`,
  `role = 'bureau'`,
  `cooperation = 'elsewhere'`,
  `cooperation = NULL`,
  `action = 'seeker.updated'`,
  `aggregate = 'household'`,
  `aggregate_id = gen_random_uuid()`,
  `aggregate_id = NULL`,
  `fields = '{id_number}'`,
  `subjects = ARRAY[gen_random_uuid()]`,
  `request_id = request_id || '.'`,
];

it('an untouched record has no fault, also after late writers and many sealers at once', async () => {
  await Promise.all([
    writeSome(3),
    writeSome(4),
    ...[1, 2, 3].map(() => s.get(SealAuditService).seal(SEALER)),
  ]);
  await s.get(SealAuditService).seal(SEALER);
  const report = await verify();
  const [{ n, versions }] = (await s.sql<{ n: number; versions: number }>(
    `SELECT (SELECT count(*) FROM audit_entry)::int AS n, (SELECT count(*) FROM row_version)::int AS versions`,
  )) as [{ n: number; versions: number }];
  expect(report).toMatchObject({ violations: [], entries: n, versions, unsealed: 0 });
  expect(report.seals).toBeGreaterThan(SEALS);
});

it('a row that was late to commit is sealed by the next seal and is no fault', async () => {
  const [{ id }] = (await s.sql<{ id: number }>(
    `SELECT nextval(pg_get_serial_sequence('audit_entry', 'id')) AS id`,
  )) as [{ id: number }];
  await writeSome(1);
  await s.get(SealAuditService).seal(SEALER);
  await s.uow.write(actorOf('bureau'), (tx) =>
    tx.execute(
      `INSERT INTO audit_entry (id, at, request_id, user_id, organisation_id, role, action, aggregate, fields, scopes)
       OVERRIDING SYSTEM VALUE VALUES ($1, now(), 'late', gen_random_uuid(), gen_random_uuid(), 'bureau', 'late', 'spec', '{}', '{installation}')`,
      [id],
    ),
  );
  // the row itself and its version
  expect(await s.get(SealAuditService).seal(SEALER)).toBe(2);
  expect((await verify()).violations).toEqual([]);
});

it(`${TAMPERINGS} random changes, removals and additions by the owner of the database are all found`, async () => {
  const ids = (await s.sql<{ id: number }>(`SELECT id FROM audit_entry ORDER BY id`)).map(({ id }) => id);
  const gaps = Array.from({ length: ids.at(-1)! }, (_, at) => at + 1).filter((id) => !ids.includes(id));
  expect(gaps.length).toBeGreaterThan(5);
  const dice = random(20_260_601);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(dice.next().value! * list.length)]!;
  const missed: string[] = [];
  for (let nth = 0; nth < TAMPERINGS; nth += 1) {
    const kind = pick(['change', 'change', 'remove', 'add', 'swap', 'seal'] as const);
    const [id, other] = [pick(ids), pick(ids)];
    const statement = {
      change: `UPDATE audit_entry SET ${pick(CHANGES)} WHERE id = ${id}`,
      remove: `DELETE FROM audit_entry WHERE id = ${id}`,
      add: `INSERT INTO audit_entry OVERRIDING SYSTEM VALUE
            SELECT (jsonb_populate_record(e, jsonb_build_object('id', ${pick([...gaps, -nth - 1])}))).* FROM audit_entry e WHERE id = ${id}`,
      swap: `UPDATE audit_entry e SET aggregate_id = gen_random_uuid(), user_id = o.user_id FROM audit_entry o WHERE e.id = ${id} AND o.id = ${other}`,
      seal: `${pick([
        `UPDATE audit_seal SET root = '${'a'.repeat(64)}'`,
        `UPDATE audit_seal SET count = count + 1`,
        `UPDATE audit_seal SET sealed_at = sealed_at - interval '1 day'`,
        `DELETE FROM audit_seal`,
      ])} WHERE seq = ${1 + (nth % SEALS)}`,
    }[kind];
    const { violations: faults } = await tampered(statement);
    if (faults.length === 0) missed.push(statement);
  }
  expect(missed).toEqual([]);
  expect((await verify()).violations).toEqual([]);
}, 300_000);

it('a cut tail is consistent in itself, and found against the last anchor', async () => {
  const anchor = await s.get(AnchorsService).anchorToday(SEALER);
  expect(anchor).not.toBeNull();
  expect(await s.get(AnchorsService).anchorToday(SEALER)).toBeNull();
  expect((await verify()).violations).toEqual([]);
  const cut = `DELETE FROM outbox;
               DELETE FROM row_version WHERE id > (SELECT version_to_id FROM audit_seal WHERE seq = ${SEALS - 2});
               DELETE FROM audit_entry WHERE id > (SELECT to_id FROM audit_seal WHERE seq = ${SEALS - 2});
               DELETE FROM audit_seal WHERE seq > ${SEALS - 2}`;
  expect((await tampered(cut)).violations).toEqual([
    { kind: 'tail-cut', day: anchor!.day, seq: anchor!.seq },
  ]);
  const [listed] = await s.get(AnchorsService).list(actorOf('bureau'));
  expect(listed).toEqual(anchor);
});

it('nobody but the service writes seals, and they cannot be changed', async () => {
  await expect(
    s.uow.write(actorOf('auditor'), (tx) =>
      tx.execute(`INSERT INTO audit_seal (seq, entries, gaps, to_id, count, root, previous, sealed_at, hash, signature)
                  SELECT seq + 1000, entries, gaps, to_id, count, root, previous, sealed_at, hash || 'x', signature FROM audit_seal LIMIT 1`),
    ),
  ).rejects.toThrow(/row-level security/);
  await expect(s.sql(`UPDATE audit_seal SET count = 1`)).rejects.toThrow(/append-only/);
  await expect(s.sql(`DELETE FROM audit_entry`)).rejects.toThrow(/append-only/);
});
