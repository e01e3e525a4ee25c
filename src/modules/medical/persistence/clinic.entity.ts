import { Column, Entity, PrimaryColumn } from 'typeorm';

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
}
