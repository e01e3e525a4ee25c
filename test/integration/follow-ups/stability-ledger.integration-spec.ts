import { readFile } from 'node:fs/promises';
import { brokenInvariants } from '../../../src/composition/invariants.js';
import { FollowUpFiguresQueries } from '../../../src/modules/follow-ups/index.js';
import { actorOf, startServices, type Services } from '../../support/harness/index.js';
import { compareWithTruth } from '../../support/ledgers/compare.js';
import { outcomeOf, takeLedger } from '../../support/ledgers/take.js';
import type { LedgerTruth } from '../../support/ledgers/truth.js';
import { confirmedStarts, fileOf } from './prepared.js';

const OPEN = new URL('../../../ledgers/open/', import.meta.url).pathname;

describe('稳岗回访台账 of the open set', () => {
  let s: Services;
  let truth: LedgerTruth;
  let path: string;
  let importId: string;
  const bureau = actorOf('bureau');

  beforeAll(async () => {
    truth = JSON.parse(await readFile(`${OPEN}truth.json`, 'utf8')) as LedgerTruth;
    path = `${OPEN}${fileOf(truth, '07').name}`;
    s = await startServices({ label: 'follow_ups' });
    await confirmedStarts(s, truth, OPEN);
    await s.setClock('2018-06-20T01:00:00Z');
    importId = await takeLedger(s, bureau, path);
  }, 180_000);

  afterAll(() => s.close());

  it('opens follow-ups when a start is confirmed, once, on the regional calendar', async () => {
    const counts = await s.sql(`SELECT kind, count(*)::int AS n FROM follow_up GROUP BY 1 ORDER BY 1`);
    const starts = truth.expected.batch1.startedConfirmed;
    expect(counts).toEqual(['D180', 'D30', 'D7', 'D90'].map((kind) => ({ kind, n: starts })));
    expect(
      await s.sql(
        `SELECT DISTINCT due_on, opens_on, closes_on FROM follow_up WHERE kind = 'D30' AND started_on = '2018-03-07'`,
      ),
    ).toEqual([{ due_on: '2018-04-08', opens_on: '2018-04-01', closes_on: '2018-04-11' }]);
  });

  it('takes each row as the truth says, with cell and code', async () => {
    const { file } = fileOf(truth, '07');
    expect(compareWithTruth(await outcomeOf(s, importId), file, truth.reasonCodes)).toEqual([]);
  });

  it('counts who is in post, left or cannot be reached, each number its own list', async () => {
    const { departure } = truth.expected.batch1;
    const figures = await s
      .get(FollowUpFiguresQueries)
      .figures(bureau, '2018-06-20', { departedOn: departure });
    const { asOf: _day, ...expected } = truth.expected.followUps as unknown as Record<
      string,
      Record<string, number>
    >;
    for (const [kind, counts] of Object.entries(expected)) {
      const figure = figures[kind as 'D7'];
      expect({
        kind,
        due: figure.due.length,
        inPost: figure.inPost.length,
        left: figure.left.length,
        unreachable: figure.unreachable.length,
      }).toEqual({ kind, ...counts });
      expect(new Set(figure.due)).toEqual(
        new Set([...figure.inPost, ...figure.left, ...figure.unreachable, ...figure.unknown]),
      );
    }
    expect(figures.D180.due).toEqual([]);
  });

  it('ends jobs by the bureau with the number of the paper, and lapses what was still ahead', async () => {
    const leavings = fileOf(truth, '07').file.rows.filter((row) => row.a === 'import' && row.leftOn);
    const ended = await s.sql<{ ended_on: string; said_by: string; evidence: string }>(
      `SELECT p.ended_on, h.said_by, h.evidence FROM placement p
       JOIN history h ON h.aggregate = 'placement' AND h.aggregate_id = p.id AND h.seq = p.version
       WHERE p.status = 'ended' ORDER BY p.ended_on`,
    );
    expect(ended.map((one) => one.ended_on)).toEqual(leavings.map((row) => String(row.leftOn)).sort());
    expect(ended.every((one) => one.said_by === 'bureau' && /^ZZA\d+; import:/.test(one.evidence))).toBe(
      true,
    );
    expect(
      await s.sql(
        `SELECT count(*)::int AS n FROM follow_up f JOIN placement p ON p.id = f.placement_id
         WHERE p.status = 'ended' AND f.due_on > p.ended_on AND f.status IN ('due', 'attempted', 'escalated')`,
      ),
    ).toEqual([{ n: 0 }]);
  });

  it('opens a dispute for each contradiction and a concern without the words that may not be kept', async () => {
    const of = (code: string) => fileOf(truth, '07').file.warnings.filter((one) => one.code === code).length;
    expect(await s.sql(`SELECT kind, count(*)::int AS n FROM dispute GROUP BY 1`)).toEqual([
      { kind: 'follow_up', n: of('FOLLOWUP_CONTRADICTION') },
    ]);
    expect(await s.sql(`SELECT DISTINCT kind, words FROM concern`)).toEqual([
      { kind: 'rights', words: null },
    ]);
    expect(await s.sql(`SELECT count(*)::int AS n FROM concern`)).toEqual([
      { n: of('HEALTH_DETAIL_FORBIDDEN') },
    ]);
  });

  it('keeps wages and insurance as dated facts with the number of their paper', async () => {
    const rows = fileOf(truth, '07').file.rows.filter((row) => row.a === 'import' && row.w1);
    expect(
      await s.sql(
        `SELECT count(*)::int AS n, sum(e.amount)::int AS yuan, bool_and(e.from_on = p.started_on) AS from_start,
                bool_and(e.reference IS NOT NULL) AS paper
         FROM evidence e JOIN placement p ON p.id = e.placement_id WHERE e.kind = 'wage' AND e.from_on = p.started_on`,
      ),
    ).toEqual([
      {
        n: rows.length,
        yuan: rows.reduce((sum, row) => sum + Number(row.w1), 0),
        from_start: true,
        paper: true,
      },
    ]);
  });

  it('changes nothing when the same file comes again, and keeps every invariant', async () => {
    const state = () =>
      s.sql(
        `SELECT (SELECT md5(string_agg(f::text, '' ORDER BY id)) FROM follow_up f) AS follow_ups,
                (SELECT md5(string_agg(e::text, '' ORDER BY id)) FROM evidence e) AS evidence,
                (SELECT md5(string_agg(c::text, '' ORDER BY id)) FROM concern c) AS concerns,
                (SELECT count(*)::int FROM dispute) AS disputes,
                (SELECT count(*)::int FROM history WHERE aggregate <> 'import') AS moves`,
      );
    const before = await state();
    await takeLedger(s, bureau, path);
    expect(await state()).toEqual(before);
    expect(await brokenInvariants(s.uow)).toEqual([]);
  });
});
