import { setTimeout as sleep } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import '../../../src/composition/domain-modules.js';
import { brokenInvariants } from '../../../src/composition/invariants.js';
import {
  declaredLifecycles,
  type Lifecycle,
  type Transition,
  type Party,
} from '../../../src/kernel/lifecycle/index.js';
import { addDays } from '../../../src/kernel/values/index.js';
import { newId } from '../../../src/platform/clock/index.js';
import {
  dataSourceOptions,
  LifecycleStore,
  type LifecycleMapping,
  type RecordedTransitionInput,
  type Tx,
  UnitOfWork,
} from '../../../src/platform/database/index.js';
import {
  actorOf,
  COOPERATION,
  openTestDatabase,
  testConfig,
  type TestDatabase,
} from '../../support/harness/index.js';

type AnyTable = Lifecycle<string, string, unknown>;
type AnyTransition = Transition<string, unknown>;

const TODAY = '2018-06-20';
const BEFORE = '2018-03-01';
const EARLIER = addDays(BEFORE, -1);
const TOMORROW = addDays(TODAY, 1);

const store = new LifecycleStore();
let database: TestDatabase;
let dataSource: DataSource;
let uow: UnitOfWork;
beforeAll(async () => {
  database = await openTestDatabase('words-days');
  dataSource = await new DataSource(
    dataSourceOptions(database.appUrl, 'app_rt', 1, testConfig(database).auditKey),
  ).initialize();
  uow = new UnitOfWork(dataSource);
  await database.setClock(`${TODAY}T04:00:00Z`);
  await database.sql(
    `CREATE TABLE thing (id uuid PRIMARY KEY, status text NOT NULL, version integer NOT NULL, cooperation text)`,
  );
  await database.sql(`GRANT SELECT, INSERT, UPDATE ON thing TO app_rt`);
});
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

/** The real table with its states, moves and voices; what a guard asks of the subject is another test's. */
const bare = (table: AnyTable): AnyTable => ({
  ...table,
  transitions: Object.fromEntries(
    Object.entries<AnyTransition>(table.transitions).map(([name, { guards: _, ...move }]) => [name, move]),
  ),
});
const mapOf = (lifecycle: AnyTable): LifecycleMapping<string, string, unknown> => ({
  lifecycle,
  table: 'thing',
  scope: { cooperation: 'cooperation' },
});
const tables = declaredLifecycles().map((table) => bare(table as unknown as AnyTable));

/** Something that stands in a state since a day, by the word of a party. */
async function standing(
  { aggregate }: AnyTable,
  status: string,
  reportedBy: Party = 'bureau',
): Promise<string> {
  const id = newId();
  await database.sql(`INSERT INTO thing VALUES ($1, $2, 1, $3)`, [id, status, COOPERATION]);
  await database.sql(
    `INSERT INTO history (id, aggregate, aggregate_id, seq, move, to_status, happened_on, recorded_at, said_by, entered_by,
       channel, request_id, cooperation)
     VALUES ($1, $2, $3, 1, 'set', $4, $5, $5::date + interval '12 hours', $6, $1, 'account', 'r', $7)`,
    [newId(), aggregate, id, status, BEFORE, reportedBy, COOPERATION],
  );
  return id;
}

const claimed = (
  move: AnyTransition,
  word: Partial<RecordedTransitionInput> = {},
): RecordedTransitionInput => ({
  reportedBy: move.reportedBy[0]!,
  channel: 'phone',
  occurredOn: TODAY,
  evidence: '电话 14:05',
  ...(move.reasons ? { reason: move.reasons[0]! } : { reason: 'said so' }),
  ...word,
});

/** What becomes of a move: `done`, or the code of the refusal. */
async function tried(
  lifecycle: AnyTable,
  name: string,
  input: RecordedTransitionInput,
  { typist = 'system' as const, id }: { typist?: 'system' | 'auditor'; id?: string } = {},
): Promise<string> {
  const actor = actorOf(typist, { cooperations: [COOPERATION] });
  const map = mapOf(lifecycle);
  try {
    await uow.write(actor, async (tx) => {
      if (id) await store.transition(tx, map, { id, move: name, input, facts: null });
      else
        await store.create(tx, map, {
          move: name,
          input,
          facts: null,
          row: { id: newId(), cooperation: COOPERATION },
        });
    });
    return 'done';
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
}

async function onDays(lifecycle: AnyTable, name: string, days: readonly string[]): Promise<string[]> {
  const move = lifecycle.transitions[name]!;
  const found: string[] = [];
  for (const occurredOn of days) {
    const from = move.from[0];
    const place = from === undefined ? {} : { id: await standing(lifecycle, from) };
    found.push(await tried(lifecycle, name, claimed(move, { occurredOn }), place));
  }
  return found;
}

const everyMove = (test: (move: AnyTransition) => boolean) =>
  tables.flatMap((table) =>
    Object.entries<AnyTransition>(table.transitions)
      .filter(([, move]) => test(move))
      .map(([name]): [string, string, AnyTable] => [table.aggregate, name, table]),
  );

it('knows every table of the house', () => {
  expect(tables.length).toBeGreaterThanOrEqual(16);
});

describe('the days of a chain never go back', () => {
  it.each(everyMove(({ from }) => from.length > 0))('%s: %s', async (_aggregate, name, table) => {
    const days = [EARLIER, BEFORE, TODAY, TOMORROW, '9999-12-31'];
    await expect(onDays(table, name, days)).resolves.toEqual([
      'OCCURRED_BEFORE_LAST_STEP',
      'done',
      'done',
      'OCCURRED_IN_FUTURE',
      'OCCURRED_IN_FUTURE',
    ]);
  });

  it.each(everyMove(({ from }) => from.length === 0))('%s begins: %s', async (_aggregate, name, table) => {
    const days = ['2013-12-31', EARLIER, TODAY, TOMORROW, '9999-12-31'];
    await expect(onDays(table, name, days)).resolves.toEqual([
      'OCCURRED_TOO_EARLY',
      'done',
      'done',
      'OCCURRED_IN_FUTURE',
      'OCCURRED_IN_FUTURE',
    ]);
  });

  it('is not bound by what the service noticed, nor by a step that was taken back', async () => {
    const table = tables.find(({ aggregate }) => aggregate === 'placement')!;
    const ofService = await standing(table, 'intent', 'system');
    const offer = claimed(table.transitions.offer!, { occurredOn: EARLIER });
    await expect(tried(table, 'offer', offer, { id: ofService })).resolves.toBe('done');
    const id = await standing(table, 'offered');
    const days: [string, string][] = [
      ['accept', TODAY],
      ['undo_to_offered', TODAY],
      ['accept', BEFORE],
    ];
    for (const [name, occurredOn] of days)
      await expect(
        tried(table, name, claimed(table.transitions[name]!, { occurredOn }), { id }),
      ).resolves.toBe('done');
  });

  it('nor when the later step waited for the one before it', async () => {
    const twice = await new DataSource(
      dataSourceOptions(database.appUrl, 'app_rt', 2, testConfig(database).auditKey),
    ).initialize();
    const both = new UnitOfWork(twice);
    const placement = tables.find(({ aggregate }) => aggregate === 'placement')!;
    const actor = actorOf('system', { cooperations: [COOPERATION] });
    const id = await standing(placement, 'proposed');
    const step = (tx: Tx, name: string, occurredOn: string) =>
      store.transition(tx, mapOf(placement), {
        id,
        move: name,
        input: claimed(placement.transitions[name]!, { occurredOn }),
        facts: null,
      });
    let offered = (): void => undefined;
    const isOffered = new Promise<void>((resolve) => (offered = resolve));
    const first = both.write(actor, async (tx) => {
      await step(tx, 'offer', TODAY);
      offered();
      await sleep(300);
    });
    await isOffered;
    const second = both.write(actor, (tx) => step(tx, 'accept', addDays(BEFORE, 1)));
    await expect(second).rejects.toMatchObject({ code: 'OCCURRED_BEFORE_LAST_STEP' });
    await first;
    await twice.destroy();
  });

  it('would be seen broken, were a table to say that its steps bind nothing', async () => {
    const table = tables.find(({ aggregate }) => aggregate === 'placement')!;
    const loose = {
      ...table,
      transitions: { ...table.transitions, set: { ...table.transitions.offer!, binds: false as const } },
    };
    await expect(onDays(loose, 'offer', [EARLIER])).resolves.toEqual(['done']);
  });
});

describe('another party’s word typed for it needs its evidence', () => {
  /** Moves whose words may be typed for others without any: what the typist saw, or what no figure stands on. */
  const FREE = everyMove(({ typedFor }) => typedFor === 'free').map(([table, name]) => `${table}.${name}`);

  it.each(everyMove(({ internal }) => !internal))('%s: %s', async (aggregate, name, table) => {
    const move = table.transitions[name]!;
    for (const reportedBy of move.reportedBy.filter((party) => party !== 'system')) {
      const outcome = async (evidence: string): Promise<string> => {
        const place = move.from[0] === undefined ? {} : { id: await standing(table, move.from[0]) };
        // An account of none of the parties: whatever is said, it is typed for somebody else.
        return tried(table, name, claimed(move, { reportedBy, evidence }), { ...place, typist: 'auditor' });
      };
      const free = FREE.includes(`${aggregate}.${name}`);
      await expect(outcome('无')).resolves.toBe(free ? 'done' : 'EVIDENCE_REQUIRED');
      await expect(outcome('电话 14:05 王经理')).resolves.toBe('done');
    }
  });

  it('names the few words that need none', () => {
    expect(FREE).toEqual([
      'concern.raise',
      'concern.reopen',
      'dispute.open',
      'fair_roster_entry.register',
      'fair_roster_entry.walk_in',
      'fair_roster_entry.accept_invitation',
      'fair_roster_entry.check_in',
      'fair_roster_entry.undo_check_in',
      'fair_roster_entry.came_after_all',
      'fair_roster_entry.cancel',
      'fair_roster_entry.restore',
      'import.upload',
      'import.correct',
      'import.withdraw',
      'medical_check.book',
      'medical_check.release_slot',
      'seeker.register',
    ]);
  });

  it('takes a party’s own word without', async () => {
    const table = tables.find(({ aggregate }) => aggregate === 'employer')!;
    const { evidence: _, ...word } = claimed(table.transitions.submit!, {
      reportedBy: 'employer',
      channel: 'account',
    });
    await expect(tried(table, 'submit', word)).resolves.toBe('done');
  });
});

it('keeps in the database itself that nothing happened after it was recorded', async () => {
  const writing = database.sql(
    `INSERT INTO history (id, aggregate, aggregate_id, seq, move, to_status, happened_on, recorded_at, said_by, entered_by,
       channel, request_id) VALUES ($1, 'thing', $1, 1, 'set', 'there', '2018-06-21', '2018-06-20T12:00:00+08:00', 'bureau', $1, 'account', 'r')`,
    [newId()],
  );
  await expect(writing).rejects.toThrow('history_has_happened');
});

it('asks the rows themselves as well, whoever wrote them', async () => {
  const RULES = [
    'no step happened before the one it follows',
    'a word typed for another party has its evidence',
  ];
  const found = async (): Promise<number[]> => {
    const broken = new Map((await brokenInvariants(uow)).map(({ name, rows }) => [name, rows.length]));
    return RULES.map((name) => broken.get(name) ?? 0);
  };
  const before = await found();
  const planted = async (occurredOn: string, evidence: string | null): Promise<void> => {
    const id = await standing(
      tables.find(({ aggregate }) => aggregate === 'placement')!,
      'offered',
    );
    await database.sql(
      `INSERT INTO history (id, aggregate, aggregate_id, seq, move, from_status, to_status, happened_on, recorded_at, said_by,
         entered_by, entered_role, channel, evidence, request_id, cooperation)
       VALUES ($1, 'placement', $2, 2, 'accept', 'offered', 'accepted', $3, '2018-06-20T12:00:00+08:00', 'worker', $1, 'bureau', 'phone', $4, 'r', $5)`,
      [newId(), id, occurredOn, evidence, COOPERATION],
    );
  };
  await planted(EARLIER, '电话 14:05');
  await planted(TODAY, null);
  expect(await found()).toEqual(before.map((rows) => rows + 1));
});
