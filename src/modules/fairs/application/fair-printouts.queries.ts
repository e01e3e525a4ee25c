import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { type BookedExam, MedicalBooking } from '../../medical/index.js';
import { areaByCode } from '../../reference/index.js';
import type { Fair } from '../domain/fair.js';
import { fairNotFound, hireNotFound } from '../domain/fairs.errors.js';
import {
  FairPapersRepository,
  type RosterPaperLine,
  type SlipLine,
} from '../persistence/fair-printouts.repository.js';
import { FairsRepository } from '../persistence/fairs.repository.js';

export interface BadgeLine extends RosterPaperLine {
  /** Township and village. */
  readonly place: string;
}

export interface FairPrintouts {
  readonly fair: Fair;
  readonly lines: readonly BadgeLine[];
}

export interface Slip extends SlipLine {
  readonly exams: readonly BookedExam[];
}

/** Township and village of an area code, as lists write them. */
export function placeWords(areaCode: string): string {
  return [9, 12]
    .filter((length) => areaCode.length >= length)
    .map((length) => areaByCode(areaCode.slice(0, length))?.name ?? '')
    .join('');
}

/** What is printed at a fair. Handing a list of persons out is written down with its length. */
@Injectable()
export class FairPrintoutsQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly fairs: FairsRepository,
    private readonly papers: FairPapersRepository,
    private readonly booking: MedicalBooking,
  ) {}

  /** @throws fairNotFound */
  roster(actor: Actor, id: string, paper: 'roster' | 'badges'): Promise<FairPrintouts> {
    return this.uow.write(actor, async (tx) => {
      const fair = await this.fairs.find(tx, id);
      if (!fair) throw fairNotFound({ id });
      const lines = await this.papers.roster(tx, id);
      tx.audit({
        action: 'print',
        aggregate: 'fair',
        aggregateId: id,
        fields: [paper, `count=${lines.length}`],
      });
      return { fair, lines: lines.map((line) => ({ ...line, place: placeWords(line.areaCode) })) };
    });
  }

  /** @throws fairNotFound, hireNotFound */
  slip(actor: Actor, id: string, placementId: string): Promise<Slip> {
    return this.uow.read(actor, async (tx) => {
      if (!(await this.fairs.find(tx, id))) throw fairNotFound({ id });
      const line = await this.papers.slip(tx, id, placementId);
      if (!line || !HIRED.has(line.status)) throw hireNotFound({ id: placementId });
      return { ...line, exams: await this.booking.bookedOf(tx, placementId) };
    });
  }
}

const HIRED = new Set(['accepted', 'medical', 'ready', 'batched', 'departed', 'arrived', 'started']);
