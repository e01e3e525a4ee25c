import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { FitnessWord, PlacementOrigin, TravelMode } from '../domain/placement.facts.js';
import type { PlacementState } from '../domain/placement.states.js';

/** One person × one vacancy. Days are local dates (Asia/Shanghai), `…At`, `holdUntil` instants. */
@Entity({ name: 'placement' })
export class PlacementEntity {
  @PrimaryColumn('uuid') readonly id: string;
  @Column('text') readonly status: PlacementState;
  @Column('int') readonly version: number;
  @Column('text') readonly cooperation: string;
  @Column('uuid', { name: 'seeker_id' }) readonly seekerId: string;
  @Column('text', { name: 'area_code' }) readonly areaCode: string;
  @Column('text', { name: 'county_code' }) readonly countyCode: string;
  @Column('uuid', { name: 'vacancy_id', nullable: true }) readonly vacancyId: string | null;
  @Column('uuid', { name: 'employer_id', nullable: true }) readonly employerId: string | null;
  /** As written where the row names no employer or vacancy of this register. */
  @Column('text', { name: 'employer_text', nullable: true }) readonly employerText: string | null;
  @Column('text', { name: 'job_text', nullable: true }) readonly jobText: string | null;
  @Column('text', { name: 'workplace_text', nullable: true }) readonly workplaceText: string | null;
  /** Destination district; null when the work lies outside the cooperation. */
  @Column('text', { name: 'district_code', nullable: true }) readonly districtCode: string | null;
  @Column('uuid', { name: 'fair_id', nullable: true }) readonly fairId: string | null;
  @Column('text', { name: 'fair_code', nullable: true }) readonly fairCode: string | null;
  @Column('text') readonly origin: PlacementOrigin;
  @Column('text', { name: 'channel_text', nullable: true }) readonly channelText: string | null;
  @Column('uuid', { name: 'linked_to', nullable: true }) readonly linkedTo: string | null;
  @Column('date', { name: 'consent_on', nullable: true }) readonly consentOn: string | null;
  /** Of a proposal: the person agreed to be shown, so the company sees it. */
  @Column('boolean', { name: 'shown_to_employer' }) readonly shownToEmployer: boolean;
  @Column('date', { name: 'planned_departure_on', nullable: true }) readonly plannedDepartureOn:
    string | null;
  @Column('date', { name: 'planned_start_on', nullable: true }) readonly plannedStartOn: string | null;
  @Column('timestamptz', { name: 'final_at', nullable: true }) readonly finalAt: Date | null;
  @Column('timestamptz', { name: 'answer_due_at', nullable: true }) readonly answerDueAt: Date | null;
  @Column('timestamptz', { name: 'hold_until', nullable: true }) readonly holdUntil: Date | null;
  /** When the wait that runs now began. */
  @Column('timestamptz', { name: 'asked_at', nullable: true }) readonly askedAt: Date | null;
  /** The calls to the person were not made inside the hold: the bureau is asked. */
  @Column('timestamptz', { name: 'hold_alarm_at', nullable: true }) readonly holdAlarmAt: Date | null;
  /** The bed of the vacancy it takes with the place. */
  @Column('text', { nullable: true }) readonly bed: 'women' | 'men' | null;
  @Column('text', { name: 'travel_mode', nullable: true }) readonly travelMode: TravelMode | null;
  /** Yuan a month. */
  @Column('int', { name: 'offered_wage', nullable: true }) readonly offeredWage: number | null;
  @Column('text', { name: 'fitness_word', nullable: true }) readonly fitnessWord: FitnessWord | null;
  @Column('boolean', { name: 'fitness_provisional' }) readonly fitnessProvisional: boolean;
  @Column('date', { name: 'fitness_valid_from', nullable: true }) readonly fitnessValidFrom: string | null;
  @Column('date', { name: 'fitness_valid_until', nullable: true }) readonly fitnessValidUntil: string | null;
  @Column('date', { name: 'departed_on', nullable: true }) readonly departedOn: string | null;
  @Column('date', { name: 'arrived_on', nullable: true }) readonly arrivedOn: string | null;
  @Column('date', { name: 'started_on', nullable: true }) readonly startedOn: string | null;
  /** Day of the employer's word. */
  @Column('date', { name: 'start_confirmed_on', nullable: true }) readonly startConfirmedOn: string | null;
  /** Post and yuan a month the person really started with, as the employer said. */
  @Column('text', { name: 'start_job', nullable: true }) readonly startJob: string | null;
  @Column('int', { name: 'start_wage', nullable: true }) readonly startWage: number | null;
  /** The caseworker's claim; never a start. */
  @Column('date', { name: 'start_claimed_on', nullable: true }) readonly startClaimedOn: string | null;
  @Column('date', { name: 'ended_on', nullable: true }) readonly endedOn: string | null;
  @Column('text', { name: 'end_reason', nullable: true }) readonly endReason: string | null;
  /** Ended after the start and not reopened by the employer: the place is still used. */
  @Column('boolean', { name: 'keeps_place' }) readonly keepsPlace: boolean;
  @Column('boolean', { name: 'poor_on_start', nullable: true }) readonly poorOnStart: boolean | null;
  @Column('timestamptz', { name: 'recorded_at' }) readonly recordedAt: Date;
}
