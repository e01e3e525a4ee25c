import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { EducationLevel } from '../../../kernel/values/index.js';
import type { ExamArrangement } from '../domain/reading/exams.js';
import type { ShiftPattern } from '../domain/reading/shift.js';
import type { Engagement, Insurance } from '../domain/reading/terms.js';
import type { StoredFinding, Vacancy, VacancyStatus } from '../domain/vacancy.js';

/** Status and version are written by the lifecycle store alone; held and used by `VacancyPlaces` alone. */
@Entity({ name: 'vacancy' })
export class VacancyEntity implements Vacancy {
  @PrimaryColumn('uuid') readonly id: string;
  @Column('text') readonly status: VacancyStatus;
  @Column('int') readonly version: number;
  @Column('int') readonly held: number;
  @Column('int') readonly used: number;
  @Column('text') cooperation: string;
  @Column('text', { name: 'district_code' }) districtCode: string;
  @Column('uuid', { name: 'employer_id' }) employerId: string;
  @Column('uuid', { name: 'employer_of_record_id', nullable: true }) employerOfRecordId: string | null;
  @Column('uuid', { name: 'host_employer_id', nullable: true }) hostEmployerId: string | null;
  @Column('text', { name: 'fair_code', nullable: true }) fairCode: string | null;
  @Column('text', { nullable: true }) booth: string | null;
  @Column('text') title: string;
  @Column('text', { nullable: true }) occupation: string | null;
  @Column('int', { nullable: true }) headcount: number | null;
  @Column('text', { nullable: true }) education: EducationLevel | null;
  @Column('int', { name: 'age_min', nullable: true }) ageMin: number | null;
  @Column('int', { name: 'age_max', nullable: true }) ageMax: number | null;
  @Column('text', { nullable: true }) shift: ShiftPattern | null;
  @Column('real', { name: 'hours_per_day', nullable: true }) hoursPerDay: number | null;
  @Column('int', { name: 'rest_days_per_month', nullable: true }) restDaysPerMonth: number | null;
  @Column('int', { name: 'base_wage', nullable: true }) baseWage: number | null;
  @Column('int', { name: 'pay_min', nullable: true }) payMin: number | null;
  @Column('int', { name: 'pay_max', nullable: true }) payMax: number | null;
  @Column('boolean', { name: 'piece_rate' }) pieceRate: boolean;
  @Column('int', { name: 'pay_day', nullable: true }) payDay: number | null;
  @Column('text', { name: 'pay_day_month', nullable: true }) payDayMonth: 'same' | 'next' | null;
  @Column('real', { name: 'implied_overtime', nullable: true }) impliedOvertime: number | null;
  @Column('text', { nullable: true }) lodging: 'free' | 'paid' | 'none' | null;
  @Column('int', { name: 'lodging_deduction', nullable: true }) lodgingDeduction: number | null;
  @Column('int', { name: 'beds_per_room', nullable: true }) bedsPerRoom: number | null;
  @Column('int', { nullable: true }) beds: number | null;
  @Column('boolean', { name: 'utilities_included', nullable: true }) utilitiesIncluded: boolean | null;
  @Column('text', { nullable: true }) meals: 'free' | 'allowance' | 'paid' | 'self' | null;
  @Column('int', { name: 'meal_allowance', nullable: true }) mealAllowance: number | null;
  @Column('text', { array: true }) insurances: Insurance[];
  @Column('text', { name: 'contract_kind', nullable: true }) contractKind:
    'fixed' | 'open_ended' | 'task' | null;
  @Column('real', { name: 'contract_months', nullable: true }) contractMonths: number | null;
  @Column('real', { name: 'probation_months', nullable: true }) probationMonths: number | null;
  @Column('text', { array: true }) hazards: string[];
  @Column('jsonb') exams: ExamArrangement[];
  @Column('text', { nullable: true }) engagement: Engagement | null;
  @Column('boolean', { nullable: true }) couples: boolean | null;
  @Column('text', { nullable: true }) street: string | null;
  @Column('text', { nullable: true }) address: string | null;
  @Column('date', { name: 'start_from', nullable: true }) startFrom: string | null;
  @Column('date', { name: 'start_until', nullable: true }) startUntil: string | null;
  @Column('text', { name: 'contact_name', nullable: true }) contactName: string | null;
  @Column('text', { name: 'contact_phone', nullable: true }) contactPhone: string | null;
  @Column('date', { name: 'valid_until', nullable: true }) validUntil: string | null;
  @Column('text', { nullable: true }) reviewer: string | null;
  @Column('text', { name: 'district_remark', nullable: true }) districtRemark: string | null;
  @Column('jsonb') written: Record<string, string>;
  @Column('jsonb') findings: StoredFinding[];
  @Column('text', { array: true }) blockers: string[];
  @Column('text', { name: 'rejected_reason', nullable: true }) rejectedReason: string | null;
}
