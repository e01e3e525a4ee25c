import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { BatchState } from '../domain/batch.lifecycle.js';
import type { Vehicle } from '../domain/seat.js';

/** One departure of many people. Days are local dates (Asia/Shanghai). */
@Entity({ name: 'batch' })
export class BatchEntity {
  @PrimaryColumn('uuid') readonly id: string;
  @Column('text') readonly status: BatchState;
  @Column('int') readonly version: number;
  @Column('text') readonly cooperation: string;
  /** Source county, whose working days the lock counts. */
  @Column('text', { name: 'county_code' }) readonly countyCode: string;
  @Column('text') readonly code: string;
  @Column('date', { name: 'departure_on' }) readonly departureOn: string;
  /** Last day on which the list is open; null where no calendar of that year is known. */
  @Column('date', { name: 'lock_on', nullable: true }) readonly lockOn: string | null;
  /** Last day on which somebody may still be let in, labelled. */
  @Column('date', { name: 'final_on', nullable: true }) readonly finalOn: string | null;
  @Column('text') readonly origin: 'plan' | 'ledger';
  @Column('jsonb') readonly vehicles: readonly Vehicle[];
  /** Sum over the vehicles; null while they are not known. */
  @Column('int', { nullable: true }) readonly seats: number | null;
  @Column('int', { name: 'seats_taken' }) readonly seatsTaken: number;
  @Column('date', { name: 'departed_on', nullable: true }) readonly departedOn: string | null;
  @Column('date', { name: 'arrived_on', nullable: true }) readonly arrivedOn: string | null;
}
