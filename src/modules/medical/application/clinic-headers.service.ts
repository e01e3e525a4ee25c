import { Injectable } from '@nestjs/common';
import { containsForbiddenHealthTerm } from '../../../kernel/values/index.js';
import type { Actor } from '../../../platform/access/index.js';
import { type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { type LedgerLayout, MEDICAL_RESULTS } from '../../imports/index.js';
import { clinicNotFound, forbiddenMedicalText } from '../domain/medical.errors.js';
import {
  deleteResultColumns,
  findVisibleClinic,
  listResultColumns,
  listResultColumnsOfOrganisation,
} from '../persistence/clinic-headers.statements.js';

/** What an institution's own header word means in the results workbook. */
export interface ClinicHeader {
  readonly header: string;
  /** Key of a column of the results workbook. */
  readonly column: string;
}

export const RESULT_COLUMNS: readonly string[] = MEDICAL_RESULTS.columns
  .filter(({ forbidden }) => !forbidden)
  .map(({ key }) => key);

/** Header words of an institution's own workbook, remembered for the next one it sends. */
@Injectable()
export class ClinicHeaders {
  constructor(private readonly uow: UnitOfWork) {}

  /** Replaces what was known. @throws clinicNotFound, forbiddenMedicalText */
  remember(actor: Actor, clinicId: string, headers: readonly ClinicHeader[]): Promise<void> {
    return this.uow.write(actor, async (tx) => {
      await this.assertVisible(tx, clinicId);
      if (headers.some(({ header }) => containsForbiddenHealthTerm(header))) throw forbiddenMedicalText();
      await tx.run(deleteResultColumns, { clinicId });
      await tx.insertMany(
        'medical.result_column',
        headers.map(({ header, column }) => ({
          clinic_id: clinicId,
          header_key: header.normalize('NFKC').trim(),
          column_key: column,
          recorded_at: tx.now,
        })),
        'ON CONFLICT DO NOTHING',
      );
      tx.audit({
        action: 'clinic.headers-remembered',
        aggregate: 'clinic',
        aggregateId: clinicId,
        fields: [`count=${headers.length}`],
      });
    });
  }

  of(actor: Actor, clinicId: string): Promise<ClinicHeader[]> {
    return this.uow.read(actor, async (tx) => {
      await this.assertVisible(tx, clinicId);
      return tx.all(listResultColumns, { clinicId });
    });
  }

  /** The layout with the words of the institution that sent the workbook; a bureau's own workbooks keep the usual ones. */
  async layoutOf(tx: Tx, layout: LedgerLayout, organisationId: string): Promise<LedgerLayout> {
    const own = await tx.all(listResultColumnsOfOrganisation, { organisationId });
    if (own.length === 0) return layout;
    return {
      ...layout,
      columns: layout.columns.map((column) => ({
        ...column,
        headers: [
          ...column.headers.filter((name) => !own.some(({ header }) => header === name)),
          ...own.filter(({ column: key }) => key === column.key).map(({ header }) => header),
        ],
      })),
    };
  }

  private async assertVisible(tx: Tx, clinicId: string): Promise<void> {
    const found = await tx.all(findVisibleClinic, { clinicId });
    if (found.length === 0) throw clinicNotFound({ id: clinicId });
  }
}
