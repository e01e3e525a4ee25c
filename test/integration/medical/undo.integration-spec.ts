import { brokenInvariants } from '../../../src/composition/invariants.js';
import { BookChecksService } from '../../../src/modules/medical/application/book-checks.service.js';
import { MedicalBooking } from '../../../src/modules/medical/index.js';
import { UndoAnswerService } from '../../../src/modules/placements/application/undo-answer.service.js';
import { PlacementCommands } from '../../../src/modules/placements/index.js';
import { actorOf, startServices, type Services } from '../../support/harness/index.js';
import { MedicalSetting } from './setting.js';

const WORD = { channel: 'phone', evidence: '电话 14:05' } as const;

describe('answers that are taken back, and the examination', () => {
  let s: Services;
  let setting: MedicalSetting;
  let clinicId: string;
  const caseworker = actorOf('caseworker');
  const undo = (id: string) => s.get(UndoAnswerService).undo(setting.service, id, WORD);
  const withdraw = (id: string) =>
    s.get(PlacementCommands).withdraw(setting.service, [id], { reportedBy: 'worker', ...WORD });
  const book = (id: string, day: string) => s.get(BookChecksService).book(caseworker, id, { day }, WORD);
  const checks = (placementId: string) =>
    s.sql<{ id: string; attempt: number; status: string; day: string | null }>(
      `SELECT id, attempt, status, booked_on AS day FROM medical.medical_check WHERE placement_id = $1 ORDER BY attempt`,
      [placementId],
    );
  const statusOf = async (id: string) =>
    (await s.sql<{ status: string }>(`SELECT status FROM placement WHERE id = $1`, [id]))[0]!.status;
  const hold = (id: string, day: string) =>
    s.uow.write(setting.service, (tx) => s.get(MedicalBooking).holdSlot(tx, id, { day }));
  const slotsOf = (id: string) =>
    s.uow.read(setting.service, async (tx) => (await s.get(MedicalBooking).slotsOf(tx, [id])).get(id) ?? []);
  const slot = (day: string) => ({ what: 'slot', id: clinicId, day });

  beforeAll(async () => {
    s = await startServices({ label: 'medical_undo' });
    await s.setClock('2018-02-27T01:00:00Z');
    setting = new MedicalSetting(s);
    await setting.prepare();
    clinicId = await setting.clinic({ slotsPerDay: 1 });
  });
  afterEach(async () => {
    await s.drain();
    expect(await brokenInvariants(s.uow)).toEqual([]);
  });
  afterAll(() => s.close());

  it('takes the order and its slot back with the yes; the next yes is a new order', async () => {
    const [one] = await setting.ordered(1);
    const { placementId, checkId } = one!;
    await book(checkId, '2018-02-28');
    expect(await undo(placementId)).toMatchObject({ status: 'offered', restored: [], missing: [] });
    expect(await checks(placementId)).toMatchObject([{ attempt: 1, status: 'cancelled' }]);
    expect(await slotsOf(placementId)).toEqual([]);
    await s.get(PlacementCommands).accept(setting.service, [placementId], { reportedBy: 'worker', ...WORD });
    await s.drain();
    expect(await statusOf(placementId)).toBe('medical');
    expect(await checks(placementId)).toMatchObject([
      { status: 'cancelled' },
      { attempt: 2, status: 'ordered' },
    ]);
    const [other] = await setting.ordered(1);
    await book(other!.checkId, '2018-02-28');
  });

  it('gives the held slot back to the offer when the yes that used it is taken back', async () => {
    const placement = await setting.intent();
    await hold(placement, '2018-03-01');
    await setting.sayYes([placement]);
    await s.drain();
    expect(await checks(placement)).toMatchObject([{ status: 'booked', day: '2018-03-01' }]);
    expect((await undo(placement)).restored).toEqual([slot('2018-03-01')]);
    await s.drain();
    expect(await slotsOf(placement)).toEqual([
      { exam: 'occupational', clinicId, day: '2018-03-01', held: true },
    ]);
    await withdraw(placement);
  });

  it('restores the appointment of a withdrawal that is taken back, before and after the worker saw it', async () => {
    const [one] = await setting.ordered(1);
    const { placementId, checkId } = one!;
    await book(checkId, '2018-03-01');
    for (const seen of [false, true]) {
      await withdraw(placementId);
      if (seen) await s.drain();
      expect(await undo(placementId)).toMatchObject({
        status: 'medical',
        restored: seen ? [slot('2018-03-01')] : [],
        missing: [],
      });
      await s.drain();
      expect((await checks(placementId)).at(-1)).toMatchObject({ status: 'booked', day: '2018-03-01' });
    }
    await withdraw(placementId);
  });

  it('names the slot somebody else has meanwhile, and leaves it to them', async () => {
    const [one, other] = await setting.ordered(2);
    await book(one!.checkId, '2018-03-02');
    await withdraw(one!.placementId);
    await s.drain();
    await book(other!.checkId, '2018-03-02');
    expect(await undo(one!.placementId)).toMatchObject({
      status: 'medical',
      restored: [],
      missing: [{ ...slot('2018-03-02'), code: 'NO_SLOT_LEFT' }],
    });
    await s.drain();
    expect((await checks(one!.placementId)).at(-1)).toMatchObject({
      attempt: 2,
      status: 'ordered',
      day: null,
    });
    expect(await checks(other!.placementId)).toMatchObject([{ status: 'booked', day: '2018-03-02' }]);
  });

  it('restores the slot of an employer’s no that is taken back, and tells the employer nothing of it', async () => {
    const placement = await setting.intent();
    await s.get(PlacementCommands).offer(setting.service, [placement], { reportedBy: 'employer', ...WORD });
    await hold(placement, '2018-03-05');
    await s.get(PlacementCommands).transition(setting.service, [
      {
        placementId: placement,
        move: 'decline_by_employer',
        attribution: { reportedBy: 'employer', reason: 'place_filled', ...WORD },
      },
    ]);
    await s.drain();
    expect(await slotsOf(placement)).toEqual([]);
    const employer = actorOf('employer', { employers: [setting.employerId] });
    expect(await s.get(UndoAnswerService).undo(employer, placement, WORD)).toMatchObject({
      status: 'offered',
      restored: [],
      missing: [],
    });
    expect(await slotsOf(placement)).toMatchObject([{ day: '2018-03-05', held: true }]);
    await withdraw(placement);
  });

  it('orders the general examination where an occupational one is asked for and no hazard is named', async () => {
    const placement = await setting.intent();
    const [{ hazards }] = (await s.sql<{ hazards: string[] }>(`SELECT hazards FROM vacancy WHERE id = $1`, [
      setting.vacancyId,
    ])) as [{ hazards: string[] }];
    const name = (named: readonly string[]) =>
      s.sql(`UPDATE vacancy SET hazards = $2 WHERE id = $1`, [setting.vacancyId, named]);
    await name([]);
    await setting.sayYes([placement]);
    await s.drain();
    expect(
      await s.sql(`SELECT exam, status FROM medical.medical_check WHERE placement_id = $1`, [placement]),
    ).toEqual([{ exam: 'general', status: 'ordered' }]);
    await withdraw(placement);
    await name(hazards);
  });

  it('gives what a yes elsewhere had freed back with the offers it reopens', async () => {
    const [first] = await setting.intents(1);
    const [{ seekerId }] = (await s.sql<{ seekerId: string }>(
      `SELECT seeker_id AS "seekerId" FROM placement WHERE id = $1`,
      [first],
    )) as [{ seekerId: string }];
    const [second] = await s.get(PlacementCommands).registerIntents(setting.service, [
      {
        seekerId,
        cooperation: 'napo-longgang',
        employerText: '某厂',
        jobText: '普工',
        districtCode: '440307',
        origin: 'fair',
        consentOn: '2018-02-27',
        attribution: { reportedBy: 'worker', evidence: '电话 14:05', channel: 'in_person' },
      },
    ]);
    await hold(first!, '2018-03-05');
    await setting.sayYes([second!]);
    await s.drain();
    expect(await statusOf(first!)).toBe('withdrawn');
    expect(await slotsOf(first!)).toEqual([]);
    const undone = await undo(second!);
    expect(undone.restored).toEqual(
      expect.arrayContaining([{ what: 'placement', id: first }, slot('2018-03-05')]),
    );
    await s.drain();
    expect(await slotsOf(first!)).toEqual([
      { exam: 'occupational', clinicId, day: '2018-03-05', held: true },
    ]);
  });
});
