import { idCheckCharacter } from '../../../src/kernel/values/index.js';
import { FairsQueries } from '../../../src/modules/fairs/index.js';
import {
  FairTransitionsService,
  type FairTransitionCommand,
} from '../../../src/modules/fairs/application/fair-transitions.service.js';
import { PlanFairService } from '../../../src/modules/fairs/application/plan-fair.service.js';
import { RegisterIntentService } from '../../../src/modules/fairs/application/register-intent.service.js';
import { RosterService } from '../../../src/modules/fairs/application/roster.service.js';
import { RegisterSeekerService } from '../../../src/modules/seekers/application/register-seeker.service.js';
import { actorOf, longgangBureau, startServices, type Services } from '../../support/harness/index.js';
import { takeLedger } from '../../support/ledgers/take.js';
import { FAIR_MODULES, fileOf, OPEN_SET } from './fair-ledgers.js';

const idNumber = (serial: number): string => {
  const first = `99902619900101${String(serial).padStart(3, '0')}`;
  return first + idCheckCharacter(first);
};
const WORKER = { reportedBy: 'worker', evidence: '电话 14:05', channel: 'in_person' } as const;
const BUREAU = { reportedBy: 'bureau', channel: 'account' } as const;

describe('a fair from its plan to its account', () => {
  let services: Services;
  let fairId: string;
  let people: string[];
  const bureau = actorOf('bureau');
  const move = (name: FairTransitionCommand['move'], more: Partial<FairTransitionCommand> = {}) =>
    services.get(FairTransitionsService).transition(bureau, fairId, { move: name, ...BUREAU, ...more });
  const entries = () =>
    services.sql<{ status: string; count: number }>(
      `SELECT status, count(*)::int FROM fair_roster_entry GROUP BY 1 ORDER BY 1`,
    );

  beforeAll(async () => {
    services = await startServices({ label: 'roster', modules: FAIR_MODULES });
    await services.setClock('2018-02-24T01:00:00Z');
    await takeLedger(services, longgangBureau(), `${OPEN_SET}${await fileOf(OPEN_SET, '02')}`);
    people = [];
    for (let serial = 1; serial <= 5; serial++) {
      people.push(
        await services.get(RegisterSeekerService).register(bureau, {
          idNumber: idNumber(serial),
          name: '虚构甲',
          areaCode: '451026100',
          profile: {},
          contacts: [],
          ...WORKER,
        }),
      );
    }
  }, 120_000);

  afterAll(() => services.close());

  it('is announced only with what the law asks', async () => {
    const planning = services.get(PlanFairService);
    fairId = await planning.plan(bureau, {
      heldOn: '2018-02-27',
      place: '那坡县城厢镇',
      plannedDepartureOn: '2018-03-06',
      plannedStartOn: '2018-03-07',
      ...BUREAU,
    });
    await expect(planning.plan(bureau, { heldOn: '2018-02-27', ...BUREAU })).rejects.toThrow('FAIR_EXISTS');
    await expect(move('publish')).rejects.toThrow('FAIR_CHECKS_MISSING');
    await planning.update(bureau, fairId, {
      checksDone: ['plan', 'emergency_plan', 'security_plan', 'employers_vetted'],
    });
    await move('publish');
    await expect(move('open')).rejects.toThrow('FAIR_NOT_TODAY');
    const { view } = await services.get(FairsQueries).find(bureau, fairId);
    expect(view.fair).toMatchObject({ code: 'F2018-0227', status: 'published' });
    expect(view.facts.publishedVacancies).toBeGreaterThan(100);
    expect(view.facts.missingChecks).toEqual(['advance_notice', 'free_of_charge', 'privacy_notice']);
  });

  it('has a roster nobody stands on twice', async () => {
    const roster = services.get(RosterService);
    const first = await roster.put(bureau, fairId, people.slice(0, 3), 'plan', BUREAU);
    const [again] = await Promise.all([
      roster.put(bureau, fairId, people.slice(0, 3), 'plan', BUREAU),
      roster.put(bureau, fairId, people.slice(0, 4), 'self', WORKER),
    ]);
    expect(again).toEqual(first);
    expect(await entries()).toEqual([
      { status: 'invited', count: 3 },
      { status: 'registered', count: 1 },
    ]);
    await expect(roster.checkIn(bureau, fairId, { seekerId: people[0]! }, WORKER)).rejects.toThrow(
      'FAIR_DOORS_SHUT',
    );
  });

  it('lets each person in once, however often and at however many doors they are scanned', async () => {
    await services.setClock('2018-02-27T01:12:00Z');
    await services.get(PlanFairService).update(bureau, fairId, {
      checksDone: [
        'plan',
        'emergency_plan',
        'security_plan',
        'employers_vetted',
        'advance_notice',
        'free_of_charge',
        'privacy_notice',
      ],
    });
    await move('open');
    const roster = services.get(RosterService);
    const scans = await Promise.all(
      Array.from({ length: 6 }, () => roster.checkIn(bureau, fairId, { seekerId: people[0]! }, WORKER)),
    );
    expect(scans.filter(({ answer }) => answer === 'in')).toHaveLength(1);
    expect(scans.filter(({ answer }) => answer === 'already_in')).toHaveLength(5);
    expect(new Set(scans.map(({ checkedInAt }) => checkedInAt?.slice(0, 16)))).toEqual(
      new Set(['2018-02-27T01:12']),
    );
    expect(await roster.checkIn(bureau, fairId, { idNumber: idNumber(5) }, WORKER)).toMatchObject({
      answer: 'not_on_roster',
    });
    const walks = await Promise.all(
      Array.from({ length: 4 }, () => roster.walkIn(bureau, fairId, { idNumber: idNumber(5) }, WORKER)),
    );
    expect(walks.map(({ answer }) => answer).sort()).toEqual([
      'already_in',
      'already_in',
      'already_in',
      'in',
    ]);
  });

  it('takes an intent at a stand once', async () => {
    const [{ id: vacancyId }] = (await services.sql<{ id: string }>(
      `SELECT id FROM vacancy WHERE status = 'published' ORDER BY id LIMIT 1`,
    )) as [{ id: string }];
    const intent = {
      seekerId: people[0]!,
      vacancyId,
      offeredWage: 4200,
      channel: 'in_person',
      evidence: '现场登记表 3',
    } as const;
    const register = services.get(RegisterIntentService);
    const ids = await Promise.all([1, 2, 3].map(() => register.register(bureau, fairId, intent)));
    expect(new Set(ids).size).toBe(1);
    const lines = await services.get(FairsQueries).intents(bureau, fairId, { limit: 10 });
    expect(lines.map(({ placement, name }) => [placement.id, placement.offeredWage, name])).toEqual([
      [ids[0], 4200, '虚构甲'],
    ]);
    expect((await services.get(FairsQueries).figures(bureau, fairId)).intentsNonPoor).toEqual({
      count: 1,
      placementIds: [ids[0]],
    });
  });

  it('knows at closing who did not come, labels who is entered later, and is then reconciled', async () => {
    await move('close');
    expect(await entries()).toEqual([
      { status: 'checked_in', count: 2 },
      { status: 'no_show', count: 3 },
    ]);
    const late = await services.get(RosterService).checkIn(bureau, fairId, { seekerId: people[1]! }, WORKER);
    expect(late.answer).toBe('in');
    expect(
      await services.sql(`SELECT entered_late, status FROM fair_roster_entry WHERE id = $1`, [late.entryId]),
    ).toEqual([{ entered_late: true, status: 'checked_in' }]);
    await expect(move('reconcile', { expectedVersion: 1 })).rejects.toThrow('STALE_STATE');
    await move('reconcile');
    await expect(
      services.get(RosterService).walkIn(bureau, fairId, { seekerId: people[3]! }, WORKER),
    ).rejects.toThrow('FAIR_DOORS_SHUT');
    await services.drain();
  });
});
