import { idCheckCharacter } from '../../../src/kernel/values/index.js';
import { invariants } from '../../../src/composition/invariant-list.js';
import { RegisterSeekerService } from '../../../src/modules/seekers/index.js';
import { AgreementsService } from '../../../src/modules/training/application/agreements.service.js';
import { OutsideWorkService } from '../../../src/modules/training/application/outside-work.service.js';
import { PairingsService } from '../../../src/modules/training/application/pairings.service.js';
import { TrainingQueries } from '../../../src/modules/training/application/training.queries.js';
import { TrainingSessionsService } from '../../../src/modules/training/application/training-sessions.service.js';
import { TrainingReader } from '../../../src/modules/training/index.js';
import { ALL_KNOWN, KnownFacts } from '../../../src/platform/database/index.js';
import {
  actorOf,
  COOPERATION,
  longgangBureau,
  startServices,
  type Services,
} from '../../support/harness/index.js';

const WORKER = { reportedBy: 'worker', evidence: '电话 14:05', channel: 'paper' } as const;
const HEQUN = '451026100206';
const YEAR = { cooperation: COOPERATION, from: '2018-01-01', to: '2018-12-31' };

function numberOf(serial: number, born = '19900101'): string {
  const first = `999026${born}${String(serial).padStart(3, '0')}`;
  return `${first}${idCheckCharacter(first)}`;
}

describe('training, agreement, work outside the chain, pairing', () => {
  let s: Services;
  const people: string[] = [];
  const bureau = actorOf('bureau');
  const caseworker = actorOf('caseworker');
  const elsewhere = actorOf('caseworker', { areas: ['451026208'] });

  const register = async (serial: number, areaCode: string, born?: string) =>
    s.get(RegisterSeekerService).register(bureau, {
      idNumber: numberOf(serial, born),
      name: '虚构甲',
      areaCode,
      profile: {},
      contacts: [],
      ...WORKER,
    });

  beforeAll(async () => {
    s = await startServices({ label: 'training' });
    await s.setClock('2018-02-28T01:00:00Z');
    for (let serial = 1; serial <= 4; serial += 1) people.push(await register(serial, HEQUN));
    people.push(await register(5, '451026208213'));
  });
  afterAll(async () => {
    for (const { name, sql } of invariants.filter((one) => /training/.test(one.sql)))
      expect({ name, rows: await s.sql(sql) }).toEqual({ name, rows: [] });
    await s.close();
  });

  const plan = (capacity?: number) =>
    s.get(TrainingSessionsService).plan(bureau, {
      heldOn: '2018-03-01',
      place: '城厢镇',
      kind: 'pre_departure',
      topics: ['劳动合同', '安全'],
      trainer: '县就业中心',
      hours: 4,
      ...(capacity ? { capacity } : {}),
    });
  const attendances = () =>
    s.uow.read(bureau, (tx) =>
      KnownFacts.at(tx, ALL_KNOWN, (facts) => s.get(TrainingReader).attendances(facts, YEAR)),
    );

  it('has no source before anybody entered a session, and counts who came after', async () => {
    expect(await attendances()).toBeNull();
    const sessions = s.get(TrainingSessionsService);
    const id = await plan();
    expect(await attendances()).toEqual([]);
    expect(await sessions.enrol(bureau, id, people)).toBe(5);
    expect(await sessions.enrol(caseworker, id, people.slice(0, 2))).toBe(0);
    await expect(sessions.enrol(elsewhere, id, people.slice(0, 1))).rejects.toMatchObject({
      code: 'SEEKER_NOT_FOUND',
    });
    const marks = people.map((seekerId, index) => ({ seekerId, attended: index !== 1 }));
    await expect(sessions.mark(bureau, id, marks)).rejects.toMatchObject({ code: 'TRAINING_NOT_HELD' });
    await expect(sessions.transition(bureau, id, { move: 'hold' })).rejects.toMatchObject({
      code: 'TRAINING_NOT_YET',
    });
    await s.setClock('2018-03-01T08:00:00Z');
    await sessions.transition(bureau, id, { move: 'hold', evidence: 'sign-in sheet' });
    await expect(sessions.mark(elsewhere, id, marks.slice(0, 1))).rejects.toMatchObject({
      code: 'NOT_ON_TRAINING_ROSTER',
    });
    await sessions.mark(caseworker, id, marks.slice(0, 4));
    await sessions.mark(bureau, id, marks);
    expect(await attendances()).toHaveLength(4);
    const queries = s.get(TrainingQueries);
    expect(await queries.find(bureau, id)).toMatchObject({ status: 'held', listed: 5, attended: 4 });
    expect(await queries.find(caseworker, id)).toMatchObject({ listed: 4, attended: 3 });
    expect(await queries.roster(bureau, id, { attended: true, limit: 9 })).toHaveLength(4);
    await expect(sessions.enrol(bureau, id, people)).rejects.toMatchObject({ code: 'TRAINING_NOT_OPEN' });
  });

  it('gives the last place of a session once', async () => {
    const id = await plan(2);
    const asks = await Promise.allSettled(
      people.slice(0, 4).map((person) => s.get(TrainingSessionsService).enrol(bureau, id, [person])),
    );
    expect(asks.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
    for (const ask of asks)
      if (ask.status === 'rejected')
        expect(ask.reason).toMatchObject({ code: 'TRAINING_FULL', kind: 'limit-reached' });
  });

  it('keeps every revision of a target, also of two at once', async () => {
    const agreements = s.get(AgreementsService);
    const set = (target: number) =>
      agreements.set(bureau, { year: 2018, indicator: 'I1a', target, source: '协议第三条(虚构)' });
    expect(await set(300)).toBe(1);
    expect((await Promise.all([set(350), set(350)])).sort()).toEqual([2, 3]);
    expect(await agreements.targets(longgangBureau(), 2018)).toMatchObject([
      { indicator: 'I1a', target: 350, revision: 3 },
    ]);
    await expect(
      s.uow.read(bureau, (tx) =>
        KnownFacts.at(tx, ALL_KNOWN, (facts) =>
          s.get(TrainingReader).target(facts, COOPERATION, 2018, 'I1a'),
        ),
      ),
    ).resolves.toMatchObject({ target: 350 });
    expect(
      await s.uow.read(bureau, (tx) =>
        KnownFacts.at(tx, ALL_KNOWN, (facts) =>
          s.get(TrainingReader).target(facts, COOPERATION, 2017, 'I1a'),
        ),
      ),
    ).toBeNull();
    await expect(s.sql(`UPDATE agreement_target SET target = 1`)).rejects.toThrow(/append-only/);
  });

  it('records work outside the chain with its province, once at a time and never under 16', async () => {
    const work = s.get(OutsideWorkService);
    const form = {
      seekerId: people[0]!,
      province: '44',
      employerText: '东莞某厂(虚构)',
      startedOn: '2018-02-20',
      ...WORKER,
    };
    await expect(work.record(caseworker, { ...form, province: '99' })).rejects.toMatchObject({
      code: 'PROVINCE_UNKNOWN',
    });
    const young = await register(6, HEQUN, '20020310');
    await expect(work.record(caseworker, { ...form, seekerId: young })).rejects.toMatchObject({
      code: 'AGE_UNDER_16_ON_START',
    });
    await expect(work.record(elsewhere, form)).rejects.toMatchObject({ code: 'SEEKER_NOT_FOUND' });
    const both = await Promise.allSettled([work.record(caseworker, form), work.record(caseworker, form)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(work.record(caseworker, form)).rejects.toMatchObject({ code: 'WORKS_ALREADY' });
    const [row] = await work.search(caseworker, { on: '2018-03-01', limit: 9 });
    expect(row).toMatchObject({ seekerId: people[0], province: '44', endedOn: null });
    await expect(work.end(caseworker, row!.id, { on: '2018-02-19', reason: '返乡' })).rejects.toMatchObject({
      code: 'END_BEFORE_START',
    });
    await work.end(caseworker, row!.id, { on: '2018-03-01', reason: '返乡' });
    await expect(work.end(caseworker, row!.id, { on: '2018-03-01', reason: '返乡' })).rejects.toMatchObject({
      code: 'OUTSIDE_WORK_ENDED',
    });
    expect(await work.search(caseworker, { on: '2018-03-02', limit: 9 })).toEqual([]);
    expect(
      await s.uow.read(bureau, (tx) =>
        KnownFacts.at(tx, ALL_KNOWN, (facts) => s.get(TrainingReader).outsideStarts(facts, YEAR)),
      ),
    ).toMatchObject([{ seekerId: people[0], province: '44', endedOn: '2018-03-01' }]);
  });

  it('shows the community that stands by a person’s village, from when until when', async () => {
    const pairings = s.get(PairingsService);
    const form = {
      villageCode: HEQUN,
      community: '龙岗街道南联社区(虚构)',
      fromOn: '2017-01-01',
      source: '结对协议(虚构)',
    };
    const id = await pairings.pair(bureau, form);
    await expect(pairings.pair(bureau, form)).rejects.toMatchObject({ code: 'VILLAGE_PAIRED' });
    expect(await pairings.ofPerson(caseworker, people[0]!)).toMatchObject({ community: form.community });
    expect(await pairings.ofPerson(bureau, people[4]!)).toBeNull();
    await pairings.end(bureau, id, '2018-02-28');
    expect(await pairings.ofPerson(caseworker, people[0]!)).toBeNull();
    expect(await pairings.ofPerson(caseworker, people[0]!, '2018-02-28')).toMatchObject({ id });
    await pairings.pair(bureau, { ...form, fromOn: '2018-03-01', community: '五联社区(虚构)' });
    expect(
      await s.uow.read(bureau, (tx) =>
        KnownFacts.at(tx, ALL_KNOWN, (facts) =>
          s.get(TrainingReader).pairings(facts, COOPERATION, '2018-03-01'),
        ),
      ),
    ).toEqual(new Map([[HEQUN, '五联社区(虚构)']]));
  });
});
