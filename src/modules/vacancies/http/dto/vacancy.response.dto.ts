import { ApiProperty } from '@nestjs/swagger';
import { allowedTransitions } from '../../../../kernel/lifecycle/index.js';
import type { Actor } from '../../../../platform/access/index.js';
import { PageInfo } from '../../../../platform/http/index.js';
import { mayPublishOn } from '../../../employers/index.js';
import { factsOf } from '../../application/vacancy-transitions.service.js';
import {
  FillStepResponse,
  FirmResponse,
  toCard,
  toFill,
  toFirm,
  WagePartResponse,
} from './card.response.dto.js';
import type { VacancySeen } from '../../application/vacancies.queries.js';
import { ownsVacancy, partiesOf } from '../../application/vacancies.policy.js';
import { ADVERT_RULES } from '../../domain/advert-rules/index.js';
import type { ValidatedVacancy } from '../../domain/validate-vacancy.js';
import { EXAM_KINDS, EXAM_TIMES, type ExamKind, type ExamTime } from '../../domain/reading/exams.js';
import { VACANCY_STATUSES, type VacancyStatus } from '../../domain/vacancy.js';
import { vacancyLifecycle } from '../../domain/vacancy.lifecycle.js';

export class TextResponse {
  @ApiProperty() zh: string;
  @ApiProperty() en: string;
}

export class ExamResponse {
  @ApiProperty({ enum: EXAM_KINDS }) kind: ExamKind;
  @ApiProperty({ enum: EXAM_TIMES }) when: ExamTime;
}

export class AdvertFindingResponse {
  @ApiProperty() code: string;
  @ApiProperty({ enum: ['refuse', 'warn', 'info'] }) level: string;
  @ApiProperty({ description: 'Field of the form' }) field: string;
  @ApiProperty({ type: TextResponse, nullable: true }) text: TextResponse | null;
  @ApiProperty({ type: TextResponse, nullable: true, description: 'Article of law' })
  law: TextResponse | null;
  @ApiProperty({
    nullable: true,
    description: 'Number, text or list, as the rule has it',
    oneOf: [
      { type: 'number' },
      { type: 'string' },
      { type: 'boolean' },
      { type: 'array', items: {} },
      { type: 'object', additionalProperties: true },
    ],
  })
  expected: unknown;
}

export class AdvertCheckResponse {
  @ApiProperty({ description: 'False when a finding refuses it' }) lawful: boolean;
  @ApiProperty({ type: [String], description: 'Codes that keep it a draft' }) blockers: string[];
  @ApiProperty({ type: [AdvertFindingResponse] }) findings: AdvertFindingResponse[];
}

export class VacancyResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: VACANCY_STATUSES }) status: VacancyStatus;
  @ApiProperty() version: number;
  @ApiProperty({ type: [String], description: 'Moves this user may make now' }) allowedTransitions: string[];
  @ApiProperty({ format: 'uuid' }) employerId: string;
  @ApiProperty({ type: String, nullable: true }) employerName: string | null;
  @ApiProperty({
    type: String,
    nullable: true,
    format: 'uuid',
    description: 'Who signs the contract; null while not known',
  })
  employerOfRecordId: string | null;
  @ApiProperty({
    type: String,
    nullable: true,
    format: 'uuid',
    description: 'Where the work is; null while not known',
  })
  hostEmployerId: string | null;
  @ApiProperty() cooperation: string;
  @ApiProperty({ type: String, nullable: true }) fairCode: string | null;
  @ApiProperty({ type: String, nullable: true }) booth: string | null;
  @ApiProperty() title: string;
  @ApiProperty({ type: Number, nullable: true }) headcount: number | null;
  @ApiProperty({ description: 'Places offered and not yet answered' }) held: number;
  @ApiProperty({ description: 'Places accepted or started' }) used: number;
  @ApiProperty({
    type: [FillStepResponse],
    description: 'Intended, offered, accepted, started: as this user sees them',
  })
  fill: FillStepResponse[];
  @ApiProperty({ description: 'Counts changes of the card' }) revision: number;
  @ApiProperty({ type: Number, nullable: true }) bedsWomen: number | null;
  @ApiProperty({ type: Number, nullable: true }) bedsMen: number | null;
  @ApiProperty() bedsWomenTaken: number;
  @ApiProperty() bedsMenTaken: number;
  @ApiProperty({ type: FirmResponse, nullable: true, description: 'Who signs the labour contract' })
  employerOfRecord: FirmResponse | null;
  @ApiProperty({ type: FirmResponse, nullable: true, description: 'The plant where the work is' })
  host: FirmResponse | null;
  @ApiProperty({ type: [WagePartResponse] }) allowances: readonly WagePartResponse[];
  @ApiProperty({ type: [WagePartResponse] }) deductions: readonly WagePartResponse[];
  @ApiProperty({ type: Number, nullable: true, description: 'Yuan a month in probation' })
  probationWage: number | null;
  @ApiProperty({ type: String, nullable: true, format: 'uuid' }) copiedFrom: string | null;
  @ApiProperty({ description: 'False when open offers stand although its employer may not publish now' })
  employerMayPublish: boolean;
  @ApiProperty({ type: String, nullable: true }) education: string | null;
  @ApiProperty({ type: Number, nullable: true }) ageMin: number | null;
  @ApiProperty({ type: Number, nullable: true }) ageMax: number | null;
  @ApiProperty({ type: String, nullable: true }) shift: string | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Yuan a month' }) baseWage: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Yuan a month, overtime included' }) payMin:
    number | null;
  @ApiProperty({ type: Number, nullable: true }) payMax: number | null;
  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Overtime hours a month the pay implies, all at 200 %',
  })
  impliedOvertime: number | null;
  @ApiProperty({ type: String, nullable: true }) lodging: string | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Yuan a month' }) lodgingDeduction: number | null;
  @ApiProperty({ type: String, nullable: true }) meals: string | null;
  @ApiProperty({ type: Number, nullable: true }) contractMonths: number | null;
  @ApiProperty({ type: Number, nullable: true }) probationMonths: number | null;
  @ApiProperty({ type: [String] }) hazards: string[];
  @ApiProperty({ type: [ExamResponse] }) exams: ExamResponse[];
  @ApiProperty({ type: String, nullable: true }) engagement: string | null;
  @ApiProperty({ type: Boolean, nullable: true }) couples: boolean | null;
  @ApiProperty({ type: String, nullable: true }) street: string | null;
  @ApiProperty({ type: String, nullable: true }) address: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date' }) startFrom: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date' }) startUntil: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date' }) validUntil: string | null;
  @ApiProperty({ type: String, nullable: true, description: '审核结果 as the district wrote it' })
  districtRemark: string | null;
  @ApiProperty({ type: String, nullable: true }) rejectedReason: string | null;
  @ApiProperty({ type: [String], description: 'What keeps it a draft' }) blockers: string[];
  @ApiProperty({ type: [AdvertFindingResponse], description: 'What a reviewer should look at' })
  findings: AdvertFindingResponse[];
  @ApiProperty({ type: Object, description: 'The advert in its own words, by field' }) written: Readonly<
    Record<string, string>
  >;
}

export class VacancyPage extends PageInfo {
  @ApiProperty({ type: [VacancyResponse] }) items: VacancyResponse[];
}

export class VacancyCreatedResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
}

/** @param today local date, for what may happen next */
export function toVacancyResponse(
  { vacancy, employer, employerOfRecord, host, fill }: VacancySeen,
  actor: Actor,
  today: string,
): VacancyResponse {
  const employerMayPublish = employer !== null && mayPublishOn(employer, today);
  const facts = factsOf(vacancy, employerMayPublish);
  const parties = ownsVacancy(actor, vacancy) ? partiesOf(actor) : [];
  // Whoever renews or reopens says a new last day with it.
  const lastDay = ['expired', 'closed'].includes(vacancy.status) ? null : facts.validUntil;
  const {
    id,
    status,
    version,
    employerId,
    employerOfRecordId,
    hostEmployerId,
    cooperation,
    fairCode,
    booth,
  } = vacancy;
  const { title, headcount, held, used, education, ageMin, ageMax, shift, baseWage, payMin, payMax } =
    vacancy;
  const {
    impliedOvertime,
    lodging,
    lodgingDeduction,
    meals,
    contractMonths,
    probationMonths,
    hazards,
    exams,
  } = vacancy;
  const { engagement, couples, street, address, startFrom, startUntil, validUntil, districtRemark } = vacancy;
  const { rejectedReason, blockers, written } = vacancy;
  return {
    ...{ id, status, version, employerId, employerOfRecordId, hostEmployerId, cooperation, fairCode, booth },
    ...{ title, headcount, held, used, education, ageMin, ageMax, shift, baseWage, payMin, payMax },
    ...{ impliedOvertime, lodging, lodgingDeduction, meals, contractMonths, probationMonths, hazards, exams },
    ...{ engagement, couples, street, address, startFrom, startUntil, validUntil, districtRemark },
    ...{ rejectedReason, blockers, written },
    allowedTransitions: allowedTransitions(
      vacancyLifecycle,
      status,
      { ...facts, validUntil: lastDay },
      parties,
      today,
    ),
    ...toCard(vacancy),
    fill: toFill(vacancy.id, fill),
    employerOfRecord: toFirm(employerOfRecord),
    host: toFirm(host),
    employerMayPublish,
    employerName: employer?.name ?? null,
    findings: vacancy.findings.map((finding) => toFinding({ ...finding, level: 'warn' })),
  };
}

export function toAdvertCheck(validated: ValidatedVacancy): AdvertCheckResponse {
  return {
    lawful: !validated.refused,
    blockers: [...validated.blockers],
    findings: validated.findings.map(toFinding),
  };
}

function toFinding(finding: {
  code: string;
  level: string;
  key: string;
  expected?: unknown;
}): AdvertFindingResponse {
  const rule = ADVERT_RULES.find((candidate) => candidate.code === finding.code);
  return {
    code: finding.code,
    level: finding.level,
    field: finding.key,
    text: rule?.text ?? null,
    law: rule?.law ?? null,
    expected: finding.expected ?? null,
  };
}
