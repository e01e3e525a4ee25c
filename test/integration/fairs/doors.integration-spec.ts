import fc from 'fast-check';
import { newId } from '../../../src/platform/clock/index.js';
import {
  FairCheckInService,
  type ReportedScan,
} from '../../../src/modules/fairs/application/fair-check-in.service.js';
import { RosterService } from '../../../src/modules/fairs/application/roster.service.js';
import { ScansQueries } from '../../../src/modules/fairs/application/scans.queries.js';
import { WalkInRegistrationService } from '../../../src/modules/fairs/application/walk-in-registration.service.js';
import { actorOf, startServices, type Services } from '../../support/harness/index.js';
import { FAIR_MODULES, napo } from './fair-ledgers.js';
import {
  BUREAU,
  FAIR_DAY,
  idNumber,
  transitionFair,
  openFair,
  plannedFair,
  registered,
  WORKER,
  withPosts,
} from './fair-day.js';

const LONG = Boolean(process.env.TEST_LONG);

describe('two doors of a fair', () => {
  let services: Services;
  let people: string[];
  let fairs = 0;

  beforeAll(async () => {
    services = await startServices({ label: 'doors', modules: FAIR_MODULES });
    await withPosts(services);
    people = await registered(services, 1, 4);
  }, 120_000);
  afterAll(() => services.close());

  /** A fair of its own, with the first two people on its roster. */
  async function doors(): Promise<string> {
    await services.setClock('2018-02-24T02:00:00Z');
    const id = await plannedFair(services, { code: `F2018-${++fairs}` });
    await services.sql(`UPDATE vacancy SET fair_code = $1 WHERE status = 'published'`, [`F2018-${fairs}`]);
    await services.get(RosterService).put(napo, id, people.slice(0, 2), 'plan', BUREAU);
    await openFair(services, id);
    return id;
  }
  const sync = (fairId: string, scans: readonly ReportedScan[]) =>
    services.get(FairCheckInService).take(napo, fairId, scans);
  async function outcome(fairId: string) {
    const lines = await services.get(ScansQueries).page(napo, fairId, 100);
    const presence = await services.sql(
      `SELECT seeker_id, status, origin, checked_in_at, arrived_gate FROM fair_roster_entry WHERE fair_id = $1 ORDER BY seeker_id`,
      [fairId],
    );
    return {
      words: lines
        .map(({ device, seq, answer, at, where }) => [device, seq, answer, at, where].join(' '))
        .sort(),
      presence,
    };
  }

  it('agree whichever of them reports first, on presence and on every word', async () => {
    const when = fc
      .integer({ min: 0, max: 4 })
      .map((n) => new Date(Date.parse(`${FAIR_DAY}T01:10:00Z`) + n * 60_000).toISOString());
    const one = fc.record({ person: fc.integer({ min: 0, max: 3 }), deviceAt: when, walkIn: fc.boolean() });
    const device = fc.array(one, { minLength: 1, maxLength: 6 });
    const seed = Date.now() % 1_000_000;
    await fc.assert(
      fc.asyncProperty(device, device, async (a, b) => {
        const scans = (name: string, seen: typeof a) =>
          seen.map(({ person, deviceAt, walkIn }, index) => ({
            device: name,
            deviceAt,
            seq: index + 1,
            gate: name === 'A' ? '东门' : '二号门',
            kind: walkIn ? ('walk_in' as const) : ('check_in' as const),
            code: idNumber(person + 1),
          }));
        const stamped = (list: ReturnType<typeof scans>) =>
          list.map((scan) => ({ ...scan, scanId: newId() }));
        const [first, second] = [await doors(), await doors()];
        const [a1, b1] = [stamped(scans('A', a)), stamped(scans('B', b))];
        await sync(first, a1);
        await sync(first, b1);
        await sync(first, a1);
        await sync(second, stamped(scans('B', b)));
        await sync(second, stamped(scans('A', a)));
        expect(await outcome(second)).toEqual(await outcome(first));
      }),
      { numRuns: LONG ? 100 : 6, seed },
    );
  }, 300_000);

  it('answer in, already in with time and gate, and not on this roster; a repeated scan is one scan', async () => {
    const id = await doors();
    const [badge] = await services.sql<{ badge: string }>(
      `SELECT badge FROM fair_roster_entry WHERE fair_id = $1 AND seeker_id = $2`,
      [id, people[0]],
    );
    const scan = (code: string, minute: string, seq: number, device = 'A'): ReportedScan => ({
      scanId: newId(),
      device,
      deviceAt: `${FAIR_DAY}T01:${minute}:00.000Z`,
      seq,
      gate: '东门',
      kind: 'check_in',
      code,
    });
    const mine = scan(badge!.badge, '12', 1);
    expect(await sync(id, [mine])).toMatchObject([
      { answer: 'in', at: `${FAIR_DAY}T01:12:00.000Z`, where: '东门', name: '虚构乙' },
    ]);
    expect(await sync(id, [mine])).toMatchObject([{ answer: 'in' }]);
    expect(await sync(id, [scan(`${idNumber(1).toLowerCase()}\r`, '20', 2, 'B')])).toMatchObject([
      { answer: 'already_in', at: `${FAIR_DAY}T01:12:00.000Z`, where: '东门' },
    ]);
    expect(
      (await sync(id, [scan(idNumber(3), '21', 3), scan(idNumber(900), '22', 4), scan('???', '23', 5)])).map(
        ({ answer }) => answer,
      ),
    ).toEqual(['not_on_roster', 'not_on_roster', 'not_on_roster']);
    expect(await services.sql(`SELECT count(*)::int FROM fair_scan WHERE fair_id = $1`, [id])).toEqual([
      { count: 5 },
    ]);
    await expect(services.sql(`DELETE FROM fair_scan WHERE fair_id = $1`, [id])).rejects.toThrow(
      'append-only',
    );
    const kept = await services.sql(
      `SELECT row_to_json(s)::text AS text FROM fair_scan s WHERE fair_id = $1`,
      [id],
    );
    expect(JSON.stringify(kept)).not.toMatch(/99902619900101/);
    const foreign = await doors();
    await expect(sync(foreign, [mine])).rejects.toThrow('SCAN_ID_REUSED');
  });

  it('let a person whose check-in was taken back in again', async () => {
    const id = await doors();
    const roster = services.get(RosterService);
    const { entryId } = await roster.checkIn(napo, id, { seekerId: people[0]! }, WORKER);
    await roster.transitionEntry(napo, id, entryId!, 'undo_check_in', WORKER);
    await services.setClock(`${FAIR_DAY}T02:00:00Z`);
    expect(await roster.checkIn(napo, id, { seekerId: people[0]! }, WORKER)).toMatchObject({ answer: 'in' });
  });

  it('register a stranger, put them on the roster and let them in by one call, once', async () => {
    const id = await doors();
    const walkIns = services.get(WalkInRegistrationService);
    const form = {
      idNumber: idNumber(500),
      name: '虚构新',
      areaCode: '451026100',
      phone: '12900000001',
      consentToShare: true,
      channel: 'in_person' as const,
    };
    const both = await Promise.all([1, 2].map(() => walkIns.walkIn(napo, id, { ...form, scanId: newId() })));
    expect(both.map(({ answer }) => answer).sort()).toEqual(['already_in', 'in']);
    expect(both.filter(({ registered }) => registered)).toHaveLength(1);
    const [person] = await services.sql(
      `SELECT s.status, e.status AS entry, e.origin, (SELECT count(*)::int FROM contact_means c WHERE c.seeker_id = s.id AND kind = 'own') AS phones
       FROM seeker s JOIN fair_roster_entry e ON e.seeker_id = s.id WHERE e.fair_id = $1 AND e.seeker_id = $2`,
      [id, both[0]!.seekerId],
    );
    expect(person).toEqual({ status: 'draft', entry: 'checked_in', origin: 'walk_in', phones: 1 });
  });

  it('let a door-keeper of one township scan whoever stands before them, and label what is entered after the closing', async () => {
    const id = await doors();
    const keeper = actorOf('caseworker', { areas: ['451026101'] });
    const [answer] = await services.get(FairCheckInService).take(keeper, id, [
      {
        scanId: newId(),
        device: 'C',
        deviceAt: `${FAIR_DAY}T01:30:00Z`,
        seq: 1,
        kind: 'check_in',
        code: idNumber(1),
      },
    ]);
    expect(answer).toMatchObject({ answer: 'in', name: '虚构乙', where: 'C', enteredLate: false });
    await transitionFair(services, id, 'close');
    const [late] = await sync(id, [
      {
        scanId: newId(),
        device: 'B',
        deviceAt: `${FAIR_DAY}T02:30:00Z`,
        seq: 1,
        kind: 'check_in',
        code: idNumber(2),
      },
    ]);
    expect(late).toMatchObject({ answer: 'in', enteredLate: true });
    await expect(services.get(RosterService).put(napo, id, [people[3]!], 'self', WORKER)).rejects.toThrow(
      'FAIR_TAKES_NO_ENTRIES',
    );
  });
});
