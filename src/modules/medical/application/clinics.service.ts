import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { newId } from '../../../platform/clock/index.js';
import { type Tx, UnitOfWork } from '../../../platform/database/index.js';
import type { CalendarRegion } from '../../reference/index.js';
import { clinicNotFound } from '../domain/medical.errors.js';
import type { ExamKind } from '../domain/exam-kinds.js';
import { ClinicEntity } from '../persistence/clinic.entity.js';
import { capsChanged } from './medical-events.js';
import {
  findClinicByName,
  findClinicForExam,
  findWhetherClinicExamines,
  listClinicDays,
  upsertClinicDay,
} from '../persistence/clinics.statements.js';

/** 职业健康检查管理办法: the report within 30 working days. */
const LEGAL_REPORT_DAYS = 30;

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
  /** Whose working days it keeps; Guangxi when left out. */
  readonly region?: CalendarRegion;
  readonly terms?: ClinicTerms;
}

/** What is agreed with an institution beyond its daily cap; null: not agreed, or bound by the day's cap alone. */
export interface ClinicTerms {
  readonly slotsPerDay?: number;
  readonly generalSlots?: number | null;
  readonly occupationalSlots?: number | null;
  readonly foodSlots?: number | null;
  /** Yuan for one examination. */
  readonly generalFee?: number | null;
  readonly occupationalFee?: number | null;
  readonly foodFee?: number | null;
  /** Working days from the examination to the report. */
  readonly reportDays?: number;
  /** `HH:MM` */
  readonly opensAt?: string;
  readonly peoplePerHalfHour?: number;
  readonly active?: boolean;
}

const TERM_COLUMNS: Readonly<Record<keyof ClinicTerms, string>> = {
  slotsPerDay: 'slots_per_day',
  generalSlots: 'general_slots',
  occupationalSlots: 'occupational_slots',
  foodSlots: 'food_slots',
  generalFee: 'general_fee',
  occupationalFee: 'occupational_fee',
  foodFee: 'food_fee',
  reportDays: 'report_days',
  opensAt: 'opens_at',
  peoplePerHalfHour: 'people_per_half_hour',
  active: 'active',
};

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
          region: clinic.region ?? 'guangxi',
          report_days: LEGAL_REPORT_DAYS,
          opens_at: '08:00',
          people_per_half_hour: 10,
          recorded_at: tx.now,
        },
      ]);
      if (clinic.terms) await this.writeTerms(tx, id, clinic.terms);
      tx.audit({ action: 'clinic.registered', aggregate: 'clinic', aggregateId: id });
      return id;
    });
  }

  /** @throws clinicNotFound */
  async setTerms(actor: Actor, clinicId: string, terms: ClinicTerms): Promise<void> {
    await this.uow.write(actor, async (tx) => {
      const clinic = await tx.em.findOneBy(ClinicEntity, { id: clinicId });
      if (!clinic) throw clinicNotFound({ id: clinicId });
      await this.writeTerms(tx, clinicId, terms);
      capsChanged(tx, clinic.cooperation, clinicId);
    });
  }

  private async writeTerms(tx: Tx, clinicId: string, terms: ClinicTerms): Promise<void> {
    const set = Object.entries(terms).filter(([, value]) => value !== undefined);
    if (set.length === 0) return;
    const names = set.map(([name], at) => `"${TERM_COLUMNS[name as keyof ClinicTerms]}" = $${at + 2}`);
    await tx.execute(`UPDATE medical.clinic SET ${names.join(', ')} WHERE id = $1`, [
      clinicId,
      ...set.map(([, value]) => value),
    ]);
    tx.audit({
      action: 'clinic.terms-set',
      aggregate: 'clinic',
      aggregateId: clinicId,
      fields: set.map(([name]) => name),
    });
  }

  /** @throws clinicNotFound */
  async setDays(actor: Actor, clinicId: string, caps: readonly ClinicDayCap[]): Promise<void> {
    await this.uow.write(actor, async (tx) => {
      const clinic = await tx.em.findOneBy(ClinicEntity, { id: clinicId });
      if (!clinic) throw clinicNotFound({ id: clinicId });
      for (const { day, exam, slots } of caps) {
        await tx.run(upsertClinicDay, { clinicId, day, exam, slots });
      }
      tx.audit({
        action: 'clinic.days-set',
        aggregate: 'clinic',
        aggregateId: clinicId,
        fields: [`count=${caps.length}`],
      });
      capsChanged(tx, clinic.cooperation, clinicId);
    });
  }

  list(actor: Actor): Promise<ClinicRow[]> {
    return this.uow.read(actor, (tx) => tx.em.find(ClinicEntity, { order: { id: 'ASC' } }));
  }

  /** @throws clinicNotFound */
  days(actor: Actor, clinicId: string, from: string, to: string): Promise<ClinicDayCap[]> {
    return this.uow.read(actor, async (tx) => {
      if (!(await tx.em.existsBy(ClinicEntity, { id: clinicId }))) throw clinicNotFound({ id: clinicId });
      return tx.all(listClinicDays, { clinicId, from, to });
    });
  }

  /** The first institution filed for this examination and all its hazards; null when there is none. */
  async filedFor(
    tx: Tx,
    cooperation: string,
    exam: ExamKind,
    hazards: readonly string[],
  ): Promise<string | null> {
    const [found] = await tx.withSystemScope(() => tx.all(findClinicForExam, { cooperation, exam, hazards }));
    return found?.id ?? null;
  }

  /** @returns false when the institution is not filed for the examination */
  async isFiledFor(tx: Tx, clinicId: string, exam: ExamKind, hazards: readonly string[]): Promise<boolean> {
    const [found] = await tx.withSystemScope(() =>
      tx.all(findWhetherClinicExamines, { clinicId, exam, hazards }),
    );
    if (!found) throw clinicNotFound({ id: clinicId });
    return found.filed;
  }

  /** By the name a ledger writes. */
  async byName(tx: Tx, cooperation: string, name: string): Promise<string | null> {
    const found = await tx.first(findClinicByName, { cooperation, nameKey: clinicNameKey(name) });
    return found?.id ?? null;
  }
}

export function clinicNameKey(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\s()]|虚构/g, '')
    .toLowerCase();
}
