import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Employer, EmployerKind, EmployerStatus } from '../domain/employer.js';

/** Status and version are written by the lifecycle store alone. */
@Entity({ name: 'employer' })
export class EmployerEntity implements Employer {
  @PrimaryColumn('uuid') readonly id: string;
  @Column('text') readonly status: EmployerStatus;
  @Column('int') readonly version: number;
  @Column('text', { name: 'district_code' }) districtCode: string;
  @Column('text') uscc: string;
  @Column('text') name: string;
  @Column('text', { name: 'name_key' }) nameKey: string;
  @Column('text') kind: EmployerKind;
  @Column('text', { nullable: true }) street: string | null;
  @Column('text', { nullable: true }) industry: string | null;
  @Column('text', { name: 'size_text', nullable: true }) sizeText: string | null;
  @Column('text', { nullable: true }) address: string | null;
  @Column('text', { name: 'contact_name', nullable: true }) contactName: string | null;
  @Column('text', { name: 'contact_phone', nullable: true }) contactPhone: string | null;
  @Column('text', { name: 'dispatch_licence', nullable: true }) dispatchLicence: string | null;
  @Column('date', { name: 'vetted_until', nullable: true }) vettedUntil: string | null;
  @Column('text', { name: 'suspended_reason', nullable: true }) suspendedReason: string | null;
}
