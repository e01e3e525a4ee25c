import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { newId } from '../../../platform/clock/index.js';
import { type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { clinicNotFound } from '../domain/medical.errors.js';
import type { ExamKind } from '../domain/exam-kinds.js';
import { ClinicEntity } from '../persistence/clinic.entity.js';

export type ClinicRow = Readonly<ClinicEntity>;

export interface RegisterClinic {
  readonly name: string;
  /** County it lies in. */
  readonly place: string;
  readonly licenceNo: string;
  readonly filingNo: string;
  readonly hazards: readonly string[];
  readonly food: boolean;
  readonly slotsPerDay: number;
}

export interface ClinicDayCap {
  readonly day: string;
  /** `any`: all kinds together. */
  readonly exam: ExamKind | 'any';
  /** 0 closes the day; a number opens one that is no working day. */
  readonly slots: number;
}

/** Institutions that may examine, what they are filed for, and how many people they see on which day. */
@Injectable()
export class ClinicsService {
  constructor(private readonly uow: UnitOfWork) {}

  async register(actor: Actor, clinic: RegisterClinic): Promise<string> {
    return this.uow.write(actor, async (tx) => {
      const id = newId();
      await tx.insertMany('medical.clinic', [
        {
          id,
          cooperation: actor.cooperations[0],
          name: clinic.name,
          name_key: clinicNameKey(clinic.name),
          place: clinic.place,
          licence_no: clinic.licenceNo,
          filing_no: clinic.filingNo,
          hazards: clinic.hazards,
          food: clinic.food,
          slots_per_day: clinic.slotsPerDay,
          active: true,
          recorded_at: tx.now,
        },
      ]);
      tx.audit({ action: 'clinic.registered', aggregate: 'clinic', aggregateId: id });
      return id;
    });
  }

  /** @throws clinicNotFound */
  async setDays(actor: Actor, clinicId: string, caps: readonly ClinicDayCap[]): Promise<void> {
    await this.uow.write(actor, async (tx) => {
      if (!(await tx.em.findOneBy(ClinicEntity, { id: clinicId }))) throw clinicNotFound({ id: clinicId });
      for (const { day, exam, slots } of caps) {
        await tx.execute(
          `INSERT INTO medical.clinic_day (clinic_id, day, exam, slots) VALUES ($1, $2, $3, $4)
           ON CONFLICT (clinic_id, day, exam) DO UPDATE SET slots = EXCLUDED.slots`,
          [clinicId, day, exam, slots],
        );
      }
      tx.audit({
        action: 'clinic.days-set',
        aggregate: 'clinic',
        aggregateId: clinicId,
        fields: [`count=${caps.length}`],
      });
    });
  }

  list(actor: Actor): Promise<ClinicRow[]> {
    return this.uow.read(actor, (tx) => tx.em.find(ClinicEntity, { order: { id: 'ASC' } }));
  }

  days(actor: Actor, clinicId: string, from: string, to: string): Promise<ClinicDayCap[]> {
    return this.uow.read(actor, (tx) =>
      tx.query<ClinicDayCap>(
        `SELECT day, exam, slots FROM medical.clinic_day WHERE clinic_id = $1 AND day BETWEEN $2 AND $3 ORDER BY day, exam`,
        [clinicId, from, to],
      ),
    );
  }

  /** The first institution filed for this examination and all its hazards; null when there is none. */
  async filedFor(
    tx: Tx,
    cooperation: string,
    exam: ExamKind,
    hazards: readonly string[],
  ): Promise<string | null> {
    const [found] = await tx.query<{ id: string }>(
      `SELECT id FROM medical.clinic WHERE cooperation = $1 AND active
         AND CASE $2 WHEN 'occupational' THEN hazards @> $3::text[] WHEN 'food' THEN food ELSE true END
       ORDER BY id LIMIT 1`,
      [cooperation, exam, hazards],
    );
    return found?.id ?? null;
  }

  /** @returns false when the institution is not filed for the examination */
  async isFiledFor(tx: Tx, clinicId: string, exam: ExamKind, hazards: readonly string[]): Promise<boolean> {
    const [found] = await tx.query<{ filed: boolean }>(
      `SELECT active AND CASE $2 WHEN 'occupational' THEN hazards @> $3::text[] WHEN 'food' THEN food ELSE true END AS filed
       FROM medical.clinic WHERE id = $1`,
      [clinicId, exam, hazards],
    );
    if (!found) throw clinicNotFound({ id: clinicId });
    return found.filed;
  }

  /** By the name a ledger writes. */
  async byName(tx: Tx, cooperation: string, name: string): Promise<string | null> {
    const [found] = await tx.query<{ id: string }>(
      `SELECT id FROM medical.clinic WHERE cooperation = $1 AND name_key = $2`,
      [cooperation, clinicNameKey(name)],
    );
    return found?.id ?? null;
  }

  /** Whether somebody more can be examined on a day: by the caps of the day, else the usual one, all kinds and this kind. */
  async slotFree(
    tx: Tx,
    clinicId: string,
    exam: ExamKind,
    day: string,
    workingDay: boolean,
  ): Promise<boolean> {
    const [row] = await tx.query<{ free: boolean }>(
      `SELECT COALESCE((SELECT slots FROM medical.clinic_day WHERE clinic_id = $1 AND day = $2 AND exam = 'any'),
                CASE WHEN $4 THEN c.slots_per_day ELSE 0 END) > taken.every
          AND COALESCE((SELECT slots FROM medical.clinic_day WHERE clinic_id = $1 AND day = $2 AND exam = $3), 2147483647) > taken.kind AS free
       FROM medical.clinic c, LATERAL (
         SELECT count(*) AS every, count(*) FILTER (WHERE m.exam = $3) AS kind FROM medical.medical_check m
         WHERE m.clinic_id = c.id AND m.booked_on = $2 AND m.status NOT IN ('ordered', 'cancelled', 'missed')) taken
       WHERE c.id = $1`,
      [clinicId, day, exam, workingDay],
    );
    return row?.free ?? false;
  }
}

export function clinicNameKey(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\s()]|虚构/g, '')
    .toLowerCase();
}
