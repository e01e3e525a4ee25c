import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { UserRole } from '../../../platform/access/index.js';
import type { NotStoredColumn, SheetLayout } from '../domain/ledger.js';
import type { Import } from '../domain/import.js';
import type { ImportStatus } from '../domain/import.lifecycle.js';

/** One uploaded workbook. Status and version are written by the lifecycle store alone. */
@Entity({ name: 'import' })
export class ImportEntity implements Import {
  @PrimaryColumn('uuid') readonly id: string;
  @Column('text') readonly status: ImportStatus;
  @Column('int') readonly version: number;
  @Column('text') kind: string;
  @Column('text', { name: 'file_name' }) fileName: string;
  @Column('bytea', { name: 'file_hash', select: false }) fileHash: Buffer;
  @Column('text') cooperation: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId: string;
  @Column('uuid', { name: 'uploaded_by' }) uploadedBy: string;
  @Column('text', { name: 'sent_as' }) sentAs: UserRole;
  @Column('text', { name: 'sent_places', array: true }) sentPlaces: string[];
  @Column('text', { name: 'sent_areas', array: true }) sentAreas: string[];
  @Column('uuid', { name: 'sent_employers', array: true }) sentEmployers: string[];
  @Column('uuid', { name: 'sent_clinic', nullable: true }) sentClinic: string | null;
  @Column('boolean', { name: 'sent_at_source' }) sentAtSource: boolean;
  @Column('boolean', { name: 'one_side' }) oneSide: boolean;
  @Column('timestamptz', { name: 'uploaded_at' }) uploadedAt: Date;
  @Column('date', { name: 'as_of', nullable: true }) asOf: string | null;
  @Column('uuid', { nullable: true }) repeats: string | null;
  @Column('jsonb') sheets: SheetLayout[];
  @Column('jsonb', { name: 'not_stored' }) notStored: NotStoredColumn[];
  @Column('int', { name: 'data_rows', nullable: true }) dataRows: number | null;
  @Column('int', { nullable: true }) imported: number | null;
  @Column('int', { nullable: true }) merged: number | null;
  @Column('int', { nullable: true }) refused: number | null;
  @Column('int', { nullable: true }) warned: number | null;
  @Column('int', { nullable: true }) drafts: number | null;
  @Column('timestamptz', { name: 'commit_requested_at', nullable: true }) commitRequestedAt: Date | null;
}
