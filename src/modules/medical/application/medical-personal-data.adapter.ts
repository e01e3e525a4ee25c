import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { PersonRecords } from '../../seekers/index.js';
import {
  eraseChecksOfSeeker,
  eraseWaitingResultsOfSeeker,
  listChecksForExport,
} from '../persistence/medical-personal-data.statements.js';

/** A person's examinations in their own copy; erased with them down to the word that was counted. */
@Injectable()
export class MedicalPersonalData implements OnModuleInit {
  constructor(private readonly records: PersonRecords) {}

  onModuleInit(): void {
    this.records.register({
      section: 'examinations',
      copy: (tx, id) => this.copy(tx, id),
      erase: (tx, id) => this.erase(tx, id),
    });
  }

  private async copy(tx: Tx, seekerId: string): Promise<unknown> {
    return tx.all(listChecksForExport, { seekerId });
  }

  private async erase(tx: Tx, seekerId: string): Promise<void> {
    await tx.run(eraseChecksOfSeeker, { seekerId });
    await tx.run(eraseWaitingResultsOfSeeker, { seekerId });
  }
}
