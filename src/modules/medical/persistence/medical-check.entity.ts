import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Conclusion } from '../domain/conclusion.js';
import type { CostBearer } from '../domain/cost-bearer.js';
import type { ExamKind } from '../domain/exam-kinds.js';
import type { MissedReason } from '../domain/medical-check.lifecycle.js';
import type { MedicalCheckState } from '../domain/medical-check.states.js';
import type { ExamItem } from '../domain/order-items.js';

/** One placement × one kind of examination × one attempt. Days are local dates. Findings have no column. */
@Entity({ schema: 'medical', name: 'medical_check' })
export class MedicalCheckEntity {
  @PrimaryColumn('uuid') readonly id: string;
  @Column('text') readonly status: MedicalCheckState;
  @Column('int') readonly version: number;
  @Column('text') readonly cooperation: string;
  @Column('text', { name: 'area_code' }) readonly areaCode: string;
  @Column('uuid', { name: 'placement_id' }) readonly placementId: string;
  @Column('uuid', { name: 'seeker_id' }) readonly seekerId: string;
  /** Null while no institution filed for the hazards is known. */
  @Column('uuid', { name: 'clinic_id', nullable: true }) readonly clinicId: string | null;
  /** Employer and post as the order names them. */
  @Column('text', { name: 'employer_text' }) readonly employerText: string;
  @Column('text', { name: 'job_text' }) readonly jobText: string;
  @Column('text') readonly exam: ExamKind;
  @Column('int') readonly attempt: number;
  @Column('text', { array: true }) readonly hazards: string[];
  @Column('text', { array: true }) readonly items: ExamItem[];
  @Column('text', { name: 'cost_bearer' }) readonly costBearer: CostBearer;
  @Column('date', { name: 'ordered_on' }) readonly orderedOn: string;
  /** Last day asked for: of a recheck, the day the attempt before named. */
  @Column('date', { name: 'due_on', nullable: true }) readonly dueOn: string | null;
  @Column('date', { name: 'booked_on', nullable: true }) readonly bookedOn: string | null;
  /** When to come, `HH:MM:SS` local. */
  @Column('time', { name: 'arrival_at', nullable: true }) readonly arrivalAt: string | null;
  @Column('uuid', { name: 'block_id', nullable: true }) readonly blockId: string | null;
  @Column('date', { name: 'attended_on', nullable: true }) readonly attendedOn: string | null;
  @Column('date', { name: 'missed_on', nullable: true }) readonly missedOn: string | null;
  @Column('text', { name: 'missed_reason', nullable: true }) readonly missedReason: MissedReason | null;
  @Column('text', { nullable: true }) readonly conclusion: Conclusion | null;
  @Column('date', { name: 'concluded_on', nullable: true }) readonly concludedOn: string | null;
  @Column('date', { name: 'valid_until', nullable: true }) readonly validUntil: string | null;
  @Column('text', { name: 'contraindicated_hazards', array: true }) readonly contraindicatedHazards: string[];
  /** False: the clinic named no hazard and has to be asked. */
  @Column('boolean', { name: 'hazard_named' }) readonly hazardNamed: boolean;
  @Column('text', { name: 'recheck_items', nullable: true }) readonly recheckItems: string | null;
  @Column('date', { name: 'recheck_due_on', nullable: true }) readonly recheckDueOn: string | null;
  /** Institution and doctor of a provisional conclusion. */
  @Column('text', { name: 'provisional_by', nullable: true }) readonly provisionalBy: string | null;
  @Column('text', { name: 'report_no', nullable: true }) readonly reportNo: string | null;
  @Column('date', { name: 'told_on', nullable: true }) readonly toldOn: string | null;
  /** Day by which the report must be out, from the day of the examination. */
  @Column('date', { name: 'report_due_on', nullable: true }) readonly reportDueOn: string | null;
  /** A suspected occupational disease was handed on to an institution for diagnosis. */
  @Column('date', { name: 'referred_on', nullable: true }) readonly referredOn: string | null;
  @Column('text', { name: 'referred_to', nullable: true }) readonly referredTo: string | null;
  @Column('text', { nullable: true }) readonly note: string | null;
}
