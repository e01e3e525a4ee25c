import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Party } from '../../../kernel/lifecycle/index.js';
import type { DisputeKind, DisputeState } from '../domain/dispute.lifecycle.js';

/** Two words about one placement that contradict each other. The words themselves stand in its history. */
@Entity({ name: 'dispute' })
export class DisputeEntity {
  @PrimaryColumn('uuid') readonly id: string;
  @Column('text') readonly status: DisputeState;
  @Column('int') readonly version: number;
  @Column('uuid', { name: 'placement_id' }) readonly placementId: string;
  @Column('text') readonly kind: DisputeKind;
  @Column('text') readonly cooperation: string;
  @Column('text', { name: 'area_code' }) readonly areaCode: string;
  @Column('uuid', { name: 'employer_id', nullable: true }) readonly employerId: string | null;
  @Column('date', { name: 'opened_on' }) readonly openedOn: string;
  @Column('text', { name: 'opened_by' }) readonly openedBy: Party;
  @Column('text', { name: 'answered_by', nullable: true }) readonly answeredBy: Party | null;
  @Column('text', { name: 'resolved_for', nullable: true }) readonly resolvedFor: string | null;
  @Column('date', { name: 'resolved_on', nullable: true }) readonly resolvedOn: string | null;
}
