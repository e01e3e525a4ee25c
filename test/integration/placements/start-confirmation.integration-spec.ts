import { readFile } from 'node:fs/promises';
import { SeekerReader } from '../../../src/modules/seekers/index.js';
import { PlacementCommands } from '../../../src/modules/placements/index.js';
import { longgangBureau, startServices, type Services } from '../../support/harness/index.js';
import { compareWithTruth } from '../../support/ledgers/compare.js';
import { outcomeOf, takeLedger } from '../../support/ledgers/take.js';
import type { LedgerTruth } from '../../support/ledgers/truth.js';
import { asService, broken, intents, OPEN, morningOfTheFair, sendOff } from './prepared.js';
import { OPEN_REGISTERS } from '../../support/ledgers/checkpoints.js';

const FILE = '06-企业到岗确认.xlsx';
const ROSTER = '05-输送花名册-第一批-2018-03-06.xlsx';

describe('到岗确认: the employers’ word on the first batch', () => {
  let s: Services;
  let truth: LedgerTruth;
  let importId: string;

  beforeAll(async () => {
    truth = JSON.parse(await readFile(`${OPEN}truth.json`, 'utf8')) as LedgerTruth;
    s = await startServices({ label: 'starts', from: OPEN_REGISTERS });
    await morningOfTheFair(s);
    await onTheRoad();
    await s.setClock('2018-03-26T01:00:00Z');
    importId = await takeLedger(s, longgangBureau(), `${OPEN}${FILE}`);
  }, 240_000);

  afterAll(() => s.close());

  /** The state after the roster: those who boarded, each with what the caseworker claims about the start. */
  async function onTheRoad(): Promise<void> {
    const boarded = truth.files[ROSTER]!.rows.filter((row) => row.a === 'import' && row.boarded === true);
    const warned = new Map(truth.files[FILE]!.warnings.map((one) => [`${one.row} ${one.code}`, one]));
    const claims = new Map<string, string>();
    for (const row of truth.files[FILE]!.rows.filter((one) => one.a === 'import')) {
      const start = (row.start as string | undefined) ?? null;
      if (warned.has(`${row.r} START_DISPUTE`)) claims.set(String(row.id), '2018-03-07');
      if (start)
        claims.set(String(row.id), warned.has(`${row.r} START_DATE_CONFLICT`) ? '2018-03-12' : start);
    }
    const known = await s.uow.read(asService(), (tx) =>
      s.get(SeekerReader).byIdNumbers(
        tx,
        boarded.map((row) => String(row.id)),
      ),
    );
    const ids = await intents(
      s,
      boarded.map((row) => ({
        seekerId: known.get(String(row.id))!.id,
        employerText: row.emp as string,
        jobText: row.job as string,
      })),
    );
    await sendOff(s, ids, { departed: '2018-03-06', arrived: '2018-03-07' });
    await s.uow.write(asService(), async (tx) => {
      for (const [index, row] of boarded.entries()) {
        const claim = claims.get(String(row.id));
        if (claim) await s.get(PlacementCommands).plan(tx, [ids[index]!], { start_claimed_on: claim });
      }
    });
  }

  it('takes each row as the truth says, with cell and code', async () => {
    expect(compareWithTruth(await outcomeOf(s, importId), truth.files[FILE]!, truth.reasonCodes)).toEqual([]);
  });

  it('counts confirmed starts by the day of the employer’s word, a person once', async () => {
    for (const [day, starts] of Object.entries(truth.expected.startsConfirmedBy)) {
      const [count] = await s.sql(
        `SELECT count(*)::int AS starts, count(DISTINCT seeker_id)::int AS persons FROM placement
         WHERE started_on IS NOT NULL AND start_confirmed_on <= $1`,
        [day],
      );
      expect({ day, ...count }).toEqual({ day, starts, persons: starts });
    }
  });

  it('opens a dispute where the words contradict and leaves the placement where it is', async () => {
    expect(
      await s.sql(
        `SELECT d.kind, d.opened_by, p.status FROM dispute d JOIN placement p ON p.id = d.placement_id ORDER BY d.id`,
      ),
    ).toEqual(
      Array(truth.expected.startDisputes).fill({ kind: 'start', opened_by: 'employer', status: 'arrived' }),
    );
  });

  it('moves those another employer took to a linked placement', async () => {
    const transferred = await s.sql(
      `SELECT old.status AS old, old.end_reason, new.status AS new, new.origin FROM placement new
       JOIN placement old ON old.id = new.linked_to ORDER BY new.id`,
    );
    const mismatches = truth.files[FILE]!.warnings.filter(({ code }) => code === 'EMPLOYER_MISMATCH').length;
    expect(transferred).toEqual(
      Array(mismatches).fill({
        old: 'ended',
        end_reason: 'transferred_at_gate',
        new: 'started',
        origin: 'transfer',
      }),
    );
  });

  it('leaves the invariants whole, also after the same file once more', async () => {
    const state = () => s.sql(`SELECT md5(string_agg(p::text, '' ORDER BY id)) AS all FROM placement p`);
    const before = await state();
    await takeLedger(s, longgangBureau(), `${OPEN}${FILE}`);
    expect(await state()).toEqual(before);
    expect(await broken(s)).toEqual([]);
  });
});
