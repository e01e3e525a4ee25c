import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Fair } from '../domain/fair.js';
import type { FairState } from '../domain/fair.lifecycle.js';

/** Status and version are written by the lifecycle store alone. Days are local dates (Asia/Shanghai). */
@Entity({ name: 'fair' })
export class FairEntity implements Fair {
  @PrimaryColumn('uuid') readonly id: string;
  @Column('text') readonly status: FairState;
  @Column('int') readonly version: number;
  @Column('text') readonly cooperation: string;
  @Column('text') readonly code: string;
  @Column('text', { nullable: true }) readonly name: string | null;
  @Column('date', { name: 'held_on' }) readonly heldOn: string;
  @Column('text', { nullable: true }) readonly place: string | null;
  @Column('int', { name: 'expected_visitors' }) readonly expectedVisitors: number;
  @Column('text', { name: 'checks_done', array: true }) readonly checksDone: string[];
  @Column('text', { name: 'opens_at', nullable: true }) readonly opensAt: string | null;
  @Column('text', { name: 'closes_at', nullable: true }) readonly closesAt: string | null;
  @Column('uuid', { name: 'copied_from', nullable: true }) readonly copiedFrom: string | null;
  @Column('int', { name: 'arrivals_per_slot', nullable: true }) readonly arrivalsPerSlot: number | null;
  @Column('int', { name: 'intents_per_person' }) readonly intentsPerPerson: number;
  @Column('int', { name: 'intents_per_place' }) readonly intentsPerPlace: number;
  @Column('date', { name: 'planned_departure_on', nullable: true }) readonly plannedDepartureOn:
    string | null;
  @Column('date', { name: 'planned_start_on', nullable: true }) readonly plannedStartOn: string | null;
}
