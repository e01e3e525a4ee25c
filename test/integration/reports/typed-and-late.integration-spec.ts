import { declaredLifecycles } from '../../../src/kernel/lifecycle/index.js';
import { PlacementDeskService } from '../../../src/modules/placements/application/placement-desk.service.js';
import { PlacementCommands, type PlacementTransition } from '../../../src/modules/placements/index.js';
import { JointPacks } from '../../../src/modules/reports/application/joint-pack.service.js';
import { LateFacts } from '../../../src/modules/reports/application/late-facts.service.js';
import { partsOf } from '../../../src/modules/reports/domain/figure-words.js';
import { ReportRuns, ReportsQueries } from '../../../src/modules/reports/index.js';
import { brokenInvariants } from '../../../src/composition/invariants.js';
import type { Party } from '../../../src/kernel/lifecycle/index.js';
import { newId } from '../../../src/platform/clock/index.js';
import {
  actorOf,
  COOPERATION,
  LONGGANG,
  longgangBureau,
  startServices,
  type Services,
} from '../../support/harness/index.js';
import { OPEN_REGISTERS } from '../../support/ledgers/checkpoints.js';

const MARCH = { from: '2018-03-01', to: '2018-03-31' };

/** The road of one person, told in June of February and March: who would have had to say each step. */
const ROAD: readonly (readonly [PlacementTransition, Party, string])[] = [
  ['offer', 'employer', '2018-02-27'],
  ['accept', 'worker', '2018-02-28'],
  ['depart_own_way', 'worker', '2018-03-06'],
  ['start', 'employer', '2018-03-07'],
];

describe('one account types offer, acceptance, departure and start of one person in June, for February and March', () => {
  let s: Services;
  let march: string;
  let placementId: string;
  const clerk = actorOf('bureau');

  beforeAll(async () => {
    s = await startServices({ label: 'typed-late', from: OPEN_REGISTERS });
    await s.setClock('2018-06-20T02:00:00Z');
    const runs = s.get(ReportRuns);
    march = (await runs.count(clerk, { ...MARCH, asOf: '2018-06-20' })).run.id;
    await runs.freeze(clerk, march);
    await s.get(JointPacks).sign(clerk, march);
    await s.setClock('2018-06-20T03:00:00Z');
    const [person] = await s.sql<{ id: string }>(
      `SELECT id FROM seeker WHERE birth_on BETWEEN '1985-01-01' AND '1995-01-01' AND status <> 'frozen' ORDER BY id LIMIT 1`,
    );
    const [post] = await s.sql<{ id: string }>(
      `UPDATE vacancy SET headcount = 5, exams = '[]', hazards = '{}' WHERE id = (SELECT id FROM vacancy WHERE status = 'published' ORDER BY id LIMIT 1)
       RETURNING id`,
    );
    const born = (evidence?: string): Promise<string[]> =>
      s.get(PlacementCommands).registerIntents(clerk, [
        {
          seekerId: person!.id,
          cooperation: COOPERATION,
          vacancyId: post!.id,
          districtCode: LONGGANG,
          origin: 'fair',
          consentOn: '2018-02-27',
          attribution: {
            reportedBy: 'worker',
            channel: 'phone',
            occurredOn: '2018-02-27',
            ...(evidence ? { evidence } : {}),
          },
        },
      ]);
    await expect(born()).rejects.toMatchObject({ code: 'EVIDENCE_REQUIRED' });
    [placementId] = (await born('电话 09:12 本人')) as [string];
  }, 300_000);
  afterAll(() => s.close());

  const told = (
    move: PlacementTransition,
    reportedBy: Party,
    occurredOn: string,
    evidence?: string,
  ): Promise<unknown> =>
    s.get(PlacementDeskService).transition(clerk, placementId, {
      move,
      attribution: { reportedBy, channel: 'phone', occurredOn, ...(evidence ? { evidence } : {}) },
    });

  it('is refused word by word without evidence, and out of order', async () => {
    for (const [move, reportedBy, day] of ROAD) {
      await expect(told(move, reportedBy, day)).rejects.toMatchObject({ code: 'EVIDENCE_REQUIRED' });
      await expect(told(move, reportedBy, '2018-02-26', '电话 10:00 王经理')).rejects.toMatchObject({
        code: expect.stringMatching(/^(OCCURRED_BEFORE_LAST_STEP|START_BEFORE_DEPARTURE)$/) as unknown,
      });
      await expect(told(move, reportedBy, '2018-06-21', '电话 10:00 王经理')).rejects.toMatchObject({
        code: 'OCCURRED_IN_FUTURE',
      });
      await told(move, reportedBy, day, '电话 10:00 王经理');
      await s.drain();
    }
  });

  it('is counted apart in every figure, and every part is the length of its list', async () => {
    const { run, figures } = await s.get(ReportRuns).count(clerk, { ...MARCH, asOf: '2018-06-20' });
    const i1 = figures.find(({ code }) => code === 'I1')!;
    expect(i1).toMatchObject({ value: 1, words: [{ source: 'typed_for', value: 1, late: 1 }] });
    let checked = 0;
    for (const { code, value, words } of figures) {
      if (!words) continue;
      expect({ code, value: words.reduce((sum, part) => sum + part.value, 0) }).toEqual({ code, value });
      for (const part of words) {
        const list = await s.get(ReportRuns).open(clerk, run.id, code, { from: 0, limit: 1000 }, part.source);
        expect({ code, value: list.lines.length }).toEqual({ code, value: part.value });
        checked += 1;
      }
    }
    expect(checked).toBeGreaterThan(5);
    const live = await s.get(ReportsQueries).indicators(clerk, { asOf: '2018-06-20' });
    for (const { code, value, words } of live.filter((one) => one.words !== null))
      expect({ code, value: words!.reduce((sum, part) => sum + part.value, 0) }).toEqual({ code, value });
  });

  it('is said in the sentence of a claim, in both languages', async () => {
    const { sentence } = await s
      .get(ReportsQueries)
      .checkFigure(
        clerk,
        { asOf: '2018-06-20' },
        { unit: 'persons', population: 'all', scope: 'cooperation', event: 'started' },
      );
    expect(sentence.zh).toMatch(/上岗1人:本方账号或链接0,他人代录1,.*补录1。$/);
    expect(sentence.en).toMatch(/1 typed for them by others.*; 1 of them recorded more than 7 days later\.$/);
  });

  it('opens a correction beside the signed report that both sides see: who, what, which figure by how much', async () => {
    for (const bureau of [clerk, longgangBureau()]) {
      const [report] = await s.get(LateFacts).reports(bureau);
      expect(report).toMatchObject({ runId: march, ...MARCH, signed: true, facts: 2, unseen: 2, seenBy: [] });
      const facts = await s.get(LateFacts).of(bureau, march, { limit: 50 });
      expect(
        facts.map(({ step, occurredOn, reportedBy, recordedBy, enteredRole }) => [
          step,
          occurredOn,
          reportedBy,
          recordedBy,
          enteredRole,
        ]),
      ).toEqual([
        ['start', '2018-03-07', 'employer', clerk.userId, 'bureau'],
        ['depart_own_way', '2018-03-06', 'worker', clerk.userId, 'bureau'],
      ]);
      expect(facts[0]!.name).not.toBeNull();
      expect(facts[0]!.figures).toContainEqual(
        expect.objectContaining({ code: 'I1', then: 0, now: 1, change: 'added' }),
      );
    }
    await s.get(LateFacts).seen(clerk, march);
    expect(await s.get(LateFacts).reports(clerk)).toMatchObject([
      { facts: 2, unseen: 0, seenBy: ['source'] },
    ]);
    expect(await s.get(LateFacts).reports(longgangBureau())).toMatchObject([{ facts: 2, unseen: 2 }]);
  });

  it('leaves every invariant whole', async () => {
    expect(await brokenInvariants(s.uow)).toEqual([]);
  });

  it('is written down by the database for every move a figure stands on, whoever writes', async () => {
    const MOVED = [
      'placement',
      'follow_up',
      'dispute',
      'batch',
      'fair',
      'fair_roster_entry',
      'training_session',
      'medical_check',
    ];
    const ofPlace = ['seeker', 'vacancy', 'employer'];
    const moves = declaredLifecycles().flatMap(({ aggregate, transitions: moves }) =>
      Object.keys(moves).map((move) => ({ aggregate, move, id: newId() })),
    );
    const write = (on: string): Promise<unknown> =>
      s.sql(
        `INSERT INTO history (id, aggregate, aggregate_id, seq, move, from_status, to_status, happened_on, recorded_at, said_by, entered_by,
           entered_role, channel, evidence, request_id, cooperation)
         SELECT gen_random_uuid(), m.aggregate, m.id, $2, m.move, 'x', 'y', $3, app_now(), 'bureau', $4, 'bureau', 'account', 'x', 'r', $5
         FROM jsonb_to_recordset($1::jsonb) AS m(aggregate text, move text, id uuid)`,
        [JSON.stringify(moves), on === '2018-03-15' ? 2 : 3, on, newId(), COOPERATION],
      );
    await write('2018-03-15');
    await write('2018-04-15');
    const noted = await s.sql<{ aggregate: string; step: string }>(
      `SELECT aggregate, step FROM late_fact WHERE run_id = $1 AND happened_on = '2018-03-15'`,
      [march],
    );
    const expected = moves.filter(({ aggregate }) => [...MOVED, ...ofPlace].includes(aggregate));
    expect(noted).toHaveLength(expected.length);
    expect(
      await s.sql(`SELECT FROM late_fact WHERE run_id = $1 AND happened_on = '2018-04-15'`, [march]),
    ).toEqual([]);
  });

  it('would be seen, were a part lost', () => {
    const figure = { code: 'I1', of: 'person', members: ['a', 'b'] };
    const index = { wordOf: () => ({ source: 'own', late: false }) as const };
    expect(partsOf(index as never, figure)).toEqual([{ source: 'own', value: 2, late: 0 }]);
  });
});
