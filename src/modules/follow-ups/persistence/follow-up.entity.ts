import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Party } from '../../../kernel/lifecycle/index.js';
import type { FollowUpState } from '../domain/follow-up.lifecycle.js';
import type { EscalationStep } from '../domain/contact-escalation.js';
import type { Outcome } from '../domain/outcomes.js';
import type { MilestoneKind } from '../domain/windows.js';

/** One milestone of one confirmed start. Days are local dates. */
@Entity({ name: 'follow_up' })
export class FollowUpEntity {
  @PrimaryColumn('uuid') readonly id: string;
  @Column('text') readonly status: FollowUpState;
  @Column('int') readonly version: number;
  @Column('text') readonly kind: MilestoneKind;
  @Column('uuid', { name: 'placement_id' }) readonly placementId: string;
  @Column('text') readonly cooperation: string;
  @Column('text', { name: 'area_code' }) readonly areaCode: string;
  @Column('uuid', { name: 'employer_id', nullable: true }) readonly employerId: string | null;
  @Column('date', { name: 'started_on' }) readonly startedOn: string;
  @Column('date', { name: 'nominal_on' }) readonly nominalOn: string;
  /** The working day the task is set for. */
  @Column('date', { name: 'due_on' }) readonly dueOn: string;
  @Column('date', { name: 'opens_on' }) readonly opensOn: string;
  @Column('date', { name: 'closes_on' }) readonly closesOn: string;
  @Column('int') readonly attempts: number;
  /** Who or what is tried next. */
  @Column('text') readonly rung: EscalationStep;
  /** Suggested day of the next try after a call without an answer. */
  @Column('date', { name: 'next_on', nullable: true }) readonly nextOn: string | null;
  @Column('text', { nullable: true }) readonly outcome: Outcome | null;
  @Column('date', { name: 'contacted_on', nullable: true }) readonly contactedOn: string | null;
  /** Leaving date as told in this follow-up; the employer's word or the bureau's stands in the placement. */
  @Column('date', { name: 'left_told_on', nullable: true }) readonly leftToldOn: string | null;
  @Column('text', { name: 'said_by', nullable: true }) readonly reportedBy: Party | null;
  @Column('text', { nullable: true }) readonly channel: string | null;
  @Column('text', { nullable: true }) readonly reference: string | null;
}
