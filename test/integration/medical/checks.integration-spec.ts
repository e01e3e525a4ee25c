import { readFile } from 'node:fs/promises';
import { brokenInvariants } from '../../../src/composition/invariants.js';
import { EmployerTransitionsService, RegisterEmployerService } from '../../../src/modules/employers/index.js';
import { LapseChecksService } from '../../../src/modules/medical/application/lapse-checks.service.js';
import { AssignClinicService } from '../../../src/modules/medical/application/assign-clinic.service.js';
import { BookChecksService } from '../../../src/modules/medical/application/book-checks.service.js';
import { MedicalChecksQueries } from '../../../src/modules/medical/application/medical-checks.queries.js';
import { ReportResultService } from '../../../src/modules/medical/application/report-result.service.js';
import type { ClinicResult } from '../../../src/modules/medical/domain/clinic-result.js';
import { ClinicsService } from '../../../src/modules/medical/index.js';
import { PlacementCommands } from '../../../src/modules/placements/index.js';
import { RegisterSeekerService } from '../../../src/modules/seekers/application/register-seeker.service.js';
import { VacancyTransitionsService, RegisterVacancyService } from '../../../src/modules/vacancies/index.js';
import { systemActor } from '../../../src/platform/access/index.js';
import { newId } from '../../../src/platform/clock/index.js';
import {
  actorOf,
  CHENGXIANG,
  COOPERATION,
  LONGGANG,
  longgangBureau,
  PASSED_CHECKS,
  NAPO,
  startServices,
  type Services,
} from '../../support/harness/index.js';
import type { LedgerTruth } from '../../support/ledgers/truth.js';

const TRUTH = new URL('../../../ledgers/open/truth.json', import.meta.url).pathname;
const ADVERT = {
  title: '冲压工',
  headcount: '20',
  age: '18-45岁',
  baseWage: '2500',
  pay: '3000-3300',
  term: '三年',
  probation: '2个月',
  hazards: '噪声',
  engagement: '直招',
  lodging: '包吃包住',
  validUntil: '2018-12-30',
};
const NOTHING: ClinicResult = {
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
const WORD = { channel: 'account', evidence: '体检报告单' } as const;

describe('medical checks', () => {
  let s: Services;
  let clinicId: string;
  let vacancyId: string;
  let people: { id: string; name: string }[];
  const bureau = actorOf('bureau');
  const service = systemActor([COOPERATION], newId());
  let clinic = actorOf('clinic');

  beforeAll(async () => {
    s = await startServices({ label: 'medical_checks' });
    await s.setClock('2018-02-27T01:00:00Z');
    const truth = JSON.parse(await readFile(TRUTH, 'utf8')) as LedgerTruth;
    const register = Object.values(truth.files).find(({ kind }) => kind === 'labour-register')!;
    people = register.rows
      .filter(({ a, id }) => a === 'import' && Number(String(id).slice(6, 10)) < 1995)
      .map(({ id, name }) => ({ id: String(id), name: String(name) }));
    vacancyId = await noisyPost();
    clinicId = await s.get(ClinicsService).register(bureau, {
      name: '那坡县虚构体检中心',
      place: NAPO,
      licenceNo: '虚构0001',
      filingNo: '虚构0001',
      hazards: ['NOISE'],
      food: false,
      slotsPerDay: 1,
    });
    clinic = actorOf('clinic', { clinicId });
  });

  afterAll(() => s.close());

  async function noisyPost(): Promise<string> {
    const longgang = longgangBureau();
    const attribution = { reportedBy: 'bureau', channel: 'account' } as const;
    const employerId = await s.get(RegisterEmployerService).register(longgang, {
      ...attribution,
      uscc: '919993070000000196',
      name: '龙岗区星禾五金(虚构)有限公司',
      districtCode: LONGGANG,
    });
    await s.get(EmployerTransitionsService).transition(longgang, employerId, {
      ...attribution,
      move: 'vet',
      until: '2018-12-31',
      checks: PASSED_CHECKS,
    });
    const advert = Object.fromEntries(Object.entries(ADVERT).map(([key, text]) => [key, { text }]));
    const id = await s.get(RegisterVacancyService).register(longgang, {
      employerId,
      advert,
      reportedBy: 'employer',
      evidence: '电话 14:05',
      channel: 'phone',
    });
    for (const move of ['submit', 'publish'] as const) {
      await s.get(VacancyTransitionsService).transition(longgang, id, { ...attribution, move });
    }
    return id;
  }

  /** A person who has said yes to the noisy post. */
  async function accepted(): Promise<{ placementId: string; checkId: string }> {
    const person = people.shift()!;
    const seekerId = await s.get(RegisterSeekerService).register(bureau, {
      idNumber: person.id,
      name: person.name,
      areaCode: CHENGXIANG,
      profile: {},
      contacts: [],
      reportedBy: 'worker',
      channel: 'in_person',
    });
    const commands = s.get(PlacementCommands);
    const [placementId] = await commands.registerIntents(service, [
      {
        seekerId,
        cooperation: COOPERATION,
        vacancyId,
        origin: 'fair',
        fairCode: 'F2018-0227',
        consentOn: '2018-02-27',
        plannedDepartureOn: '2018-03-06',
        plannedStartOn: '2018-03-07',
        attribution: { reportedBy: 'worker', evidence: '电话 14:05', channel: 'in_person' },
      },
    ]);
    await commands.offer(service, [placementId!], {
      reportedBy: 'employer',
      evidence: '电话 14:05',
      channel: 'in_person',
    });
    await commands.accept(service, [placementId!], {
      reportedBy: 'worker',
      evidence: '电话 14:05',
      channel: 'in_person',
    });
    await s.drain();
    const [check] = await s.sql<{ id: string }>(
      `SELECT id FROM medical.medical_check WHERE placement_id = $1`,
      [placementId],
    );
    return { placementId: placementId!, checkId: check!.id };
  }

  const report = (id: string, result: Partial<ClinicResult>, actor = clinic) =>
    s.get(ReportResultService).report(actor, id, { ...NOTHING, ...result }, WORD);
  const placement = async (id: string) =>
    (
      await s.sql(
        `SELECT status, fitness_word AS word, fitness_provisional AS provisional FROM placement WHERE id = $1`,
        [id],
      )
    )[0];
  const checks = (placementId: string) =>
    s.sql(
      `SELECT attempt, status, conclusion FROM medical.medical_check WHERE placement_id = $1 ORDER BY attempt`,
      [placementId],
    );

  it('are ordered at a clinic that is filed for the hazard, at the employer’s cost, with lawful items only', async () => {
    const { checkId } = await accepted();
    const [check] = await s.sql(
      `SELECT clinic_id, exam, hazards, items, cost_bearer, due_on::text FROM medical.medical_check WHERE id = $1`,
      [checkId],
    );
    expect(check).toMatchObject({
      clinic_id: clinicId,
      exam: 'occupational',
      hazards: ['NOISE'],
      cost_bearer: 'employer',
      due_on: '2018-03-05',
    });
    expect((check as { items: string[] }).items).toContain('audiometry');
    await expect(
      s.sql(`UPDATE medical.medical_check SET items = items || '{hbsag}' WHERE id = $1`, [checkId]),
    ).rejects.toThrow(/check constraint/);
    await expect(
      s.sql(`UPDATE medical.medical_check SET note = 'H B s A g 阳性' WHERE id = $1`, [checkId]),
    ).rejects.toThrow(/check constraint/);
    await expect(
      s.sql(`UPDATE medical.medical_check SET cost_bearer = 'worker' WHERE id = $1`, [checkId]),
    ).rejects.toThrow(/check constraint/);
  });

  it('are seen by the clinic they were sent to, by bureau and caseworker of the place, by no employer', async () => {
    const { checkId, placementId } = await accepted();
    const seen = async (actor: typeof clinic): Promise<number> =>
      (await s.get(MedicalChecksQueries).list(actor, { placementId, limit: 10 })).rows.length;
    expect(await seen(clinic)).toBe(1);
    expect(await seen(actorOf('clinic', { clinicId: newId() }))).toBe(0);
    expect(await seen(bureau)).toBe(1);
    expect(await seen(actorOf('caseworker'))).toBe(1);
    expect(await seen(actorOf('caseworker', { areas: ['451026101'] }))).toBe(0);
    const [{ employer_id: employerId } = { employer_id: '' }] = await s.sql<{ employer_id: string }>(
      `SELECT employer_id FROM placement WHERE id = $1`,
      [placementId],
    );
    expect(await seen(actorOf('employer', { employers: [employerId] }))).toBe(0);
    const rows = await s.uow.read(clinic, (tx) =>
      tx.query(`SELECT p.id, s.name FROM placement p JOIN seeker s ON s.id = p.seeker_id`),
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(
      await s.uow.read(actorOf('clinic', { clinicId: newId() }), (tx) =>
        tx.query(`SELECT id FROM placement`),
      ),
    ).toEqual([]);
    await expect(s.get(AssignClinicService).assign(bureau, checkId, newId())).rejects.toMatchObject({
      code: 'CLINIC_NOT_FOUND',
    });
  });

  it('clear the person when the clinic finds nothing, first provisionally, then for good', async () => {
    const { checkId, placementId } = await accepted();
    await report(checkId, {
      attendedOn: '2018-02-27',
      conclusion: 'no_abnormality',
      provisionalBy: '那坡县虚构体检中心 虚构丁',
    });
    expect(await placement(placementId)).toEqual({ status: 'ready', word: 'fit', provisional: true });
    await report(checkId, { attendedOn: '2018-02-27', conclusion: 'no_abnormality' });
    expect(await placement(placementId)).toEqual({ status: 'ready', word: 'fit', provisional: false });
    expect(
      await s.sql(
        `SELECT move, said_by FROM history WHERE aggregate = 'placement' AND aggregate_id = $1 AND move = 'clear'`,
        [placementId],
      ),
    ).toEqual([{ move: 'clear', said_by: 'clinic' }]);
  });

  it('keep somebody with a contraindication from this post, and name the hazard', async () => {
    const { checkId, placementId } = await accepted();
    await report(checkId, { attendedOn: '2018-02-27', conclusion: 'contraindication' });
    expect(await placement(placementId)).toMatchObject({ status: 'barred', word: 'not_for_this_post' });
    expect(
      await s.sql(
        `SELECT contraindicated_hazards AS hazards, hazard_named AS named FROM medical.medical_check WHERE id = $1`,
        [checkId],
      ),
    ).toEqual([{ hazards: ['NOISE'], named: false }]);
  });

  it('open the next attempt after 复查, and a dispute when another word contradicts', async () => {
    const { checkId, placementId } = await accepted();
    await expect(report(checkId, { attendedOn: '2018-02-27', conclusion: 'recheck' })).rejects.toMatchObject({
      code: 'RESULT_INCOMPLETE',
    });
    await report(checkId, {
      attendedOn: '2018-02-27',
      conclusion: 'recheck',
      recheckItems: '血常规',
      recheckDueOn: '2018-03-04',
    });
    expect(await checks(placementId)).toEqual([
      { attempt: 1, status: 'recheck_due', conclusion: 'recheck' },
      { attempt: 2, status: 'ordered', conclusion: null },
    ]);
    expect(await placement(placementId)).toMatchObject({ status: 'medical', word: 'not_yet' });
    const { disputeId } = await report(checkId, { attendedOn: '2018-02-27', conclusion: 'no_abnormality' });
    expect(disputeId).not.toBeNull();
    expect(await checks(placementId)).toMatchObject([{ conclusion: 'recheck' }, { status: 'ordered' }]);
    const [second] = await s.sql<{ id: string }>(
      `SELECT id FROM medical.medical_check WHERE placement_id = $1 AND attempt = 2`,
      [placementId],
    );
    await report(second!.id, { attendedOn: '2018-02-27', conclusion: 'other_abnormality' }, bureau);
    expect(await placement(placementId)).toMatchObject({ status: 'ready', word: 'fit' });
  });

  it('let the clinic take a word back in time, and a caseworker say none', async () => {
    const { checkId, placementId } = await accepted();
    await report(checkId, { attendedOn: '2018-02-27', conclusion: 'no_abnormality' });
    await s.get(ReportResultService).retract(clinic, checkId, { ...WORD, evidence: '更正函' });
    expect(await placement(placementId)).toMatchObject({ status: 'medical', word: 'not_yet' });
    await expect(
      report(checkId, { attendedOn: '2018-02-27', conclusion: 'no_abnormality' }, actorOf('caseworker')),
    ).rejects.toMatchObject({ code: 'PARTY_NOT_AUTHORISED' });
    await expect(
      report(checkId, { attendedOn: '2018-02-27', conclusion: 'no_abnormality', note: '乙肝携带' }),
    ).rejects.toMatchObject({ code: 'MED_FORBIDDEN_TEXT' });
  });

  it('give each slot of a day once, and none when the clinic is closed', async () => {
    const [first, second] = [await accepted(), await accepted()];
    const book = (id: string, day: string) =>
      s.get(BookChecksService).book(actorOf('caseworker'), id, { day }, WORD);
    await book(first.checkId, '2018-03-01');
    await expect(book(second.checkId, '2018-03-01')).rejects.toMatchObject({ code: 'NO_SLOT_LEFT' });
    await expect(book(second.checkId, '2018-03-03')).rejects.toMatchObject({ code: 'CLINIC_CLOSED' });
    await s.get(ClinicsService).setDays(clinic, clinicId, [{ day: '2018-03-03', exam: 'any', slots: 5 }]);
    await book(second.checkId, '2018-03-03');
    await report(second.checkId, { missedReason: 'family' });
    expect(await checks(second.placementId)).toMatchObject([{ status: 'missed' }]);
  });

  it('are taken back when the person steps back', async () => {
    const { placementId } = await accepted();
    await s
      .get(PlacementCommands)
      .withdraw(service, [placementId], { reportedBy: 'worker', evidence: '电话 14:05', channel: 'phone' });
    await s.drain();
    expect(await checks(placementId)).toEqual([{ attempt: 1, status: 'cancelled', conclusion: null }]);
  });

  it('run out, and the person is examined again before a later start', async () => {
    const { checkId, placementId } = await accepted();
    await report(checkId, { attendedOn: '2018-02-27', conclusion: 'no_abnormality' });
    await s.setClock('2019-03-01T01:00:00Z');
    const lapse = s.get(LapseChecksService);
    expect(await lapse.cooperationsDue(systemActor(['*'], newId()))).toEqual([COOPERATION]);
    await lapse.lapseDue(service);
    expect(await lapse.cooperationsDue(systemActor(['*'], newId()))).toEqual([]);
    expect(await checks(placementId)).toEqual([
      { attempt: 1, status: 'lapsed', conclusion: 'no_abnormality' },
      { attempt: 2, status: 'ordered', conclusion: null },
    ]);
    expect(await placement(placementId)).toMatchObject({ status: 'medical', word: 'not_yet' });
    expect(await brokenInvariants(s.uow)).toEqual([]);
  });
});
