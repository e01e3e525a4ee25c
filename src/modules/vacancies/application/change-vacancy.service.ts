import { Injectable } from '@nestjs/common';
import type { Channel, Party } from '../../../kernel/lifecycle/index.js';
import type { Actor } from '../../../platform/access/index.js';
import { stale, type Tx, UnitOfWork } from '../../../platform/database/index.js';
import type { WrittenAdvert } from '../domain/read-advert.js';
import {
  headcountPromised,
  vacancyNotDraft,
  vacancyNotFound,
  vacancyNotYours,
  vacancyOver,
} from '../domain/vacancy.errors.js';
import { VacanciesRepository } from '../persistence/vacancies.repository.js';
import { VacancyEntity } from '../persistence/vacancy.entity.js';
import { type CardInput, cardOf } from './card-input.js';
import { reject, RegisterVacancyService, toStore } from './register-vacancy.service.js';
import { ownsVacancy } from './vacancies.policy.js';
import { VacancyPlaces } from './vacancy-places.js';
import { lockVacancy } from '../persistence/change-vacancy.statements.js';

/** Fields left out stay as they are. */
export interface CardChange {
  readonly advert?: WrittenAdvert;
  readonly parts?: CardInput;
  /** Revision last seen; another one is refused as stale. */
  readonly expectedRevision?: number;
}

export interface CapacityChange {
  readonly headcount?: number;
  readonly bedsWomen?: number | null;
  readonly bedsMen?: number | null;
  readonly expectedRevision?: number;
}

export interface CopyVacancy {
  readonly advert?: WrittenAdvert;
  readonly parts?: CardInput;
  readonly reportedBy: Party;
  readonly channel: Channel;
}

const ENDED = ['closed', 'expired', 'rejected'];

/** Changes a card: its words while it is a draft, its places and beds until it ends; copies it for the next fair. */
@Injectable()
export class ChangeVacancyService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly repository: VacanciesRepository,
    private readonly registration: RegisterVacancyService,
    private readonly places: VacancyPlaces,
  ) {}

  /**
   * Rewrites a draft: given fields replace, the others stay, and the whole card is judged anew.
   * @returns the new revision
   * @throws vacancyNotFound, vacancyNotYours, vacancyNotDraft, stale, advertRefused, vacancyExists
   */
  change(actor: Actor, id: string, change: CardChange): Promise<number> {
    return this.uow.write(actor, async (tx) => {
      const vacancy = await this.locked(tx, id, change.expectedRevision);
      if (vacancy.status !== 'draft') throw vacancyNotDraft({ id, status: vacancy.status });
      const card = cardOf(vacancy);
      return this.rewrite(
        tx,
        vacancy,
        { ...card.advert, ...change.advert },
        { ...card.parts, ...change.parts },
      );
    });
  }

  /** Replaces the words of a draft whole; parts and firms stay. Throws as {@link change}. */
  async replace(actor: Actor, id: string, advert: WrittenAdvert): Promise<void> {
    await this.uow.write(actor, async (tx) => {
      const vacancy = await this.locked(tx, id, undefined);
      if (vacancy.status !== 'draft') throw vacancyNotDraft({ id, status: vacancy.status });
      await this.rewrite(tx, vacancy, advert, cardOf(vacancy).parts);
    });
  }

  /**
   * Raises or lowers places and beds, never below what is promised; a vacancy that has room again opens by itself.
   * @returns the new revision
   * @throws headcountPromised, vacancyOver, stale, vacancyNotFound, vacancyNotYours
   */
  resize(actor: Actor, id: string, change: CapacityChange): Promise<number> {
    return this.uow.write(actor, async (tx) => {
      const vacancy = await this.locked(tx, id, change.expectedRevision);
      if (ENDED.includes(vacancy.status)) throw vacancyOver({ id, status: vacancy.status });
      const wanted = {
        headcount: change.headcount ?? vacancy.headcount,
        bedsWomen: change.bedsWomen === undefined ? vacancy.bedsWomen : change.bedsWomen,
        bedsMen: change.bedsMen === undefined ? vacancy.bedsMen : change.bedsMen,
      };
      const revision = await this.repository.resize(tx, id, wanted);
      if (revision === null) {
        const { held, used, bedsWomenTaken, bedsMenTaken } = vacancy;
        throw headcountPromised({ id, held, used, bedsWomenTaken, bedsMenTaken });
      }
      await this.places.settleNow(tx, id);
      return revision;
    });
  }

  /** A new draft of the same words, with what is given changed. @returns its id; throws as a registration */
  async copy(actor: Actor, id: string, command: CopyVacancy): Promise<string> {
    return this.uow.write(actor, async (tx) => {
      const vacancy = await this.find(tx, id);
      const card = cardOf(vacancy);
      return this.registration.register(actor, {
        employerId: vacancy.employerId,
        cooperation: vacancy.cooperation,
        advert: { ...card.advert, ...command.advert },
        parts: { ...card.parts, ...command.parts },
        copiedFrom: id,
        reportedBy: command.reportedBy,
        channel: command.channel,
      });
    });
  }

  private async rewrite(
    tx: Tx,
    vacancy: VacancyEntity,
    advert: WrittenAdvert,
    parts: CardInput,
  ): Promise<number> {
    const employer = await this.registration.employer(tx, vacancy.employerId);
    const validated = await this.registration.validate(tx, employer, advert, parts);
    reject(validated);
    await this.registration.assertNotRegistered(
      tx,
      vacancy.cooperation,
      employer.uscc,
      validated,
      vacancy.id,
    );
    const { held, used, bedsWomenTaken, bedsMenTaken } = vacancy;
    const tooFew =
      held + used > (validated.terms.headcount ?? 0) ||
      bedsWomenTaken > (validated.terms.bedsWomen ?? 0) ||
      bedsMenTaken > (validated.terms.bedsMen ?? 0);
    if (tooFew) throw headcountPromised({ id: vacancy.id, held, used, bedsWomenTaken, bedsMenTaken });
    return this.repository.rewrite(tx, vacancy.id, employer.uscc, {
      terms: validated.terms,
      findings: toStore(validated),
      blockers: validated.blockers,
      parties: validated.parties,
      examsTold: parts.exams !== undefined,
    });
  }

  private async locked(tx: Tx, id: string, expected: number | undefined): Promise<VacancyEntity> {
    await tx.all(lockVacancy, { id });
    const vacancy = await this.find(tx, id);
    if (expected !== undefined && expected !== vacancy.revision)
      throw stale({ id, revision: vacancy.revision });
    return vacancy;
  }

  private async find(tx: Tx, id: string): Promise<VacancyEntity> {
    const vacancy = await tx.em.findOneBy(VacancyEntity, { id });
    if (!vacancy) throw vacancyNotFound({ id });
    if (!ownsVacancy(tx.actor, vacancy)) throw vacancyNotYours({ id });
    return vacancy;
  }
}
