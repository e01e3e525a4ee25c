import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { generateLedgerSet } from './generator/generate.mjs';
import type { LedgerTruth, TruthRow } from './truth.js';

const OPEN = new URL('../../../ledgers/open/truth.json', import.meta.url);

const imported = (truth: LedgerTruth, kind: string): TruthRow[] =>
  Object.values(truth.files)
    .find((file) => file.kind === kind)!
    .rows.filter((row) => row.a === 'import');

/** The figures once more, this time only from the rows of the ledgers and with the register's word on poverty. */
function recount(truth: LedgerTruth) {
  const register = new Map(imported(truth, 'labour-register').map((row) => [row.id, row]));
  const poor = (row: TruthRow) => register.get(row.id)?.poor === true;
  const intents = imported(truth, 'fair-intents');
  const pool = imported(truth, 'township-pool');
  const exams = imported(truth, 'medical');
  const roster = imported(truth, 'batch-roster');
  const starts = imported(truth, 'start-confirmations').filter((row) => row.started);
  const past = imported(truth, 'starts-2017');
  const other = imported(truth, 'other-channels-2017').filter((row) => row.longgang);
  const calls = imported(truth, 'follow-up');
  const boarded = roster.filter((row) => row.boarded);
  const ids = (rows: TruthRow[]) => rows.map((row) => row.id);
  const union = (...lists: TruthRow[][]) => new Set(lists.flatMap((rows) => ids(rows.filter(poor)))).size;
  const firstExam = new Map<unknown, TruthRow>();
  for (const row of exams) if (!firstExam.has(row.id)) firstExam.set(row.id, row);
  const funnel = (rows: TruthRow[]) => {
    const results = rows.map((row) => firstExam.get(row.id)?.result);
    const of = (result: string) => results.filter((one) => one === result).length;
    return {
      candidates: rows.length,
      notExamined: of('NOT_EXAMINED'),
      examined: rows.length - of('NOT_EXAMINED'),
      fit: of('FIT'),
      recheck: of('RECHECK'),
      barred: of('POST_BARRED'),
    };
  };
  const by = (rows: TruthRow[], field: string) =>
    rows.reduce<Record<string, number>>((sum, row) => {
      const key = String(row[field]);
      return { ...sum, [key]: (sum[key] ?? 0) + 1 };
    }, {});
  const round = (field: string) => ({
    due: calls.length,
    inPost: calls.filter((row) => row[field] === 'inPost').length,
    left: calls.filter((row) => row[field] === 'left').length,
    unreachable: calls.filter((row) => row[field] === 'unreachable').length,
  });
  const cumulative = (kind: string) =>
    union(
      past,
      other,
      boarded,
      imported(truth, kind).filter((row) => String(row.departure) <= '2018-04-13'),
    );
  return {
    intentsPoor: intents.filter(poor).length,
    intents: intents.length,
    pool: { persons: pool.length, poor: pool.filter(poor).length },
    medical: {
      poorFromFair_C: funnel(intents.filter(poor)),
      nonPoorFromFair_D: funnel(intents.filter((row) => !poor(row))),
      pool_E: funnel(pool),
      total: funnel([...intents, ...pool]),
    },
    rostered: roster.length,
    boarded: boarded.length,
    boardedPoor: boarded.filter(poor).length,
    fairPoor: boarded.filter((row) => row.channel === 'FAIR' && poor(row)).length,
    startedConfirmed: starts.length,
    startsConfirmedPoor: starts.filter(poor).length,
    confirmedBy: (day: string) => starts.filter((row) => String(row.confirmedAt) <= day).length,
    starts2017: { personTimes: past.length, persons: new Set(ids(past)).size, byFair: by(past, 'fair') },
    other: { personsLonggang: other.length, byChannel: by(other, 'channel') },
    batches: by(imported(truth, 'batches-2-4'), 'batch'),
    byDeparture: cumulative('batches-2-4'),
    withVariant10v: cumulative('batches-2-4-variant'),
    followUps: { D7: round('d7'), D30: round('d30'), D90: round('d90') },
    publishable: imported(truth, 'vacancies').filter((row) => !row.draft).length,
    registered: register.size,
  };
}

function check(truth: LedgerTruth) {
  const { expected } = truth;
  const counted = recount(truth);
  const { medical, batch1, cumulativeUniquePoorLonggang: cumulative } = expected;
  expect(counted.intentsPoor).toBe(expected.fair.intentsPoor);
  expect(counted.intents).toBe(expected.fair.intents);
  expect(counted.pool).toEqual(expected.pool);
  expect(medical).toMatchObject(counted.medical);
  expect([
    counted.rostered,
    counted.boarded,
    counted.boardedPoor,
    counted.fairPoor,
    counted.startedConfirmed,
  ]).toEqual([
    batch1.rostered,
    batch1.boarded,
    batch1.boardedPoor,
    batch1.boardedByChannel.fairPoor,
    batch1.startedConfirmed,
  ]);
  expect(batch1.boarded).toBe(
    batch1.boardedByChannel.fairPoor + batch1.boardedByChannel.fairNonPoor + batch1.boardedByChannel.pool,
  );
  expect(counted.startsConfirmedPoor).toBe(expected.startsConfirmedPoor);
  for (const [day, number] of Object.entries(expected.startsConfirmedBy))
    expect(counted.confirmedBy(day)).toBe(number);
  expect(expected.starts2017).toMatchObject(counted.starts2017);
  expect(expected.otherChannels2017).toMatchObject(counted.other);
  expect(expected.batches2to4.byBatch).toEqual(counted.batches);
  expect([counted.byDeparture, counted.withVariant10v]).toEqual([
    cumulative.byDeparture,
    cumulative.withVariant10v,
  ]);
  expect(cumulative.parts.split(' + ').reduce((sum, part) => sum + Number(part), 0)).toBe(
    cumulative.byDeparture,
  );
  expect(cumulative.withVariant10v).toBe(cumulative.byDeparture - 1);
  expect(expected.followUps).toMatchObject(counted.followUps);
  expect(counted.publishable).toBe(expected.vacancies.publishable);
  expect(counted.registered).toBe(expected.register.distinctPersons);
  const value = (n: number) => expected.assertions.find((one) => one.n === n)?.value;
  expect([value(1), value(5), value(10)]).toEqual([
    counted.intentsPoor,
    counted.byDeparture,
    [counted.withVariant10v, counted.starts2017.personTimes],
  ]);
}

it('recounts the open set to its own figures, so the recount is right', async () => {
  check(JSON.parse(await readFile(OPEN, 'utf8')) as LedgerTruth);
});

it.each(['one', 'two', 'three', 'four', 'five', 'six'])(
  'figures of generated set %s follow from its rows',
  async (seed) => {
    const dir = await mkdtemp(join(tmpdir(), 'ledgers-'));
    const { truth } = await generateLedgerSet({ seed, outDir: dir, writeTruth: false });
    await rm(dir, { recursive: true, force: true });
    check(truth);
  },
);
