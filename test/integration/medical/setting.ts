import { readFile } from 'node:fs/promises';
import { EmployerTransitionsService, RegisterEmployerService } from '../../../src/modules/employers/index.js';
import { ClinicsService, type RegisterClinic } from '../../../src/modules/medical/index.js';
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
  NAPO,
  PASSED_CHECKS,
  type Services,
} from '../../support/harness/index.js';
import type { LedgerTruth } from '../../support/ledgers/truth.js';

const TRUTH = new URL('../../../ledgers/open/truth.json', import.meta.url).pathname;
const ADVERT = {
  headcount: '400',
  age: '18-45岁',
  baseWage: '2500',
  pay: '3000-3300',
  term: '三年',
  probation: '2个月',
  engagement: '直招',
  lodging: '包吃包住',
  validUntil: '2018-12-30',
};

type Fixture = Pick<Services, 'get' | 'sql' | 'drain'>;

/** A noisy post and people of the open register who may take it, one after the other. */
export class MedicalSetting {
  private people: { id: string; name: string }[] = [];
  vacancyId = '';
  employerId = '';
  readonly service = systemActor([COOPERATION], newId());

  constructor(private readonly s: Fixture) {}

  async prepare(title = '冲压工', hazards = '噪声'): Promise<void> {
    const truth = JSON.parse(await readFile(TRUTH, 'utf8')) as LedgerTruth;
    const register = Object.values(truth.files).find(({ kind }) => kind === 'labour-register')!;
    this.people = register.rows
      .filter(({ a, id }) => a === 'import' && Number(String(id).slice(6, 10)) < 1995)
      .map(({ id, name }) => ({ id: String(id), name: String(name) }));
    const longgang = longgangBureau();
    const attribution = { reportedBy: 'bureau', channel: 'account' } as const;
    this.employerId = await this.s.get(RegisterEmployerService).register(longgang, {
      ...attribution,
      uscc: '919993070000000196',
      name: '龙岗区星禾五金(虚构)有限公司',
      districtCode: LONGGANG,
    });
    await this.s.get(EmployerTransitionsService).transition(longgang, this.employerId, {
      ...attribution,
      move: 'vet',
      until: '2018-12-31',
      checks: PASSED_CHECKS,
    });
    const texts = { ...ADVERT, title, hazards };
    const advert = Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, { text }]));
    this.vacancyId = await this.s.get(RegisterVacancyService).register(longgang, {
      employerId: this.employerId,
      advert,
      reportedBy: 'employer',
      evidence: '电话 14:05',
      channel: 'phone',
    });
    for (const move of ['submit', 'publish'] as const)
      await this.s
        .get(VacancyTransitionsService)
        .transition(longgang, this.vacancyId, { ...attribution, move });
  }

  clinic(more: Partial<RegisterClinic> = {}): Promise<string> {
    return this.s.get(ClinicsService).register(actorOf('bureau'), {
      name: '那坡县虚构体检中心',
      place: NAPO,
      licenceNo: '虚构0001',
      filingNo: '虚构0001',
      hazards: ['NOISE'],
      food: false,
      slotsPerDay: 2,
      ...more,
    });
  }

  /** Somebody with an intent for the post. */
  async intent(): Promise<string> {
    return (await this.intents(1))[0]!;
  }

  async intents(count: number): Promise<string[]> {
    const rows = [];
    for (const person of this.people.splice(0, count)) {
      const seekerId = await this.s.get(RegisterSeekerService).register(actorOf('bureau'), {
        idNumber: person.id,
        name: person.name,
        areaCode: CHENGXIANG,
        profile: {},
        contacts: [],
        reportedBy: 'worker',
        channel: 'in_person',
      });
      rows.push({
        seekerId,
        cooperation: COOPERATION,
        vacancyId: this.vacancyId,
        origin: 'fair' as const,
        fairCode: 'F2018-0227',
        consentOn: '2018-02-27',
        plannedDepartureOn: '2018-03-06',
        plannedStartOn: '2018-03-07',
        attribution: { reportedBy: 'worker' as const, evidence: '电话 14:05', channel: 'in_person' as const },
      });
    }
    return this.s.get(PlacementCommands).registerIntents(this.service, rows);
  }

  async sayYes(ids: readonly string[]): Promise<void> {
    const commands = this.s.get(PlacementCommands);
    await commands.offer(this.service, ids, {
      reportedBy: 'employer',
      evidence: '电话 14:05',
      channel: 'in_person',
    });
    await commands.accept(this.service, ids, {
      reportedBy: 'worker',
      evidence: '电话 14:05',
      channel: 'in_person',
    });
  }

  /** Orders of people who have said yes, oldest first. */
  async ordered(count: number): Promise<{ placementId: string; checkId: string }[]> {
    const placements = await this.intents(count);
    await this.sayYes(placements);
    await this.s.drain();
    return this.s.sql(
      `SELECT placement_id AS "placementId", id AS "checkId" FROM medical.medical_check
       WHERE placement_id = ANY($1::uuid[]) AND attempt = 1 ORDER BY id`,
      [placements],
    );
  }
}
