import { Injectable } from '@nestjs/common';
import type { LocalizedText } from '../../../kernel/errors/index.js';
import type { Actor } from '../../../platform/access/index.js';
import { type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { mayPublishOn } from '../../employers/index.js';
import { freeBeds } from '../domain/beds.js';
import type { WrittenAdvert } from '../domain/read-advert.js';
import { VacancyEntity } from '../persistence/vacancy.entity.js';
import { type CardInput } from './card-input.js';
import { RegisterVacancyService } from './register-vacancy.service.js';
import { ownsVacancy } from './vacancies.policy.js';
import type { VacancyRef } from './vacancy.reader.js';
import { cooperationNotYours } from '../../../platform/access/index.js';

/** How many people one condition stops. */
export interface ReachCondition {
  readonly key: string;
  readonly name: LocalizedText;
  readonly because: LocalizedText;
  /** People whose first condition not met, in the order of the law, is this one: these add up to total − reached. */
  readonly first: number;
  /** People stopped by this one alone: what easing it would win. */
  readonly alone: number;
}

export interface Reach {
  /** Registered people of the cooperation who look for work and are not asked about another post. */
  readonly total: number;
  /** Those of them who could be proposed for the card. */
  readonly reached: number;
  readonly conditions: readonly ReachCondition[];
}

/** For whom people are counted. */
export interface ReachReader {
  /**
   * Whether people unfit for the work fall away. Only where the county reads: to anybody else two cards that differ by one hazard
   * would tell how many people an examination has barred from it.
   */
  readonly withHealth: boolean;
}

/** Judges every registered person by the hard conditions of matching. */
export type ReachSource = (cooperation: string, card: VacancyRef, reader: ReachReader) => Promise<Reach>;

export interface ReachQuestion {
  readonly employerId: string;
  readonly cooperation?: string;
  readonly advert: WrittenAdvert;
  readonly parts?: CardInput;
  /** The vacancy the card is of, when it is registered: those who turned it down before are counted as such. */
  readonly vacancyId?: string;
}

const NOBODYS_ID = '00000000-0000-0000-0000-000000000000';

/** "n of m registered people would accept this", as the card changes. Nothing is kept. */
@Injectable()
export class VacancyReach {
  private source: ReachSource | null = null;

  constructor(
    private readonly uow: UnitOfWork,
    private readonly registration: RegisterVacancyService,
  ) {}

  register(source: ReachSource): void {
    if (this.source) throw new Error('the reach of a vacancy has a source already');
    this.source = source;
  }

  /** @throws employerNotFound, cooperationNotYours */
  async of(actor: Actor, question: ReachQuestion): Promise<Reach> {
    const cooperation = question.cooperation ?? actor.cooperations[0] ?? '';
    if (!actor.cooperations.includes(cooperation)) throw cooperationNotYours({ cooperation });
    const { card, withHealth } = await this.uow.read(actor, async (tx) => ({
      card: await this.card(tx, cooperation, question),
      withHealth: tx.atSource(cooperation),
    }));
    if (this.source === null) return { total: 0, reached: 0, conditions: [] };
    return this.source(cooperation, card, { withHealth });
  }

  /** The card as a vacancy would be seen, without one. */
  private async card(tx: Tx, cooperation: string, question: ReachQuestion): Promise<VacancyRef> {
    const employer = await this.registration.employer(tx, question.employerId);
    const validated = await this.registration.validate(tx, employer, question.advert, question.parts ?? {});
    const own = ownsVacancy(tx.actor, { employerId: employer.id, districtCode: employer.districtCode });
    const id = own && question.vacancyId ? question.vacancyId : NOBODYS_ID;
    const vacancy = Object.assign(new VacancyEntity(), validated.terms, {
      id,
      cooperation,
      employerId: employer.id,
      districtCode: employer.districtCode,
      held: 0,
      used: 0,
      bedsWomenTaken: 0,
      bedsMenTaken: 0,
    });
    return {
      vacancy,
      id,
      employerId: employer.id,
      employerName: employer.name,
      title: validated.terms.title,
      fairCode: validated.terms.fairCode,
      hazards: validated.terms.hazards,
      exams: validated.terms.exams,
      open: mayPublishOn(employer, tx.today),
      freePlaces: validated.terms.headcount ?? 0,
      freeBeds: freeBeds(vacancy),
    };
  }
}
