import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  AnchorsService,
  AuditModule,
  SealAuditService,
  VerifyAuditService,
} from '../../../src/modules/audit/index.js';
import { systemActor } from '../../../src/platform/access/index.js';
import type { Tx } from '../../../src/platform/database/index.js';
import { actorOf, startServices, type Services } from '../../support/harness/index.js';

const SEALER = systemActor(['*'], 'seals-spec');

describe('a transaction that overlaps a seal', () => {
  let s: Services;

  beforeAll(async () => {
    s = await startServices({
      label: 'overlapping_seals',
      modules: [AuditModule],
      env: { DATA_DIR: await mkdtemp(join(tmpdir(), 'shanggang-anchors-')) },
    });
    await write('before');
    await seal();
  });
  afterAll(() => s.close());

  const insert = (tx: Tx, word: string) =>
    tx.execute(
      `INSERT INTO audit_entry (at, request_id, user_id, organisation_id, role, action, aggregate, fields, scopes)
       VALUES (now(), $1, gen_random_uuid(), gen_random_uuid(), 'bureau', 'late', 'spec', '{}', '{installation}')`,
      [word],
    );
  const write = (word: string) => s.uow.write(actorOf('bureau'), (tx) => insert(tx, word));
  const seal = () => s.get(SealAuditService).seal(SEALER);
  const verify = async (settled: boolean) =>
    (await s.get(VerifyAuditService).verify(SEALER, await s.get(AnchorsService).kept(), settled)).violations;

  /** Begins one that has written, and @returns what ends it. */
  async function begun(word: string): Promise<() => Promise<unknown>> {
    let end!: () => void;
    const ended = new Promise<void>((resolve) => (end = resolve));
    let wrote!: () => void;
    const written = new Promise<void>((resolve) => (wrote = resolve));
    const slow = s.uow.write(actorOf('bureau'), async (tx) => {
      await insert(tx, word);
      wrote();
      await ended;
    });
    await written;
    return () => {
      end();
      return slow;
    };
  }

  it('and ends before the next one is sealed by the next one', async () => {
    const end = await begun('slow');
    await write('fast');
    await seal();
    await end();
    await write('after');
    // Written and not sealed yet: nothing was added behind anybody's back.
    expect(await verify(false)).toEqual([]);
    await seal();
    expect(await verify(true)).toEqual([]);
  });

  it('and several more is sealed by the first one after its end', async () => {
    const end = await begun('slower');
    for (const word of ['one', 'two', 'three']) {
      await write(word);
      await seal();
      expect(await verify(false)).toEqual([]);
    }
    await end();
    await write('after');
    await seal();
    expect(await verify(true)).toEqual([]);
    await write('later');
    await seal();
    expect(await verify(true)).toEqual([]);
  });

  it('with seals far apart is sealed all the same', async () => {
    const end = await begun('long ago');
    await write('then');
    await seal();
    await s.sql(`SET session_replication_role = replica; UPDATE audit_seal SET sealed_at = sealed_at - interval '1 day';
                 SET session_replication_role = origin`);
    await end();
    expect((await verify(false)).filter(({ kind }) => kind !== 'seal-forged')).toEqual([]);
    await write('now');
    await seal();
    expect((await verify(true)).filter(({ kind }) => kind !== 'seal-forged')).toEqual([]);
  });
});
