import { idCheckCharacter } from '../../../src/kernel/values/index.js';
import type { Actor } from '../../../src/platform/access/index.js';
import { CorrectionsQueries } from '../../../src/modules/reports/application/corrections.queries.js';
import { JointPacks } from '../../../src/modules/reports/application/joint-pack.service.js';
import { ReportRuns } from '../../../src/modules/reports/index.js';
import { RegisterSeekerService } from '../../../src/modules/seekers/index.js';
import { AgreementsService } from '../../../src/modules/training/application/agreements.service.js';
import { OutsideWorkService } from '../../../src/modules/training/application/outside-work.service.js';
import { PairingsService } from '../../../src/modules/training/application/pairings.service.js';
import { TrainingSessionsService } from '../../../src/modules/training/application/training-sessions.service.js';
import { actorOf, longgangBureau, startServices, type Services } from '../../support/harness/index.js';

const HEQUN = '451026100206';
const DALA = '451026100225';
const MARCH = { from: '2018-03-01', to: '2018-03-31' };
const WORKER = { reportedBy: 'worker', evidence: '电话 14:05', channel: 'paper' } as const;

/** Trained, then found work by themselves: where to, and from which village. */
const WENT = [
  { province: '44', village: HEQUN },
  { province: '45', village: HEQUN },
  { province: '33', village: DALA },
] as const;

describe('work found outside the chain in the figures of a month', () => {
  let s: Services;
  const bureau = actorOf('bureau');
  const people: string[] = [];
  let frozen: string;

  const find = (seekerId: string, province: string, startedOn: string, evidence?: string) =>
    s.get(OutsideWorkService).record(bureau, {
      seekerId,
      province,
      employerText: '某厂(虚构)',
      startedOn,
      ...WORKER,
      ...(evidence ? { evidence } : {}),
    });
  const count = async () => {
    const { run, figures } = await s.get(ReportRuns).count(bureau, MARCH);
    return { run, of: new Map(figures.map(({ code, value }) => [code, value])) };
  };

  beforeAll(async () => {
    s = await startServices({ label: 'work_outside' });
    await s.setClock('2018-03-01T01:00:00Z');
    const villages = [...WENT.map(({ village }) => village), HEQUN];
    for (const [serial, areaCode] of villages.entries()) {
      const first = `99902619900101${String(serial + 1).padStart(3, '0')}`;
      people.push(
        await s.get(RegisterSeekerService).register(bureau, {
          idNumber: `${first}${idCheckCharacter(first)}`,
          name: '虚构甲',
          areaCode,
          profile: {},
          contacts: [],
          ...WORKER,
        }),
      );
    }
    const sessions = s.get(TrainingSessionsService);
    const session = await sessions.plan(bureau, {
      heldOn: '2018-03-01',
      place: '城厢镇',
      kind: 'skill',
      topics: ['电焊'],
      trainer: '县就业中心',
      hours: 8,
    });
    await sessions.enrol(bureau, session, people.slice(0, 3));
    await sessions.transition(bureau, session, { move: 'hold', evidence: 'sign-in sheet' });
    await sessions.mark(
      bureau,
      session,
      people.slice(0, 3).map((seekerId) => ({ seekerId, attended: true })),
    );
    await s.get(PairingsService).pair(bureau, {
      villageCode: HEQUN,
      community: '南联社区(虚构)',
      fromOn: '2017-01-01',
      source: '协议',
    });
    await s
      .get(AgreementsService)
      .set(bureau, { year: 2018, indicator: 'I1', target: 6, source: '协议第三条(虚构)' });
    await s.setClock('2018-03-20T01:00:00Z');
    for (const [index, { province }] of WENT.entries())
      await find(people[index]!, province, '2018-03-10', index === 0 ? '务工证明' : undefined);
    await find(people[3]!, '44', '2018-03-11');
    // As it was recorded before evidence was asked for.
    await s.sql(`UPDATE outside_work SET evidence = NULL WHERE seeker_id = ANY($1)`, [people.slice(1)]);
    await s.setClock('2018-04-05T01:00:00Z');
  }, 120_000);
  afterAll(() => s.close());

  it('goes into the bucket of its province after help, and beside the figure without', async () => {
    const { run, of } = await count();
    expect(Object.fromEntries([...of].filter(([code]) => /^I(1|2|3|4|9|10)(\.|a$|b$|$)/.test(code)))).toEqual(
      {
        I1: 3,
        'I1.chain': 0,
        'I1.outside': 3,
        'I1.starts': 0,
        'I1.outsideStarts': 3,
        'I1.paired': 2,
        [`I1.paired.${HEQUN}`]: 2,
        I1a: 0,
        I1b: 3,
        I2: 1,
        I3: 1,
        I4: 1,
        'I4.unknown': 0,
        I9: 3,
        I10: 3,
      },
    );
    expect([of.get('checks.outsideWithoutAssistance'), of.get('checks.outsideWithoutEvidence')]).toEqual([
      1, 3,
    ]);
    const runs = s.get(ReportRuns);
    for (const code of ['I1.outsideStarts', 'I9', 'checks.outsideWithoutAssistance']) {
      const named = async (reader: Actor) => {
        const { lines, value } = await runs.open(reader, run.id, code, { from: 0, limit: 9 });
        return { code, value, names: lines.map(({ name }) => name) };
      };
      const value = of.get(code)!;
      const each = (name: string | null) => Array.from({ length: value }, () => name);
      expect(await named(bureau)).toEqual({ code, value, names: each('虚构甲') });
      // The district reads how many found work elsewhere, and not who.
      expect(await named(longgangBureau())).toEqual({ code, value, names: each(null) });
    }
    const elsewhere = await runs.open(bureau, run.id, 'I4', { from: 0, limit: 9 });
    expect(elsewhere.lines).toMatchObject([{ id: people[2], community: null }]);
    const paired = await runs.open(bureau, run.id, 'I2', { from: 0, limit: 9 });
    expect(paired.lines).toMatchObject([{ id: people[0], community: '南联社区(虚构)' }]);
    await runs.freeze(bureau, run.id);
    frozen = run.id;
  });

  it('stands on the joint page, and a later word explains why the frozen figure differs', async () => {
    const page = await s.get(JointPacks).page(bureau, frozen);
    expect(page.html).toContain('其中:帮扶后自行就业');
    // Who is poor, and who of a list is not, stands in the county's workbook alone: here the three of I1b.
    const lines = async (reader: Actor) => (await s.get(JointPacks).workbook(reader, frozen)).persons;
    expect((await lines(bureau)) - (await lines(longgangBureau()))).toBe(3);
    await s.setClock('2018-04-10T01:00:00Z');
    const id = (await s.get(OutsideWorkService).search(bureau, { seekerId: people[1]!, limit: 1 }))[0]!.id;
    await s.get(OutsideWorkService).end(bureau, id, { on: '2018-03-20', reason: '返乡' });
    await find(people[1]!, '44', '2018-03-25');
    const changes = await s.get(CorrectionsQueries).explain(bureau, frozen);
    const byCode = new Map(changes.map((one) => [one.code, one]));
    expect([...byCode.keys()].sort()).toEqual(['I1.outsideStarts', 'I2', 'I3']);
    expect(byCode.get('I2')).toMatchObject({ then: 1, now: 2, mustBeExplained: true, unexplained: 0 });
    expect(byCode.get('I2')!.members.map(({ id, change }) => ({ id, change }))).toEqual([
      { id: people[1], change: 'added' },
    ]);
    expect(byCode.get('I2')!.members[0]!.events).toContainEqual(
      expect.objectContaining({ aggregate: 'outside_work', move: 'recorded', occurredOn: '2018-03-25' }),
    );
  });
});
