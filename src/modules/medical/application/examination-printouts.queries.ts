import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { SeekerReader, type SeekerRef } from '../../seekers/index.js';
import { clinicNotFound } from '../domain/medical.errors.js';
import { OFF_THE_DAY } from '../persistence/slots.repository.js';
import { MedicalChecksRepository } from '../persistence/medical-checks.repository.js';
import type { CheckRow } from './check-facts.js';
import {
  findClinicNameForDayList,
  findClinicNameForPapers,
} from '../persistence/examination-printouts.statements.js';

export interface Slip {
  readonly check: CheckRow;
  readonly person: SeekerRef | undefined;
  readonly clinicName: string | null;
}

export interface DayListLine {
  readonly checkId: string;
  /** `HH:MM` */
  readonly arrivalAt: string | null;
  readonly name: string | null;
  readonly sex: string | null;
  readonly exam: string;
  readonly hazards: readonly string[];
  readonly items: readonly string[];
  readonly status: string;
  readonly blockId: string | null;
  readonly escort: string | null;
}

export interface DayList {
  readonly clinicName: string;
  readonly day: string;
  readonly lines: readonly DayListLine[];
}

/** What goes out on paper: the slip a person carries from room to room, and an institution's list of a day. */
@Injectable()
export class ExaminationPrintouts {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly checks: MedicalChecksRepository,
    private readonly seekers: SeekerReader,
  ) {}

  /** The look is written down. @throws checkNotFound */
  slip(actor: Actor, id: string): Promise<Slip> {
    return this.uow.write(actor, async (tx) => {
      const check = await this.checks.get(tx, id);
      tx.audit({ action: 'medical_check.printed', aggregate: 'medical_check', aggregateId: id });
      const person = (await this.seekers.byIds(tx, [check.seekerId])).get(check.seekerId);
      const clinicName = check.clinicId ? await this.nameOf(tx, check.clinicId) : null;
      return { check, person, clinicName };
    });
  }

  /** Whoever is booked there that day, in the order they come. @throws clinicNotFound */
  dayList(actor: Actor, clinicId: string, day: string): Promise<DayList> {
    return this.uow.write(actor, async (tx) => {
      const clinic = await tx.first(findClinicNameForDayList, { clinicId });
      if (!clinic) throw clinicNotFound({ id: clinicId });
      const rows = await tx.query<Omit<DayListLine, 'name' | 'sex'> & { seekerId: string }>(
        `SELECT m.id AS "checkId", to_char(m.arrival_at, 'HH24:MI') AS "arrivalAt", m.seeker_id AS "seekerId", m.exam, m.hazards,
                m.items, m.status, m.block_id AS "blockId", b.escort
         FROM medical.medical_check m LEFT JOIN medical.township_block b ON b.id = m.block_id
         WHERE m.clinic_id = $1 AND m.booked_on = $2 AND m.status NOT IN (${OFF_THE_DAY})
         ORDER BY m.arrival_at NULLS LAST, m.block_id NULLS LAST, m.id`,
        [clinicId, day],
      );
      const people = await this.seekers.byIds(
        tx,
        rows.map(({ seekerId }) => seekerId),
      );
      tx.audit({
        action: 'export',
        aggregate: 'clinic',
        aggregateId: clinicId,
        fields: ['day-list', `count=${rows.length}`],
      });
      const lines = rows.map(({ seekerId, ...row }) => {
        const person = people.get(seekerId);
        return { ...row, name: person?.name ?? null, sex: person?.sex ?? null };
      });
      return { clinicName: clinic.name, day, lines };
    });
  }

  private async nameOf(tx: Tx, clinicId: string): Promise<string | null> {
    const [clinic] = await tx.withSystemScope(() => tx.all(findClinicNameForPapers, { clinicId }));
    return clinic?.name ?? null;
  }
}
