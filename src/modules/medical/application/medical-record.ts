import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { PersonRecords } from '../../seekers/index.js';

/** A person's examinations in their own copy; erased with them down to the word that was counted. */
@Injectable()
export class MedicalRecord implements OnModuleInit {
  constructor(private readonly records: PersonRecords) {}

  onModuleInit(): void {
    this.records.register({
      section: 'examinations',
      copy: (tx, id) => this.copy(tx, id),
      erase: (tx, id) => this.erase(tx, id),
    });
  }

  private async copy(tx: Tx, seekerId: string): Promise<unknown> {
    return tx.query(
      `SELECT exam, attempt, status, employer_text AS employer, ordered_on::text AS "orderedOn", booked_on::text AS "bookedOn",
              attended_on::text AS "attendedOn", conclusion, concluded_on::text AS "concludedOn", valid_until::text AS "validUntil",
              contraindicated_hazards AS "contraindicatedHazards", recheck_items AS "recheckItems", note
       FROM medical.medical_check WHERE seeker_id = $1 ORDER BY ordered_on, exam, attempt`,
      [seekerId],
    );
  }

  private async erase(tx: Tx, seekerId: string): Promise<void> {
    await tx.execute(
      `UPDATE medical.medical_check SET area_code = left(area_code, 9), recheck_items = NULL, report_no = NULL, note = NULL,
         referred_to = NULL
       WHERE seeker_id = $1`,
      [seekerId],
    );
    await tx.execute(
      `UPDATE medical.waiting_result SET area_code = left(area_code, 9), result = '{}', evidence = '' WHERE seeker_id = $1`,
      [seekerId],
    );
  }
}
