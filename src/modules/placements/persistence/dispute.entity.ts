import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Party } from '../../../kernel/lifecycle/index.js';
import type { DisputeKind, DisputeState, ResolverParty } from '../domain/dispute.lifecycle.js';
import type { Found } from '../domain/dispute-resolution.js';

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
  /** The day of start or leaving as the opener has it. */
  @Column('date', { name: 'claims_on', nullable: true }) readonly claimsOn: string | null;
  /** Last day to settle it; null while the schedule of that year is missing. */
  @Column('date', { name: 'due_on', nullable: true }) readonly dueOn: string | null;
  @Column('text') readonly resolver: ResolverParty;
  /** The named user; null where the bureau has no account yet. */
  @Column('uuid', { name: 'resolver_id', nullable: true }) readonly resolverId: string | null;
  @Column('text', { nullable: true }) readonly found: Found | null;
}
