import { ExaminationPrintouts } from '../../../src/modules/medical/application/examination-printouts.queries.js';
import { BookChecksService } from '../../../src/modules/medical/application/book-checks.service.js';
import { ReportResultService } from '../../../src/modules/medical/application/report-result.service.js';
import { slipPage } from '../../../src/modules/medical/http/examination-printouts.view.js';
import { ClinicsService } from '../../../src/modules/medical/index.js';
import { RegisterIntentService } from '../../../src/modules/fairs/application/register-intent.service.js';
import { WalkInRegistrationService } from '../../../src/modules/fairs/application/walk-in-registration.service.js';
import { EmployerAnswersService } from '../../../src/modules/placements/application/employer-answers.service.js';
import { SeekerAnswersService } from '../../../src/modules/placements/application/seeker-answers.service.js';
import { newId } from '../../../src/platform/clock/index.js';
import { actorOf, longgangBureau, NAPO, startServices, type Services } from '../../support/harness/index.js';
import { type FakeGateway, openGateway } from '../../support/harness/gateway.js';
import { OPEN_REGISTERS } from '../../support/ledgers/checkpoints.js';
import { idNumber, openFair, plannedFair } from '../fairs/fair-day.js';
import { broken, type Post, posts, statusOf } from './prepared.js';

const TOWNSHIP = '451026100';
const EXAM_DAY = '2018-03-01';
const HEARD = { reportedBy: 'worker', channel: 'in_person', evidence: 'witness: 虚构村干部' } as const;

describe('a person without a phone', () => {
  let s: Services;
  let gateway: FakeGateway;
  beforeAll(async () => {
    gateway = await openGateway();
    s = await startServices({
      label: 'no_phone',
      from: OPEN_REGISTERS,
      env: { SMS_GATEWAY_URL: gateway.url, WECOM_GATEWAY_URL: gateway.url },
    });
  }, 180_000);
  afterAll(async () => {
    await s.close();
    await gateway.close();
  });

  it('goes from the door of the fair to ready by caseworker and paper alone', async () => {
    const caseworker = actorOf('caseworker', { areas: [TOWNSHIP] });
    const fairId = await plannedFair(s);
    await openFair(s, fairId);
    const [post] = (await posts(s, 1, 3)) as [Post];
    await s.sql(
      `UPDATE vacancy SET hazards = '{NOISE}', exams = '[{"kind": "occupational", "when": "before_departure"}]', fair_code = NULL
       WHERE id = $1`,
      [post.id],
    );
    const clinicId = await s.get(ClinicsService).register(actorOf('bureau'), {
      name: '那坡县虚构体检中心',
      place: NAPO,
      licenceNo: '虚构0001',
      filingNo: '虚构0001',
      hazards: ['NOISE'],
      food: false,
      slotsPerDay: 2,
    });

    const walkedIn = await s.get(WalkInRegistrationService).walkIn(actorOf('bureau'), fairId, {
      scanId: newId(),
      idNumber: idNumber(77),
      name: '虚构庚',
      areaCode: TOWNSHIP,
      consentToShare: true,
      witness: '虚构村干部',
      channel: 'in_person',
    });
    expect(walkedIn).toMatchObject({ registered: true });
    const [{ id: seekerId }] = (await s.sql<{ id: string }>(
      `SELECT id FROM seeker ORDER BY id DESC LIMIT 1`,
    )) as [{ id: string }];
    expect(
      await s.sql(`SELECT FROM contact_means WHERE seeker_id = $1 AND phone IS NOT NULL`, [seekerId]),
    ).toEqual([]);
    const placement = await s.get(RegisterIntentService).register(actorOf('bureau'), fairId, {
      seekerId,
      vacancyId: post.id,
      channel: 'paper',
    });
    await s.drain();

    // The company says yes; nobody can be written to, so two calls on the person are the caseworker's work.
    await s
      .get(EmployerAnswersService)
      .many(
        longgangBureau(),
        [{ placementId: placement, answer: 'offer', from: { status: 'intent', version: 1 } }],
        { reportedBy: 'employer', evidence: '电话 14:05', channel: 'phone' },
      );
    await s.drain();
    expect(await statusOf(s, placement)).toBe('offered');
    expect(
      await s.sql(
        `SELECT count(*)::int AS calls FROM call_attempt WHERE placement_id = $1 AND made_at IS NULL`,
        [placement],
      ),
    ).toEqual([{ calls: 2 }]);
    await s.get(SeekerAnswersService).answer(caseworker, placement, { answer: 'go' }, HEARD);
    await s.drain();
    expect(await statusOf(s, placement)).toBe('medical');
    expect(
      await s.sql(`SELECT said_by, evidence FROM history WHERE aggregate_id = $1 AND move = 'accept'`, [
        placement,
      ]),
    ).toEqual([{ said_by: 'worker', evidence: HEARD.evidence }]);
    expect(
      await s.sql(
        `SELECT FROM call_attempt WHERE placement_id = $1 AND made_at IS NULL AND cancelled_at IS NULL`,
        [placement],
      ),
    ).toEqual([]);

    const [check] = (await s.sql<{ id: string }>(
      `SELECT id FROM medical.medical_check WHERE placement_id = $1 AND status = 'ordered'`,
      [placement],
    )) as [{ id: string }];
    await s.get(BookChecksService).book(caseworker, check.id, { day: EXAM_DAY }, { channel: 'in_person' });
    await s.drain();
    const { html: slip } = slipPage(await s.get(ExaminationPrintouts).slip(caseworker, check.id));
    for (const part of ['导检单', '虚构庚', EXAM_DAY, '<svg']) expect(slip).toContain(part);

    // The evening before: what would have been a reminder is read out by somebody.
    await s.setClock('2018-02-28T10:30:00Z');
    await s.drain();
    await s.setClock(`${EXAM_DAY}T04:00:00Z`);
    await s.get(ReportResultService).report(
      actorOf('clinic', { clinicId }),
      check.id,
      {
        exam: null,
        bookedOn: null,
        attendedOn: EXAM_DAY,
        conclusion: 'no_abnormality',
        contraindicatedHazards: [],
        missedReason: null,
        recheckItems: null,
        recheckDueOn: null,
        provisionalBy: null,
        reportNo: '虚构77',
        costBearer: 'employer',
        toldOn: EXAM_DAY,
        note: null,
      },
      { channel: 'paper' },
    );
    await s.drain();
    expect(await statusOf(s, placement)).toBe('ready');

    const told = await s.sql<{ channel: string | null }>(
      `SELECT channel FROM notice WHERE recipient_kind = 'seeker' AND recipient_id = $1`,
      [seekerId],
    );
    expect(told.length).toBeGreaterThan(0);
    expect(told.filter(({ channel }) => channel !== null && channel !== 'manual')).toEqual([]);
    expect(told.some(({ channel }) => channel === 'manual')).toBe(true);
    const keys = gateway.calls.map(({ effectKey }) => effectKey);
    expect(
      await s.sql(`SELECT effect_key FROM notice WHERE effect_key = ANY($1) AND recipient_kind = 'seeker'`, [
        keys,
      ]),
    ).toEqual([]);
    expect(await broken(s)).toEqual([]);
  });
});
