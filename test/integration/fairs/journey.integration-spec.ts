import { newId } from '../../../src/platform/clock/index.js';
import { openWorkbook, type RawRow } from '../../../src/platform/workbook/reader.js';
import { FairCheckInService } from '../../../src/modules/fairs/application/fair-check-in.service.js';
import { FairPrintoutsQueries } from '../../../src/modules/fairs/application/fair-printouts.queries.js';
import { FairReportService } from '../../../src/modules/fairs/application/fair-report.service.js';
import { FairSetupService } from '../../../src/modules/fairs/application/fair-setup.service.js';
import { FairWorkbooksService } from '../../../src/modules/fairs/application/fair-workbooks.service.js';
import { HireAtBoothService } from '../../../src/modules/fairs/application/hire-at-booth.service.js';
import { InvitationsService } from '../../../src/modules/fairs/application/invitations.service.js';
import { PlanFairService } from '../../../src/modules/fairs/application/plan-fair.service.js';
import { RegisterIntentService } from '../../../src/modules/fairs/application/register-intent.service.js';
import { WalkInRegistrationService } from '../../../src/modules/fairs/application/walk-in-registration.service.js';
import { FairPublicQueries, FairsQueries, publicFairPage } from '../../../src/modules/fairs/index.js';
import { badgesPage, reportPage, rosterPage } from '../../../src/modules/fairs/http/pages/fair.view.js';
import { posterPage } from '../../../src/modules/fairs/http/pages/public-fair.view.js';
import { SendWavesTask } from '../../../src/modules/fairs/jobs/send-waves.task.js';
import { FAIR_CHECKLIST } from '../../../src/modules/fairs/domain/legal-checklist.js';
import { longgangBureau, startServices, type Services } from '../../support/harness/index.js';
import { FAIR_MODULES, napo } from './fair-ledgers.js';
import {
  BUREAU,
  FAIR_DAY,
  idNumber,
  invariantsHere,
  transitionFair,
  plannedFair,
  registered,
  withPosts,
} from './fair-day.js';

/** One fair from the board to its account: two scanners, one of them without a connection, and a person without a phone. */
describe('a fair, from the board to its account', () => {
  let services: Services;
  let fairId: string;
  let people: string[];
  let posts: { id: string; title: string }[];

  beforeAll(async () => {
    services = await startServices({ label: 'fair_journey', modules: FAIR_MODULES });
    await withPosts(services);
    people = [
      ...(await registered(services, 1, 4, { phone: '12900000001' })),
      ...(await registered(services, 5, 1)),
    ];
    posts = await services.sql(
      `SELECT id, title FROM vacancy WHERE status = 'published' AND headcount >= 3 ORDER BY id LIMIT 3`,
    );
  }, 120_000);
  afterAll(() => services.close());

  const noPhone = () => people[4]!;
  const notices = (template: string) =>
    services.sql<{ recipient_id: string; status: string; text: string }>(
      `SELECT recipient_id, status, text::text FROM notice WHERE template = $1 ORDER BY recipient_id`,
      [template],
    );

  it('is not announced while legal items are open, and knows who ticked each', async () => {
    fairId = await plannedFair(services, { checksDone: [], name: '虚构专场招聘会' });
    const setup = services.get(FairSetupService);
    await expect(transitionFair(services, fairId, 'publish')).rejects.toThrow('FAIR_CHECKS_MISSING');
    for (const { code } of FAIR_CHECKLIST) await setup.tick(napo, fairId, code, true, '文件齐备');
    await setup.tick(napo, fairId, 'plan', true);
    await setup.tick(longgangBureau(), fairId, 'plan', false);
    await expect(transitionFair(services, fairId, 'publish')).rejects.toThrow('FAIR_CHECKS_MISSING');
    await setup.tick(napo, fairId, 'plan', true);
    const lines = await setup.checklist(napo, fairId);
    expect(lines.find(({ code }) => code === 'plan')).toMatchObject({
      done: true,
      byUser: napo.userId,
      law: expect.stringContaining('28'),
    });
    expect(await services.sql(`SELECT count(*)::int FROM fair_check_tick WHERE code = 'plan'`)).toEqual([
      { count: 3 },
    ]);
    await expect(setup.tick(napo, fairId, 'no_such', true)).rejects.toThrow('FAIR_CHECK_UNKNOWN');
  });

  it('has companies at booths, one each, taken from the list of posts or moved by hand', async () => {
    const setup = services.get(FairSetupService);
    expect(await setup.fillBooths(napo, fairId)).toBeGreaterThan(10);
    const [first, second] = await setup.booths(napo, fairId);
    await expect(setup.putBooth(napo, fairId, second!.number, first!.employerId)).rejects.toThrow(
      'BOOTH_TAKEN',
    );
    await setup.putBooth(napo, fairId, 'Z9', first!.employerId);
    const after = await setup.booths(napo, fairId);
    expect(
      after.filter(({ employerId }) => employerId === first!.employerId).map(({ number }) => number),
    ).toEqual(['Z9']);
  });

  it('is copied with its companies, but neither its ticks nor its day', async () => {
    const copy = await services
      .get(PlanFairService)
      .plan(napo, { heldOn: '2018-06-27', copyOf: fairId, ...BUREAU });
    const { view } = await services.get(FairsQueries).find(napo, copy);
    expect(view.fair).toMatchObject({
      name: '虚构专场招聘会',
      opensAt: '09:00',
      copiedFrom: fairId,
      checksDone: [],
      heldOn: '2018-06-27',
    });
    expect(view.board.booths).toBe((await services.get(FairSetupService).booths(napo, fairId)).length);
  });

  it('has a public page and a poster with posts and wages, and no person', async () => {
    const open = services.get(FairPublicQueries);
    await expect(open.byCode('F2018-0227', 'x')).rejects.toThrow('FAIR_NOT_FOUND');
    await transitionFair(services, fairId, 'publish');
    const shown = await open.byCode('F2018-0227', 'x');
    expect(shown.posts.length).toBeGreaterThan(100);
    const page = publicFairPage(shown).html;
    expect(page).toContain(posts[0]!.title);
    expect(page).toMatch(/\d{4}–\d{4}元\/月/);
    expect(page).toContain('yuan a month');
    const poster = posterPage(shown, 'https://example.org').html;
    expect(poster).toContain('https://example.org/fairs/F2018-0227');
    for (const text of [page, poster])
      expect(text).not.toMatch(/<script|虚构[甲乙丙丁戊]|1[23]\d{9}|\d{17}[\dX]/);
  });

  it('invites ranked people in waves, each when it is due, and everybody once', async () => {
    const invitations = services.get(InvitationsService);
    const sweep = services.get(SendWavesTask);
    await expect(
      invitations.plan(napo, fairId, { from: 'plan' }, [{ size: 5, dueAt: '2018-02-24T03:00:00Z' }]),
    ).rejects.toThrow('PLAN_NOT_CONFIRMED');
    await invitations.plan(
      napo,
      fairId,
      { from: 'list', seekerIds: [people[4]!, people[0]!, people[0]!, people[1]!] },
      [
        { size: 2, dueAt: '2018-02-25T01:00:00Z' },
        { size: 2, dueAt: '2018-02-26T01:00:00Z' },
      ],
    );
    await sweep.run();
    await services.drain();
    expect(await notices('fairs.invitation')).toEqual([]);
    await services.setClock('2018-02-25T01:01:00Z');
    await Promise.all([sweep.run(), sweep.run()]);
    await services.drain();
    expect((await notices('fairs.invitation')).map(({ recipient_id: id }) => id).sort()).toEqual(
      [people[0]!, people[4]!].sort(),
    );
    await services.setClock('2018-02-26T01:01:00Z');
    await sweep.run();
    await services.drain();
    const sent = await notices('fairs.invitation');
    expect(sent).toHaveLength(3);
    for (const { text } of sent) expect(text).not.toMatch(/\d{17}|贫困|体检/);
    await expect(
      invitations.plan(napo, fairId, { from: 'list', seekerIds: people.slice(0, 2) }, [
        { size: 5, dueAt: '2018-02-26T02:00:00Z' },
      ]),
    ).rejects.toThrow('NOBODY_TO_INVITE');
    expect(
      await services.sql(
        `SELECT status, count(*)::int FROM fair_roster_entry WHERE fair_id = $1 GROUP BY 1`,
        [fairId],
      ),
    ).toEqual([{ status: 'invited', count: 3 }]);
  });

  it('prints a roster and badges whose codes hold nothing of the person', async () => {
    const papers = services.get(FairPrintoutsQueries);
    const roster = rosterPage(await papers.roster(napo, fairId, 'roster')).html;
    expect(roster).toContain('虚构乙');
    expect(roster).toContain('城厢镇');
    expect(roster).not.toMatch(/\d{17}[\dX]/);
    const sheet = await papers.roster(napo, fairId, 'badges');
    expect(badgesPage(sheet).html.match(/<svg/g)).toHaveLength(3);
    for (const { badge } of sheet.lines) expect(badge).toMatch(/^[0-9a-f]{32}$/);
    expect(
      await services.sql(
        `SELECT count(*)::int FROM audit_entry WHERE action = 'print' AND 'count=3' = ANY(fields)`,
      ),
    ).toEqual([{ count: 2 }]);
  });

  it('lets people in by two scanners, one of which reports only later', async () => {
    await services.setClock(`${FAIR_DAY}T01:00:00Z`);
    await transitionFair(services, fairId, 'open');
    const doors = services.get(FairCheckInService);
    const badgeOf = async (id: string) =>
      (
        await services.sql<{ badge: string }>(
          `SELECT badge FROM fair_roster_entry WHERE fair_id = $1 AND seeker_id = $2`,
          [fairId, id],
        )
      )[0]!.badge;
    const scan = (device: string, seq: number, code: string, at: string) => ({
      scanId: newId(),
      device,
      seq,
      code,
      deviceAt: `${FAIR_DAY}T${at}:00Z`,
      kind: 'check_in' as const,
    });
    const online = [scan('A', 1, await badgeOf(people[0]!), '01:20'), scan('A', 2, idNumber(5), '01:25')];
    const offline = [scan('B', 1, idNumber(1), '01:12'), scan('B', 2, idNumber(4), '01:30')];
    expect((await doors.take(napo, fairId, online)).map(({ answer }) => answer)).toEqual(['in', 'in']);
    const late = await doors.take(napo, fairId, offline);
    expect(late).toMatchObject([
      { answer: 'in', at: `${FAIR_DAY}T01:12:00.000Z`, where: 'B' },
      { answer: 'not_on_roster', seekerId: people[3] },
    ]);
    expect(await doors.take(napo, fairId, online)).toMatchObject([
      { answer: 'already_in', where: 'B' },
      { answer: 'in', seekerId: noPhone() },
    ]);
    const stranger = await services.get(WalkInRegistrationService).walkIn(napo, fairId, {
      scanId: newId(),
      idNumber: idNumber(700),
      name: '虚构新',
      areaCode: '451026100',
      consentToShare: true,
      channel: 'in_person',
    });
    expect(stranger).toMatchObject({ answer: 'in', registered: true });
    people.push(stranger.seekerId!);
  });

  it('takes intents, hires on the spot somebody without a phone, and shows both while it runs', async () => {
    const intents = services.get(RegisterIntentService);
    await intents.register(napo, fairId, {
      seekerId: people[0]!,
      vacancyId: posts[0]!.id,
      channel: 'in_person',
      evidence: '现场登记表 3',
    });
    await intents.register(napo, fairId, {
      seekerId: people[0]!,
      vacancyId: posts[1]!.id,
      channel: 'in_person',
      evidence: '现场登记表 3',
    });
    const hired = await services.get(HireAtBoothService).hire(napo, fairId, {
      seekerId: noPhone(),
      vacancyId: posts[0]!.id,
      offeredWage: 4300,
      channel: 'paper',
      evidence: '意向书 12 号',
    });
    await services.drain();
    expect(hired.again).toBe(false);
    const live = await services.get(FairReportService).live(napo, fairId);
    expect(live.roster).toMatchObject({ invited: 1, checkedIn: 3 });
    expect(live.gates.reduce((sum, { persons }) => sum + persons, 0)).toBe(3);
    expect(live.booths.reduce((sum, { intents: said }) => sum + said, 0)).toBe(3);
    expect((await services.get(FairsQueries).find(napo, fairId)).view.board).toMatchObject({
      intents: 3,
      hired: 1,
    });
  });

  it('decides at closing who did not come, and is reconciled into figures that add up', async () => {
    await services.setClock(`${FAIR_DAY}T09:30:00Z`);
    await transitionFair(services, fairId, 'close');
    await transitionFair(services, fairId, 'reconcile');
    await expect(
      services.get(FairCheckInService).take(napo, fairId, [
        {
          scanId: newId(),
          device: 'B',
          seq: 9,
          code: idNumber(2),
          deviceAt: `${FAIR_DAY}T02:00:00Z`,
          kind: 'check_in',
        },
      ]),
    ).rejects.toThrow('FAIR_DOORS_SHUT');
    const report = await services.get(FairReportService).report(napo, fairId);
    expect(report.final).toBe(true);
    const count = Object.fromEntries(report.steps.map((step) => [step.key, step.count]));
    expect(count).toMatchObject({
      roster: 4,
      invited: 3,
      present: 3,
      walked_in: 1,
      no_show: 1,
      with_intent: 2,
      intents: 3,
      offered: 1,
      accepted: 1,
      intent_without_presence: 0,
    });
    expect(count.present! + count.no_show!).toBe(count.roster);
    for (const step of report.steps)
      expect(new Set(step.seekerIds).size).toBe(step.unit === 'person' ? step.count : step.ofCount);
    expect(report.sentence.zh).toContain('到场3人(占名册75%');
    expect(reportPage(report).html).toContain(report.sentence.zh.slice(0, 20));
  });

  it('hands its intents out in the county’s layout', async () => {
    const { name, bytes } = await services.get(FairWorkbooksService).write(napo, fairId, 'intents');
    expect(name).toBe('03-招聘会意向花名册-2018-02-27.xlsx');
    const book = await openWorkbook(bytes);
    const rows: RawRow[] = [];
    for await (const row of book.sheets[0]!.rows()) rows.push(row);
    await book.close();
    const header = [...rows[1]!.cells.values()].map(({ text }) => text);
    expect(header.slice(0, 8)).toEqual([
      '序号',
      '招聘会',
      '日期',
      '企业',
      '岗位',
      '姓名',
      '性别',
      '身份证号',
    ]);
    expect(
      rows
        .slice(2)
        .map((row) => row.cells.get('H')?.text)
        .sort(),
    ).toEqual([idNumber(1), idNumber(1), idNumber(5)].sort());
    expect(
      await services.sql(
        `SELECT count(*)::int FROM audit_entry WHERE action = 'export' AND aggregate_id = $1`,
        [fairId],
      ),
    ).toEqual([{ count: 1 }]);
    const broken: string[] = [];
    for (const { name: rule, sql } of invariantsHere)
      if ((await services.sql(sql)).length > 0) broken.push(rule);
    expect(broken).toEqual([]);
  });

  it('tells everybody who was asked when it is called off, once, and takes nobody in any more', async () => {
    const other = await plannedFair(services, {
      code: 'F2018-9',
      heldOn: '2018-03-20',
      plannedDepartureOn: undefined,
      plannedStartOn: undefined,
    });
    await services.sql(`UPDATE vacancy SET fair_code = 'F2018-9' WHERE id = $1`, [posts[2]!.id]);
    await transitionFair(services, other, 'publish');
    await services
      .get(InvitationsService)
      .plan(napo, other, { from: 'list', seekerIds: people.slice(1, 4) }, [
        { size: 2, dueAt: `${FAIR_DAY}T09:00:00Z` },
        { size: 2, dueAt: '2018-03-10T00:00:00Z' },
      ]);
    await services.get(SendWavesTask).run();
    await services.drain();
    await transitionFair(services, other, 'cancel');
    await services.drain();
    expect((await notices('fairs.called-off')).map(({ recipient_id: id }) => id).sort()).toEqual(
      people.slice(1, 3).sort(),
    );
    await services.setClock('2018-03-10T01:00:00Z');
    await services.get(SendWavesTask).run();
    await services.drain();
    expect((await notices('fairs.invitation')).filter(({ recipient_id: id }) => id === people[3])).toEqual(
      [],
    );
    expect(publicFairPage(await services.get(FairPublicQueries).byCode('F2018-9', 'x')).html).toContain(
      '已取消',
    );
  });
});
