import { readFile } from 'node:fs/promises';
import { FigureListQueries } from '../../../src/modules/reports/application/figure-list.queries.js';
import { CompareLists } from '../../../src/modules/reports/application/compare-lists.service.js';
import { CorrectionsQueries } from '../../../src/modules/reports/application/corrections.queries.js';
import { DepartureSentenceQueries } from '../../../src/modules/reports/application/departure-sentence.queries.js';
import { JointPacks } from '../../../src/modules/reports/application/joint-pack.service.js';
import { PARTITIONS } from '../../../src/modules/reports/domain/funnel.js';
import { ReportRuns, ReportsQueries } from '../../../src/modules/reports/index.js';
import { writeWorkbook } from '../../../src/platform/workbook/index.js';
import { brokenInvariants } from '../../../src/composition/invariants.js';
import {
  actorOf,
  COOPERATION,
  longgangBureau,
  startServices,
  type Services,
} from '../../support/harness/index.js';
import { OPEN_TOLD } from '../../support/ledgers/checkpoints.js';
import type { LedgerTruth } from '../../support/ledgers/truth.js';
import { PlacementCommands } from '../../../src/modules/placements/index.js';
import { SeekerReader } from '../../../src/modules/seekers/index.js';
import { systemActor } from '../../../src/platform/access/index.js';
import { newId } from '../../../src/platform/clock/index.js';
import { differences } from './compare-figures.js';

const OPEN = new URL('../../../ledgers/open/', import.meta.url).pathname;
const AS_OF = '2018-04-13';

describe('the figures of the acceptance scenario', () => {
  let s: Services;
  let truth: LedgerTruth;
  const bureau = actorOf('bureau');
  const question = { asOf: AS_OF };

  beforeAll(async () => {
    truth = JSON.parse(await readFile(`${OPEN}truth.json`, 'utf8')) as LedgerTruth;
    s = await startServices({ label: 'reports', from: OPEN_TOLD });
  }, 400_000);

  afterAll(() => s.close());

  it('are those of the truth, and the same for both bureaus', async () => {
    const reports = s.get(ReportsQueries);
    const figures = await reports.figures(bureau, question);
    expect(differences(figures, truth.expected)).toEqual([]);
    expect(await reports.figures(longgangBureau(), question)).toEqual(figures);
    expect(JSON.stringify(figures)).not.toMatch(/\d{17}[\dX]/);
  });

  it('each equal the list they open, without doubles in a list of people', async () => {
    const lists = s.get(FigureListQueries);
    const indicators = await s.get(ReportsQueries).indicators(bureau, question);
    for (const { code, value, unit } of indicators.filter((_one, index) => index % 6 === 0)) {
      const list = await lists.open(bureau, question, code, { limit: 100_000 });
      const ids = new Set(list.lines.map(({ id }) => id));
      expect({ code, value: list.lines.length, distinct: ids.size, unit: list.unit }).toEqual({
        code,
        value,
        distinct: value,
        unit,
      });
      expect(list.lines.filter(({ name }) => name === null)).toEqual([]);
    }
  }, 120_000);

  it('carry the eight assertions with the values of the truth', async () => {
    const found = await s.get(ReportsQueries).assertions(bureau, question);
    const expected = truth.expected.assertions.filter(({ n }) => n <= 8);
    expect(found.map(({ n, ok, value }) => ({ n, ok, value }))).toEqual(
      expected.map(({ n, value }) => ({ n, ok: true, value })),
    );
  });

  it('refuse the sentence nobody can prove and say what is true instead', async () => {
    const check = { unit: 'persons', population: 'poor', scope: 'fair', event: 'boarded' } as const;
    const { batch1, fair } = truth.expected;
    await expect(
      s.get(ReportsQueries).checkFigure(bureau, question, { ...check, value: batch1.boarded }),
    ).rejects.toMatchObject({
      code: 'FIGURE_CHECK_UNSUPPORTED',
      details: {
        reason: 'no_source',
        trueFigures: {
          'fair.intent.poor': fair.intentsPoor,
          'first_batch.boarded.all': batch1.boarded,
          'first_batch.boarded.poor': batch1.boardedPoor,
          'first_batch.boarded.poorFromFair': batch1.boardedByChannel.fairPoor,
        },
      },
    });
    const supported = { ...check, scope: 'first_batch' } as const;
    const figure = await s.get(ReportsQueries).checkFigure(bureau, question, supported);
    expect([figure.value, figure.ids.length, figure.unit]).toEqual([
      batch1.boardedPoor,
      batch1.boardedPoor,
      '人',
    ]);
    await expect(
      s.get(ReportsQueries).checkFigure(bureau, question, { ...supported, value: batch1.boarded }),
    ).rejects.toMatchObject({ details: { reason: 'other_value' } });
  });

  it('know only what had happened and been recorded', async () => {
    const reports = s.get(ReportsQueries);
    const before = await reports.figures(bureau, { asOf: '2018-03-05' });
    expect(before).toMatchObject({ batch1: { boarded: 0 }, startsConfirmedPoor: 0 });
    const told = await reports.figures(bureau, { asOf: AS_OF, knownAt: '2018-03-20T00:00:00Z' });
    expect(told).toMatchObject({
      batch1: { boarded: truth.expected.batch1.boarded, startedConfirmed: 0 },
      starts2017: { personTimes: 0 },
    });
  });

  it('print departed, confirmed and not yet confirmed apart, and who is late as an alarm after seven days', async () => {
    const ask = (asOf: string) => s.get(DepartureSentenceQueries).ask(bureau, { asOf });
    const { batch1 } = truth.expected;
    const day = await ask('2018-03-07');
    expect([day.departed.length, day.confirmed.length, day.pending.length, day.alarms.length]).toEqual([
      94, 27, 67, 0,
    ]);
    expect(day.sentence.zh).toContain('出发94人,企业已确认上岗27人,尚未确认67人');
    expect(day.sentence.en).toContain('94 departed, 27 confirmed started, 67 not yet confirmed');
    expect((await ask('2018-03-13')).alarms).toEqual([]);
    const [week, end] = [await ask('2018-03-14'), await ask(AS_OF)];
    expect(week.alarms.length).toBeGreaterThanOrEqual(10);
    expect(end.departed.length).toBe(batch1.boarded);
    // Who is confirmed later was an alarm meanwhile; who never is, stays one.
    const late = week.alarms.filter((id) => end.confirmed.includes(id));
    expect(late.length).toBe(10);
    expect(end.alarms.length).toBeGreaterThan(0);
    expect(end.alarms.every((id) => week.alarms.includes(id))).toBe(true);
    expect(await brokenInvariants(s.uow)).toEqual([]);
  });

  it('count each month into lists, with no source where there is none, and parts that are the whole', async () => {
    const runs = s.get(ReportRuns);
    const { run, figures } = await runs.count(bureau, { from: '2018-03-01', to: '2018-03-31', asOf: AS_OF });
    const of = new Map(figures.map((one) => [one.code, one]));
    expect(of.get('I8.boarded')!.value).toBeGreaterThanOrEqual(truth.expected.batch1.boarded);
    expect(of.get('I1')!.value).toBeGreaterThanOrEqual(truth.expected.batch1.startedConfirmed);
    expect([of.get('I9')!.value, of.get('I10')!.value]).toEqual([null, null]);
    for (const { whole, parts } of PARTITIONS)
      expect({ whole, sum: parts.reduce((sum, part) => sum + (of.get(part)?.value ?? 0), 0) }).toEqual({
        whole,
        sum: of.get(whole)!.value,
      });
    const first = await runs.open(bureau, run.id, 'I1', { from: 0, limit: 51 });
    const second = await runs.open(longgangBureau(), run.id, 'I1', { from: 50, limit: 500 });
    expect(first.lines.slice(0, 50).concat(second.lines).length).toBe(of.get('I1')!.value);
    expect(second.lines.every(({ name }) => name !== null)).toBe(true);
  });

  it('stay frozen, explain what came later by its events, and are signed by both sides', async () => {
    const runs = s.get(ReportRuns);
    const { run } = await runs.count(bureau, { from: '2018-04-01', to: AS_OF, asOf: AS_OF });
    await runs.freeze(bureau, run.id);
    await expect(runs.freeze(bureau, run.id)).rejects.toMatchObject({ code: 'REPORT_FROZEN_ALREADY' });
    for (const sql of [
      `UPDATE report_run SET as_of = as_of - 1 WHERE id = '${run.id}'`,
      `DELETE FROM report_figure WHERE run_id = '${run.id}'`,
      `INSERT INTO report_figure VALUES ('${run.id}', 999, 'x', '人', 'person', 0, '{}', NULL)`,
    ])
      await expect(s.sql(sql)).rejects.toThrow(/append-only/);
    expect(await s.get(CorrectionsQueries).explain(bureau, run.id)).toEqual([]);
    const cohort = await runs.open(bureau, run.id, 'I6.D30.matured', { from: 0, limit: 1000 });
    const [one] = await s.sql<{ id: string; day: string }>(
      `SELECT id, (started_on + 10)::text AS day FROM placement WHERE id = ANY($1::uuid[]) AND status = 'started' ORDER BY id LIMIT 1`,
      [cohort.lines.map(({ id }) => id)],
    );
    await s.setClock('2018-06-21T02:00:00Z');
    await s.get(PlacementCommands).transition(systemActor([COOPERATION], newId()), [
      {
        placementId: one!.id,
        move: 'report_leaving',
        attribution: {
          reportedBy: 'employer',
          evidence: '电话 14:05',
          channel: 'phone',
          occurredOn: one!.day,
          reason: 'pay_below_advert',
        },
      },
    ]);
    const changes = await s.get(CorrectionsQueries).explain(bureau, run.id);
    expect(changes.find(({ code }) => code === 'I6.D30.left')!.members).toMatchObject([
      {
        id: one!.id,
        name: cohort.lines.find(({ id }) => id === one!.id)!.name,
        change: 'added',
        events: [{ aggregate: 'placement', move: 'report_leaving', occurredOn: one!.day }],
      },
    ]);
    expect(changes.map(({ unexplained }) => unexplained)).toEqual(changes.map(() => 0));
    expect(
      (await runs.one(bureau, run.id)).figures.find(({ code }) => code === 'I6.D30.matured')!.value,
    ).toBe(cohort.lines.length);
    const packs = s.get(JointPacks);
    await packs.sign(bureau, run.id);
    await expect(packs.sign(bureau, run.id)).rejects.toMatchObject({ code: 'REPORT_SIGNED_ALREADY' });
    const pack = await packs.sign(longgangBureau(), run.id);
    expect(pack.signatures.map(({ side, digest }) => [side, digest === pack.digest])).toEqual([
      ['destination', true],
      ['source', true],
    ]);
    const page = await packs.page(bureau, run.id);
    expect(page.html).toContain('无来源 no source');
    expect(page.html).toMatch(/2018-03-06出发94人,企业已确认上岗\d+人,尚未确认\d+人/);
    expect(page.html).not.toContain('<script');
    expect((await packs.workbook(bureau, run.id)).bytes.subarray(0, 2).toString()).toBe('PK');
    expect(
      await s.sql(`SELECT action FROM audit_entry WHERE action = 'export' AND aggregate_id = $1`, [run.id]),
    ).toHaveLength(1);
  });

  it('are compared with the other bureau’s workbook person by person', async () => {
    const runs = s.get(ReportRuns);
    const { run, figures } = await runs.count(bureau, { from: '2018-03-01', to: '2018-03-31', asOf: AS_OF });
    const list = await runs.open(bureau, run.id, 'I1', { from: 0, limit: 1000 });
    const numbers = await s.uow.write(bureau, (tx) =>
      s.get(SeekerReader).revealIdentifiers(
        tx,
        list.lines.map(({ id }) => id),
        'spec',
      ),
    );
    const rows = list.lines.slice(3).map(({ id, name, place }, index) => ({
      name: index === 0 ? `${name}错` : name,
      id: index === 1 ? '' : numbers.get(id)!.idNumber,
      town: /县([^县]+?[镇乡])/.exec(place ?? '')?.[1] ?? '',
      start: index === 2 ? '2018.1.2' : '',
    }));
    const theirs = await writeWorkbook({
      sheets: [
        {
          name: '龙岗',
          title: '在岗人员名单',
          columns: [
            { header: '员工姓名', key: 'name' },
            { header: '居民身份证号', key: 'id' },
            { header: '户籍乡镇', key: 'town' },
            { header: '入职日期', key: 'start' },
          ],
          rows: [...rows, rows[5]!, { name: '外人某', id: '999026199003150015', town: '', start: '' }],
        },
      ],
    });
    await expect(s.get(CompareLists).compare(longgangBureau(), run.id, 'I1a', theirs)).rejects.toMatchObject({
      code: 'REPORT_LIST_OF_SOURCE',
    });
    const found = await s.get(CompareLists).compare(bureau, run.id, 'I1', theirs);
    expect({
      here: found.here,
      there: found.there,
      only: found.onlyHere.length,
      strangers: found.onlyThere.length,
      twice: found.twiceThere.length,
    }).toEqual({
      here: figures.find(({ code }) => code === 'I1')!.value,
      there: rows.length + 2,
      only: 3,
      strangers: 1,
      twice: 1,
    });
    const other = found.both.filter(({ differences }) => differences.length > 0);
    expect(other.map(({ differences }) => differences.map(({ field }) => field))).toEqual(
      expect.arrayContaining([['name'], ['startedOn']]),
    );
    expect(found.both.filter(({ by }) => by === 'name')).toHaveLength(1);
  });
});
