import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Passenger } from '../domain/reconciliation.js';
import type { PassengerKind } from '../domain/travel.js';

/** One place on a list. Somebody taken off keeps the row, with the day. */
@Entity({ name: 'batch_passenger' })
export class BatchPassengerEntity {
  @PrimaryColumn('uuid') readonly id: string;
  @Column('uuid', { name: 'batch_id' }) readonly batchId: string;
  @Column('text') readonly cooperation: string;
  @Column('text') readonly kind: PassengerKind;
  @Column('uuid', { name: 'placement_id', nullable: true }) readonly placementId: string | null;
  @Column('uuid', { name: 'seeker_id', nullable: true }) readonly seekerId: string | null;
  /** Of an escort, who stands in no register. */
  @Column('text', { name: 'person_name', nullable: true }) readonly personName: string | null;
  @Column('text', { name: 'area_code', nullable: true }) readonly areaCode: string | null;
  @Column('uuid', { name: 'employer_id', nullable: true }) readonly employerId: string | null;
  @Column('text', { nullable: true }) readonly coach: string | null;
  @Column('int', { nullable: true }) readonly seat: number | null;
  /** 加座: a place without a number. */
  @Column('boolean', { name: 'extra_seat' }) readonly extraSeat: boolean;
  @Column('text', { nullable: true }) readonly stop: string | null;
  @Column('text', { name: 'policy_no', nullable: true }) readonly policyNo: string | null;
  /** The company's contact at the gate, as written. */
  @Column('text', { nullable: true }) readonly receiver: string | null;
  @Column('text', { nullable: true }) readonly escort: string | null;
  @Column('boolean', { name: 'first_time_out', nullable: true }) readonly firstTimeOut: boolean | null;
  @Column('date', { name: 'ready_on', nullable: true }) readonly readyOn: string | null;
  @Column('boolean', { name: 'ready_after_lock' }) readonly readyAfterLock: boolean;
  @Column('text') readonly door: Passenger['door'];
  @Column('text', { name: 'not_boarded_reason', nullable: true }) readonly notBoardedReason: string | null;
  @Column('text') readonly road: Passenger['road'];
  @Column('date', { name: 'boarded_on', nullable: true }) readonly boardedOn: string | null;
  @Column('date', { name: 'arrived_on', nullable: true }) readonly arrivedOn: string | null;
  @Column('date', { name: 'left_on', nullable: true }) readonly leftOn: string | null;
  @Column('date', { name: 'taken_off_on', nullable: true }) readonly takenOffOn: string | null;
}
