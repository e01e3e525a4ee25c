import { brokenInvariants } from '../../../src/composition/invariants.js';
import { BookChecksService } from '../../../src/modules/medical/application/book-checks.service.js';
import { ClinicHeaders } from '../../../src/modules/medical/application/clinic-headers.service.js';
import { MedicalDeadlines } from '../../../src/modules/medical/application/medical-deadlines.service.js';
import { OwnExaminations } from '../../../src/modules/medical/application/own-examinations.service.js';
import { ReferralsService } from '../../../src/modules/medical/application/referrals.service.js';
import { ReportResultService } from '../../../src/modules/medical/application/report-result.service.js';
import { StatementsQueries } from '../../../src/modules/medical/application/statements.queries.js';
import { BlockBookings } from '../../../src/modules/medical/application/block-bookings.service.js';
import type { ClinicResult } from '../../../src/modules/medical/domain/clinic-result.js';
import { ClinicsService, FitnessReader, MedicalBooking } from '../../../src/modules/medical/index.js';
import { SignedLinks } from '../../../src/modules/identity/index.js';
import { MEDICAL_RESULTS } from '../../../src/modules/imports/index.js';
import { newId } from '../../../src/platform/clock/index.js';
import { PlacementCommands } from '../../../src/modules/placements/index.js';
import {
  actorOf,
  CHENGXIANG,
  COOPERATION,
  startServices,
  type Services,
} from '../../support/harness/index.js';
import { MedicalSetting } from './setting.js';

const WORD = { channel: 'phone', evidence: '电话 14:05' } as const;
const RESULT: ClinicResult = {
  exam: null,
  bookedOn: null,
  attendedOn: null,
  conclusion: null,
  contraindicatedHazards: [],
  missedReason: null,
  recheckItems: null,
  recheckDueOn: null,
  provisionalBy: null,
  reportNo: null,
  costBearer: 'unknown',
  toldOn: null,
  note: null,
};

describe('the queue before the examination', () => {
  let s: Services;
  let setting: MedicalSetting;
  let clinicId: string;
  const bureau = actorOf('bureau');
  const caseworker = actorOf('caseworker');
  const booking = () => s.get(MedicalBooking);
  const inTx = <T>(work: Parameters<Services['uow']['write']>[1]) =>
    s.uow.write(setting.service, work) as Promise<T>;
  const book = (id: string, day?: string) =>
    s.get(BookChecksService).book(caseworker, id, day ? { day } : {}, WORD);
  const report = (id: string, result: Partial<ClinicResult>) =>
    s.get(ReportResultService).report(actorOf('clinic', { clinicId }), id, { ...RESULT, ...result }, WORD);
  const check = async (id: string) =>
    (
      await s.sql<Record<string, unknown>>(
        `SELECT status, booked_on AS day, to_char(arrival_at, 'HH24:MI') AS at, block_id AS block FROM medical.medical_check WHERE id = $1`,
        [id],
      )
    )[0];
  const notices = (template: string) =>
    s.sql<{ status: string; kind: string; due: string; text: { zh: string } }>(
      `SELECT status, recipient_kind AS kind, to_char(due_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') AS due, text
       FROM notice WHERE template = $1 ORDER BY id`,
      [template],
    );

  beforeAll(async () => {
    s = await startServices({ label: 'medical_queue' });
    await s.setClock('2018-02-27T01:00:00Z');
    setting = new MedicalSetting(s);
    await setting.prepare();
    clinicId = await setting.clinic();
  });
  afterAll(() => s.close());

  it('gives a slot with an arrival time and reminds on the evening before; a new day is one new reminder', async () => {
    const [one] = await setting.ordered(1);
    expect(await book(one!.checkId, '2018-03-02')).toMatchObject({
      clinicId,
      day: '2018-03-02',
      arrivalAt: '08:00',
    });
    expect(await notices('medical.appointment-reminder')).toMatchObject([
      { status: 'queued', kind: 'seeker', due: '2018-03-01 18:00' },
    ]);
    expect((await notices('medical.appointment-reminder'))[0]?.text.zh).toMatch(/空腹.*身份证/);
    await book(one!.checkId, '2018-03-05');
    expect((await notices('medical.appointment-reminder')).map(({ status, due }) => [status, due])).toEqual([
      ['cancelled', '2018-03-01 18:00'],
      ['queued', '2018-03-04 18:00'],
    ]);
    await s.get(BookChecksService).release(caseworker, one!.checkId, WORD);
    expect(await check(one!.checkId)).toEqual({ status: 'ordered', day: null, at: null, block: null });
    expect((await notices('medical.appointment-reminder')).map(({ status }) => status)).toEqual([
      'cancelled',
      'cancelled',
    ]);
  });

  it('keeps who finds no slot on a list that moves up when one is given back', async () => {
    const people = await setting.ordered(9);
    const results = await s.get(BookChecksService).assign(
      bureau,
      people.map(({ checkId }) => checkId),
      {},
      WORD,
    );
    // Two a day on the four working days before the departure; the ninth waits.
    expect(results.map(({ outcome, day }) => day ?? outcome)).toEqual([
      ...['2018-02-28', '2018-02-28', '2018-03-01', '2018-03-01'],
      ...['2018-03-02', '2018-03-02', '2018-03-05', '2018-03-05', 'waiting'],
    ]);
    await expect(book(people[8]!.checkId, '2018-03-01')).rejects.toMatchObject({
      kind: 'limit-reached',
      code: 'NO_SLOT_LEFT',
    });
    await s.get(PlacementCommands).withdraw(setting.service, [people[2]!.placementId], {
      reportedBy: 'worker',
      evidence: '电话 14:05',
      channel: 'phone',
    });
    await s.drain();
    expect(await check(people[8]!.checkId)).toMatchObject({ status: 'booked', day: '2018-03-01' });
    expect(await s.sql(`SELECT check_id FROM medical.waiting`)).toEqual([]);

    // A closed day sends its people back to the list; opened days take them in again.
    await s.get(ClinicsService).setDays(bureau, clinicId, [{ day: '2018-03-05', exam: 'any', slots: 0 }]);
    await s.drain();
    expect((await s.sql(`SELECT check_id FROM medical.waiting`)).length).toBe(2);
    await s.get(ClinicsService).setDays(bureau, clinicId, [{ day: '2018-03-03', exam: 'any', slots: 2 }]);
    await s.drain();
    expect(await s.sql(`SELECT check_id FROM medical.waiting`)).toEqual([]);
    expect(await check(people[7]!.checkId)).toMatchObject({ status: 'booked', day: '2018-03-03' });
    for (const { placementId } of people) await inTx((tx) => booking().freeSlots(tx, placementId));
    await s.get(ClinicsService).setDays(bureau, clinicId, [
      { day: '2018-03-05', exam: 'any', slots: 2 },
      { day: '2018-03-03', exam: 'any', slots: 0 },
    ]);
    await s.drain();
  });

  it('holds a slot from the intent on: a yes makes it order and booking, a no frees it', async () => {
    const [first, second] = (await setting.intents(2)) as [string, string];
    const [held] = (await inTx((tx) => booking().holdSlot(tx, first, { day: '2018-03-01' }))) as [unknown];
    expect(held).toEqual({ exam: 'occupational', clinicId, day: '2018-03-01' });
    await inTx((tx) => booking().holdSlot(tx, second, { day: '2018-03-01' }));
    const [third] = await setting.ordered(1);
    await expect(book(third!.checkId, '2018-03-01')).rejects.toMatchObject({ code: 'NO_SLOT_LEFT' });
    await setting.sayYes([first]);
    await s.drain();
    expect(
      await s.sql(`SELECT status, booked_on AS day FROM medical.medical_check WHERE placement_id = $1`, [
        first,
      ]),
    ).toEqual([{ status: 'booked', day: '2018-03-01' }]);
    await s.get(PlacementCommands).withdraw(setting.service, [second], {
      reportedBy: 'worker',
      evidence: '电话 14:05',
      channel: 'phone',
    });
    await s.drain();
    await book(third!.checkId, '2018-03-01');
    const slots = await inTx<Map<string, unknown>>((tx) => booking().slotsOf(tx, [first, second]));
    expect(slots).toEqual(
      new Map([[first, [{ exam: 'occupational', clinicId, day: '2018-03-01', held: false }]]]),
    );
    const restored = await inTx((tx) => booking().restoreSlots(tx, second));
    expect(restored).toEqual({
      restored: [],
      missing: [{ exam: 'occupational', clinicId, day: '2018-03-01' }],
    });
  });

  it('books in the same act that hires, and does nothing twice', async () => {
    const placement = await setting.intent();
    const commands = s.get(PlacementCommands);
    const act = () =>
      inTx(async (tx) => {
        const attribution = { reportedBy: 'employer', evidence: '电话 14:05', channel: 'in_person' } as const;
        await commands.offer(setting.service, [placement], attribution);
        await commands.accept(setting.service, [placement], { ...attribution, reportedBy: 'worker' });
        return booking().bookOnAcceptance(tx, placement, { day: '2018-03-02' });
      });
    expect(await act()).toMatchObject([
      { exam: 'occupational', clinicId, clinicName: '那坡县虚构体检中心', day: '2018-03-02', waiting: false },
    ]);
    await s.drain();
    expect(await inTx((tx) => booking().bookOnAcceptance(tx, placement))).toHaveLength(1);
    expect(
      (await s.sql(`SELECT id FROM medical.medical_check WHERE placement_id = $1`, [placement])).length,
    ).toBe(1);
  });

  it('keeps slots for a township that comes at one time with its escort', async () => {
    const day = '2018-03-07';
    const block = {
      areaCode: CHENGXIANG,
      clinicId,
      day,
      exam: 'occupational',
      places: 2,
      arrivalAt: '09:30',
      escort: '虚构甲',
    } as const;
    const blocks = s.get(BlockBookings);
    await expect(blocks.reserve(caseworker, { ...block, places: 3 })).rejects.toMatchObject({
      code: 'NO_SLOT_LEFT',
    });
    const id = await blocks.reserve(caseworker, block);
    const people = await setting.ordered(2);
    await expect(book(people[0]!.checkId, day)).rejects.toMatchObject({ code: 'NO_SLOT_LEFT' });
    await blocks.fill(caseworker, id, [people[0]!.checkId], WORD);
    expect(await check(people[0]!.checkId)).toEqual({ status: 'booked', day, at: '09:30', block: id });
    expect(await blocks.giveBack(caseworker, id)).toBe(1);
    await book(people[1]!.checkId, day);
    await expect(
      blocks.fill(actorOf('caseworker', { areas: ['451026101'] }), id, [people[1]!.checkId], WORD),
    ).rejects.toMatchObject({ code: 'TOWNSHIP_BLOCK_NOT_FOUND' });
  });

  it('caps each kind by itself', async () => {
    await s.get(ClinicsService).setTerms(bureau, clinicId, { occupationalSlots: 1, occupationalFee: 120 });
    const people = await setting.ordered(2);
    await book(people[0]!.checkId, '2018-03-08');
    await expect(book(people[1]!.checkId, '2018-03-08')).rejects.toMatchObject({ code: 'NO_SLOT_LEFT' });
    await s.get(ClinicsService).setTerms(bureau, clinicId, { occupationalSlots: null });
    await book(people[1]!.checkId, '2018-03-08');
  });

  it('sends a suspected disease on, a bar to another post, a missed one back to the list; the bureau hears of late reports once', async () => {
    const people = await setting.ordered(3);
    const [suspected, barred, missed] = people.map(({ checkId }) => checkId) as [string, string, string];
    await report(suspected, { attendedOn: '2018-02-27', conclusion: 'suspected_disease' });
    await report(barred, {
      attendedOn: '2018-02-27',
      conclusion: 'contraindication',
      contraindicatedHazards: ['NOISE'],
    });
    await book(missed, '2018-03-02');
    await report(missed, { missedReason: 'away' });
    expect(await notices('medical.referral-due')).toHaveLength(await bureaus());
    expect((await s.sql(`SELECT payload FROM outbox WHERE topic = 'medical.rematch-wanted'`)).length).toBe(2);
    await expect(
      s.get(ReferralsService).refer(bureau, barred, { to: '百色市职业病防治院' }),
    ).rejects.toMatchObject({
      code: 'NO_REFERRAL_DUE',
    });
    await s.get(ReferralsService).refer(bureau, suspected, { to: '百色市职业病防治院(虚构)' });
    const hazards = await s.uow.read(setting.service, async (tx) => {
      const [row] = await tx.query<{ id: string }>(
        `SELECT seeker_id AS id FROM medical.medical_check WHERE id = $1`,
        [barred],
      );
      return s.get(FitnessReader).barredHazards(tx, [row!.id]);
    });
    expect([...hazards.values()]).toEqual([['NOISE']]);
    expect(await s.sql(`SELECT check_id AS id FROM medical.waiting`)).toEqual([{ id: missed }]);
    await s.drain();

    const [seen] = await setting.ordered(1);
    await report(seen!.checkId, { attendedOn: '2018-02-27' });
    const clocks = s.get(MedicalDeadlines);
    expect((await clocks.tick(setting.service)).late).toBe(0);
    await s.setClock('2018-04-20T01:00:00Z');
    expect(await clocks.cooperationsDue(setting.service)).toEqual([COOPERATION]);
    expect((await clocks.tick(setting.service)).late).toBe(1);
    expect((await clocks.tick(setting.service)).late).toBe(0);
    expect(await notices('medical.report-overdue')).toHaveLength(await bureaus());
    await s.setClock('2018-02-27T02:00:00Z');
  });

  it('never bills the person, and adds up a month by payer', async () => {
    const [one] = await setting.ordered(1);
    await expect(
      report(one!.checkId, { attendedOn: '2018-02-27', conclusion: 'no_abnormality', costBearer: 'worker' }),
    ).rejects.toMatchObject({ code: 'FEE_BORNE_BY_WORKER' });
    const statement = await s.get(StatementsQueries).of(bureau, '2018-02');
    expect(statement.lines).toMatchObject([
      {
        payer: 'employer',
        payerName: '龙岗区星禾五金(虚构)有限公司',
        exam: 'occupational',
        people: 3,
        fee: 120,
        amount: 360,
      },
    ]);
    expect((await s.get(StatementsQueries).workbook(bureau, '2018-02')).subarray(0, 2).toString()).toBe('PK');
    await s.sql(
      `INSERT INTO cooperation VALUES ('other', '450000', '440300', '另一对', 'Another pair') ON CONFLICT DO NOTHING`,
    );
    expect(
      (
        await s
          .get(StatementsQueries)
          .of(actorOf('bureau', { cooperations: ['other'], places: ['450000'] }), '2018-02')
      ).lines,
    ).toEqual([]);
  });

  it('lets a person choose their own day through their link, and nobody else’s', async () => {
    const [own, other] = await setting.ordered(2);
    const [row] = await s.sql<{ id: string }>(`SELECT seeker_id AS id FROM placement WHERE id = $1`, [
      own!.placementId,
    ]);
    const links = s.get(SignedLinks);
    const token = await inTx<string>(async (tx) => {
      const subject = { kind: 'seeker', id: row!.id } as const;
      const id = await links.issue(tx, {
        purpose: 'seeker-page',
        subject,
        expiresAt: '2018-03-05T00:00:00Z',
      });
      return (await links.tokenFor(tx, id))!;
    });
    const link = await links.resolve(token, 'seeker-page', { requestId: 'test', address: '127.0.0.1' });
    const page = s.get(OwnExaminations);
    const [seen] = await page.list(link);
    expect(seen).toMatchObject({ checkId: own!.checkId, exam: 'occupational', bookedOn: null });
    const day = seen!.days[0]!.day;
    await page.choose(link, own!.checkId, day);
    expect(await check(own!.checkId)).toMatchObject({ status: 'booked', day });
    expect(
      await s.sql(`SELECT said_by, channel FROM history WHERE aggregate_id = $1 AND move = 'book'`, [
        own!.checkId,
      ]),
    ).toEqual([{ said_by: 'worker', channel: 'link' }]);
    await expect(page.choose(link, other!.checkId, day)).rejects.toMatchObject({
      code: 'MEDICAL_CHECK_NOT_FOUND',
    });
  });

  it('remembers what an institution’s own header words mean, and takes no forbidden one', async () => {
    const headers = s.get(ClinicHeaders);
    const clinic = actorOf('clinic', { clinicId });
    await headers.remember(clinic, clinicId, [{ header: '总检意见栏', column: 'con' }]);
    await expect(
      headers.remember(clinic, clinicId, [{ header: '乙肝五项', column: 'con' }]),
    ).rejects.toMatchObject({ code: 'MED_FORBIDDEN_TEXT' });
    await expect(
      headers.remember(actorOf('clinic', { clinicId: newId() }), clinicId, []),
    ).rejects.toMatchObject({ code: 'CLINIC_NOT_FOUND' });
    const organisation = newId();
    await s.sql(
      `INSERT INTO organisation (id, kind, name, place, clinic_id) VALUES ($1, 'clinic', '体检中心(试)', '451026', $2)`,
      [organisation, clinicId],
    );
    const layout = await s.uow.read(setting.service, (tx) =>
      headers.layoutOf(tx, MEDICAL_RESULTS, organisation),
    );
    expect(layout.columns.find(({ key }) => key === 'con')?.headers).toContain('总检意见栏');
  });

  it('leaves every invariant whole', async () => {
    await s.drain();
    expect(await brokenInvariants(s.uow)).toEqual([]);
  });

  async function bureaus(): Promise<number> {
    const rows = await s.sql(`SELECT id FROM organisation WHERE kind = 'source-bureau'`);
    return rows.length;
  }
});
