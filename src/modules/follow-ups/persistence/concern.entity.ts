import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ConcernKind, ConcernOwner, ConcernState } from '../domain/concern.lifecycle.js';

/** A person's concern at work. */
@Entity({ name: 'concern' })
export class ConcernEntity {
  @PrimaryColumn('uuid') readonly id: string;
  @Column('text') readonly status: ConcernState;
  @Column('int') readonly version: number;
  @Column('text') readonly kind: ConcernKind;
  @Column('text') readonly owner: ConcernOwner;
  @Column('uuid', { name: 'placement_id' }) readonly placementId: string;
  @Column('text') readonly cooperation: string;
  @Column('text', { name: 'area_code' }) readonly areaCode: string;
  @Column('uuid', { name: 'employer_id', nullable: true }) readonly employerId: string | null;
  @Column('text', { nullable: true }) readonly words: string | null;
  @Column('date', { name: 'raised_on' }) readonly raisedOn: string;
  @Column('date', { name: 'due_on' }) readonly dueOn: string;
  @Column('date', { name: 'closed_on', nullable: true }) readonly closedOn: string | null;
  /** Day the person said that it is settled. */
  @Column('date', { name: 'confirmed_on', nullable: true }) readonly confirmedOn: string | null;
}
