import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RosterEntryState, RosterOrigin } from '../domain/roster-entry.lifecycle.js';

/** One person on the roster of one fair. */
@Entity({ name: 'fair_roster_entry' })
export class RosterEntryEntity {
  @PrimaryColumn('uuid') readonly id: string;
  @Column('text') readonly status: RosterEntryState;
  @Column('int') readonly version: number;
  @Column('uuid', { name: 'fair_id' }) readonly fairId: string;
  @Column('text') readonly cooperation: string;
  @Column('uuid', { name: 'seeker_id' }) readonly seekerId: string;
  @Column('text', { name: 'area_code' }) readonly areaCode: string;
  @Column('text') readonly origin: RosterOrigin;
  @Column('timestamptz', { name: 'checked_in_at', nullable: true }) readonly checkedInAt: Date | null;
  /** Entered after the doors had closed (补录). */
  @Column('boolean', { name: 'entered_late' }) readonly enteredLate: boolean;
  /** The roster's own mark of poverty; the household's roll decides, this is kept to show both. */
  @Column('boolean', { name: 'marked_poor', nullable: true }) readonly markedPoor: boolean | null;
  /** Opaque token of the badge; holds nothing about the person. */
  @Column('text') readonly badge: string;
  /** The scan that let the person in; null for who is present by a list. */
  @Column('uuid', { name: 'first_scan', nullable: true }) readonly firstScan: string | null;
  /** Scans received before it do not count: the check-in was taken back then. */
  @Column('timestamptz', { name: 'scans_after', nullable: true }) readonly scansAfter: Date | null;
  @Column('text', { name: 'arrived_gate', nullable: true }) readonly arrivedGate: string | null;
  @Column('text', { nullable: true }) readonly interview: 'passed' | 'failed' | 'open' | null;
  /** Half hour the person is asked to come at, local. */
  @Column('text', { nullable: true }) readonly slot: string | null;
  @Column('uuid', { name: 'wish_employer_id', nullable: true }) readonly wishEmployerId: string | null;
  @Column('uuid', { name: 'wish_vacancy_id', nullable: true }) readonly wishVacancyId: string | null;
  @Column('text', { nullable: true }) readonly note: string | null;
}
