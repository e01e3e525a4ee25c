import { readFile } from 'node:fs/promises';
import { brokenInvariants } from '../../../src/composition/invariants.js';
import {
  ForecastStore,
  type StoredForecast,
} from '../../../src/modules/medical/application/forecast-store.service.js';
import {
  ClinicForecastQueries,
  ClinicsService,
  FitnessReader,
  MedicalQueries,
} from '../../../src/modules/medical/index.js';
import { PlacementCommands, PlacementReader } from '../../../src/modules/placements/index.js';
import { systemActor } from '../../../src/platform/access/index.js';
import { newId } from '../../../src/platform/clock/index.js';
import { actorOf, COOPERATION, startServices, type Services } from '../../support/harness/index.js';
import { compareWithTruth } from '../../support/ledgers/compare.js';
import { outcomeOf, takeLedger } from '../../support/ledgers/take.js';
import type { LedgerTruth } from '../../support/ledgers/truth.js';
import { acceptedCandidates, fileOf } from './prepared.js';
import { OPEN_REGISTERS } from '../../support/ledgers/checkpoints.js';

const OPEN = new URL('../../../ledgers/open/', import.meta.url).pathname;
const AS_OF = '2018-04-13';
const GBZ = {
  目前未见异常: 'no_abnormality',
  其他疾病或异常: 'other_abnormality',
  复查: 'recheck',
  职业禁忌证: 'contraindication',
} as const;

describe('ledger ⑤ of the open set', () => {
  let s: Services;
  let truth: LedgerTruth;
  let importId: string;
  const bureau = actorOf('bureau');
  const service = systemActor([COOPERATION], newId());
  const states = (): Promise<{ status: string; count: number }[]> =>
    s.sql(`SELECT status, count(*)::int AS count FROM placement GROUP BY status ORDER BY status`);

  beforeAll(async () => {
    truth = JSON.parse(await readFile(`${OPEN}truth.json`, 'utf8')) as LedgerTruth;
    s = await startServices({ label: 'medical_results', from: OPEN_REGISTERS });
    await acceptedCandidates(s, truth);
  }, 180_000);

  afterAll(() => s.close());

  it('opens an order for everybody who said yes', async () => {
    const candidates = truth.expected.candidatesForMedical;
    expect(await states()).toEqual([{ status: 'medical', count: candidates }]);
    expect(
      await s.sql(
        `SELECT status, attempt, ordered_on::text, due_on::text, count(*)::int FROM medical.medical_check GROUP BY 1, 2, 3, 4`,
      ),
    ).toEqual([
      { status: 'ordered', attempt: 1, ordered_on: '2018-02-27', due_on: '2018-03-05', count: candidates },
    ]);
    expect(await s.sql(`SELECT DISTINCT fitness_word FROM placement`)).toEqual([{ fitness_word: 'not_yet' }]);
  });

  const forecast = (perDay: number) =>
    s.get(ClinicForecastQueries).forecast(bureau, { fairCode: 'F2018-0227', perDay, from: '2018-02-27' });

  it('says on the first morning whether the clinic can see everybody before the departure', async () => {
    const { medical, candidatesForMedical: people } = truth.expected;
    const enough = await forecast(40);
    expect(enough).toMatchObject({ people, slots: 160, cleared: people, short: 0, finalAt: '2018-03-05' });
    expect(enough.days.map(({ day }) => day)).toEqual(medical.orderDays);
    expect(enough.workingDays).toBe(medical.workingDaysBetweenFairAndDeparture);
    expect(await forecast(10)).toMatchObject({
      cleared: 40,
      short: people - 40,
      shortageKnownOn: '2018-02-28',
      cures: { extraSlotsPerDay: 22, secondBatch: { people: people - 40 } },
    });
    const { places } = await forecast(10);
    expect(places.filter(({ day }) => day === null)).toHaveLength(people - 40);
  });

  it('keeps that answer by itself, tells the bureau when it turns short, and asks again with every change', async () => {
    const people = truth.expected.candidatesForMedical;
    await s.sql(
      `INSERT INTO organisation (id, kind, name, place) VALUES ($1, 'source-bureau', '那坡县人社局(试)', '451026')`,
      [newId()],
    );
    const clinicId = await s.get(ClinicsService).register(bureau, {
      name: '那坡县虚构体检中心',
      place: '451026',
      licenceNo: '虚构0001',
      filingNo: '虚构0001',
      hazards: [],
      food: false,
      slotsPerDay: 10,
    });
    const keeper = s.get(ForecastStore);
    const again = async (): Promise<StoredForecast> => {
      await s.drain();
      await keeper.recompute(service, COOPERATION);
      return (await keeper.newest(bureau))[0]!;
    };
    const capTo = (slotsPerDay: number): Promise<void> =>
      s.get(ClinicsService).setTerms(bureau, clinicId, { slotsPerDay });
    const alarms = (): Promise<{ text: { zh: string } }[]> =>
      s.sql(`SELECT text FROM notice WHERE template = 'medical.shortage' ORDER BY id`);
    const short = await again();
    expect(short.answer).toMatchObject({
      people,
      slots: 40,
      cleared: 40,
      short: people - 40,
      finalAt: '2018-03-05',
      shortageKnownOn: '2018-02-28',
      cures: {
        extraSlotsPerDay: 22,
        slotsToAdd: [
          { day: '2018-02-28', slots: 22 },
          { day: '2018-03-01', slots: 22 },
          { day: '2018-03-02', slots: 22 },
          { day: '2018-03-05', slots: 19 },
        ],
        secondBatch: { people: people - 40, clearedOn: '2018-03-16' },
      },
    });
    expect((await alarms()).map(({ text }) => text.zh)).toEqual([expect.stringContaining('2月28日加22个')]);
    expect(await keeper.recompute(service, COOPERATION)).toBe(0);
    await capTo(40);
    const enough = await again();
    expect(enough.answer).toMatchObject({ slots: 160, cleared: people, short: 0 });
    expect(enough.reason).toBe('medical.caps-changed');
    await capTo(30);
    expect((await again()).answer).toMatchObject({ short: people - 120 });
    expect(await alarms()).toHaveLength(2);
    await capTo(40);
    expect((await again()).answer.short).toBe(0);
  });

  it('takes, merges and refuses each row as the truth says, with cell and code', async () => {
    await s.setClock('2018-03-12T02:00:00Z');
    const { name, file } = fileOf(truth, 'medical');
    importId = await takeLedger(s, bureau, `${OPEN}${name}`);
    expect(compareWithTruth(await outcomeOf(s, importId), file, truth.reasonCodes)).toEqual([]);
  }, 60_000);

  it('brings each placement where its conclusion leads', async () => {
    expect(await states()).toEqual([
      { status: 'barred', count: 4 },
      { status: 'medical', count: 10 },
      { status: 'proposed', count: 1 },
      { status: 'ready', count: 111 },
    ]);
    expect(
      await s.sql(
        `SELECT DISTINCT said_by, channel, evidence LIKE 'import:%' AS from_row FROM history
         WHERE aggregate = 'placement' AND move IN ('clear', 'bar')`,
      ),
    ).toEqual([{ said_by: 'clinic', channel: 'workbook', from_row: true }]);
  });

  it('says for the re-match what the clinic has said, once employer and person agree', async () => {
    const [proposed] = await s.sql<{ id: string; linked_to: string }>(
      `SELECT id, linked_to FROM placement WHERE status = 'proposed' AND origin = 'plan'`,
    );
    expect(proposed!.linked_to).not.toBeNull();
    const commands = s.get(PlacementCommands);
    await commands.offer(service, [proposed!.id], {
      reportedBy: 'employer',
      evidence: '电话 14:05',
      channel: 'phone',
    });
    await commands.accept(service, [proposed!.id], {
      reportedBy: 'worker',
      evidence: '电话 14:05',
      channel: 'phone',
    });
    await s.drain();
    expect(await s.sql(`SELECT status, fitness_word FROM placement WHERE id = $1`, [proposed!.id])).toEqual([
      { status: 'ready', fitness_word: 'fit' },
    ]);
    expect(
      await s.sql(
        `SELECT status, conclusion, attended_on::text, attempt FROM medical.medical_check WHERE placement_id = $1`,
        [proposed!.id],
      ),
    ).toEqual([
      { status: 'concluded', conclusion: 'other_abnormality', attended_on: '2018-03-09', attempt: 1 },
    ]);
  });

  it('counts the figures of the county’s report', async () => {
    const { medical } = truth.expected;
    const figures = s.get(MedicalQueries);
    await s.uow.read(service, async (tx) => {
      for (const scope of [{ asOf: AS_OF }, { asOf: AS_OF, fairCode: 'F2018-0227' }]) {
        expect(await figures.funnel(tx, scope)).toEqual({
          poorFromFair: medical.poorFromFair_C,
          nonPoorFromFair: medical.nonPoorFromFair_D,
          pool: medical.pool_E,
          total: medical.total,
        });
        expect(await figures.examinedByDay(tx, scope)).toEqual(medical.examinedByDay);
        const kinds = await figures.conclusionsByKind(tx, scope);
        expect(Object.fromEntries(Object.entries(GBZ).map(([zh, kind]) => [zh, kinds[kind]]))).toEqual(
          medical.conclusionsGBZ188,
        );
      }
      expect(await figures.secondRound(tx, { asOf: AS_OF })).toEqual(medical.secondSheet);
      expect(await figures.forbiddenItems(tx)).toBe(medical.hbvOrPregnancyItemsInAnyOrder);
    });
  });

  it('answers the same question of that morning afterwards', async () => {
    expect(await forecast(40)).toMatchObject({ people: truth.expected.candidatesForMedical, short: 0 });
    const later = await s
      .get(ClinicForecastQueries)
      .forecast(bureau, { perDay: 40, from: '2018-03-01', fairCode: 'F2018-0227' });
    expect(later.people).toBe(truth.expected.candidatesForMedical - 30 - 33);
  });

  it('knows who was fit on the day of departure, whatever came later', async () => {
    const onDeparture = await s.uow.read(service, async (tx) => {
      const placements = await s.get(PlacementReader).byFair(tx, 'F2018-0227');
      const fitness = await s.get(FitnessReader).on(tx, placements, '2018-03-06');
      return [...fitness.values()].filter(({ word }) => word === 'fit').length;
    });
    const { poorFromFair_C: poor, nonPoorFromFair_D: others } = truth.expected.medical;
    expect(onDeparture).toBe(poor.fit + others.fit);
  });

  it('keeps no finding and no forbidden word', async () => {
    const columns = await s.sql<{ column_name: string }>(
      `SELECT column_name FROM information_schema.columns WHERE table_schema = 'medical'`,
    );
    expect(columns.filter(({ column_name }) => /hbv|hcg|alt$|pressure|bp|finding/.test(column_name))).toEqual(
      [],
    );
    expect(await s.sql(`SELECT note FROM medical.medical_check WHERE note ~ 'HBs|妊|孕|乙肝'`)).toEqual([]);
    expect(await brokenInvariants(s.uow)).toEqual([]);
  });

  it('changes nothing when the same workbook comes again', async () => {
    const digest = async (): Promise<unknown> =>
      s.sql(
        `SELECT md5(string_agg(m::text, '' ORDER BY m.id)) AS checks, (SELECT count(*) FROM history WHERE aggregate <> 'import') AS moves,
                (SELECT md5(string_agg(p::text, '' ORDER BY p.id)) FROM placement p) AS placements FROM medical.medical_check m`,
      );
    const before = await digest();
    const { name } = fileOf(truth, 'medical');
    const again = await outcomeOf(s, await takeLedger(s, bureau, `${OPEN}${name}`));
    expect(await digest()).toEqual(before);
    expect(again.refused).toHaveLength(6);
  }, 60_000);
});
