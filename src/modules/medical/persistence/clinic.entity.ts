import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CalendarRegion } from '../../reference/index.js';

/** An institution that may examine: licensed, filed, and for certain hazards only (职业健康检查管理办法 art. 4). */
@Entity({ schema: 'medical', name: 'clinic' })
export class ClinicEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('text') cooperation: string;
  @Column('text') name: string;
  @Column('text', { name: 'name_key' }) nameKey: string;
  @Column('text') place: string;
  @Column('text', { name: 'licence_no' }) licenceNo: string;
  @Column('text', { name: 'filing_no' }) filingNo: string;
  /** Hazard codes it is filed for. */
  @Column('text', { array: true }) hazards: string[];
  /** May issue food-handler certificates. */
  @Column('boolean') food: boolean;
  @Column('int', { name: 'slots_per_day' }) slotsPerDay: number;
  @Column('boolean') active: boolean;
  /** Whose working days it keeps. */
  @Column('text') region: CalendarRegion;
  /** Caps of one kind; null: bound by the day's cap alone. */
  @Column('int', { name: 'general_slots', nullable: true }) generalSlots: number | null;
  @Column('int', { name: 'occupational_slots', nullable: true }) occupationalSlots: number | null;
  @Column('int', { name: 'food_slots', nullable: true }) foodSlots: number | null;
  /** Yuan for one examination; null while not agreed. */
  @Column('int', { name: 'general_fee', nullable: true }) generalFee: number | null;
  @Column('int', { name: 'occupational_fee', nullable: true }) occupationalFee: number | null;
  @Column('int', { name: 'food_fee', nullable: true }) foodFee: number | null;
  /** Working days from the examination to the report. */
  @Column('int', { name: 'report_days' }) reportDays: number;
  @Column('time', { name: 'opens_at' }) opensAt: string;
  @Column('int', { name: 'people_per_half_hour' }) peoplePerHalfHour: number;
}
