import { Injectable } from '@nestjs/common';
import { type Channel, partyNotAuthorised, type Party } from '../../../kernel/lifecycle/index.js';
import { type Actor, systemActor } from '../../../platform/access/index.js';
import { LifecycleStore, assertAsSeen, type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { EmployerReader, mayPublishOn } from '../../employers/index.js';
import type { Vacancy } from '../domain/vacancy.js';
import { vacancyExists, vacancyNotFound, vacancyNotYours } from '../domain/vacancy.errors.js';
import { type VacancyFacts, vacancyLifecycle, type VacancyTransition } from '../domain/vacancy.lifecycle.js';
import { VacancyEntity } from '../persistence/vacancy.entity.js';
import { vacancyLifecycleMapping } from '../persistence/vacancy.lifecycle-mapping.js';
import { ownsVacancy, partiesOf } from './vacancies.policy.js';
import {
  findOtherVacancyWithTerms,
  listVacanciesPastLastDay,
  lockPlacesTaken,
  lockVacanciesPastLastDay,
} from '../persistence/vacancy-transitions.statements.js';

export interface VacancyTransitionCommand {
  readonly move: VacancyTransition;
  readonly reportedBy: Party;
  readonly channel: Channel;
  readonly occurredOn?: string;
  readonly expectedVersion?: number;
  /** Places offered or taken, as they were shown before it was pressed. */
  readonly expectedTaken?: number;
  readonly reason?: string;
  readonly evidence?: string;
  /** The new last day, when it is renewed. */
  readonly validUntil?: string;
}

const SWEEP_LIMIT = 200;

/** Submits, reviews, publishes, takes down and closes vacancies; ends them by date. */
@Injectable()
export class VacancyTransitionsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly store: LifecycleStore,
    private readonly employers: EmployerReader,
  ) {}

  /** @throws vacancyNotFound, vacancyNotYours, partyNotAuthorised, wrongState, stale, figuresChanged, VACANCY_NOT_PUBLISHABLE, EMPLOYER_NOT_VETTED */
  async transition(actor: Actor, id: string, command: VacancyTransitionCommand): Promise<void> {
    await this.uow.write(actor, async (tx) => {
      const vacancy = await tx.em.findOneBy(VacancyEntity, { id });
      if (!vacancy) throw vacancyNotFound({ id });
      if (!ownsVacancy(actor, vacancy)) throw vacancyNotYours({ id });
      if (
        vacancyLifecycle.transitions[command.move].internal ||
        !partiesOf(actor).includes(command.reportedBy)
      ) {
        throw partyNotAuthorised({ move: command.move, reportedBy: command.reportedBy });
      }
      if (command.expectedTaken !== undefined) await this.compare(tx, id, command.expectedTaken);
      const occurredOn = command.occurredOn ?? tx.today;
      const employer = (await this.employers.byIds(tx, [vacancy.employerId])).get(vacancy.employerId);
      const validUntil =
        command.move === 'renew' || command.move === 'reopen'
          ? (command.validUntil ?? vacancy.validUntil)
          : vacancy.validUntil;
      if (command.move === 'reopen') await this.assertNoOtherActive(tx, id);
      await this.store.transition(tx, vacancyLifecycleMapping, {
        id,
        move: command.move,
        expected: { version: command.expectedVersion },
        input: { ...command, occurredOn },
        facts: {
          ...factsOf(vacancy, employer !== undefined && mayPublishOn(employer, occurredOn)),
          validUntil,
        },
        set: {
          ...(command.move === 'renew' || command.move === 'reopen' ? { valid_until: validUntil } : {}),
          ...(command.move === 'reject' ? { rejected_reason: command.reason } : {}),
        },
      });
    });
  }

  private async compare(tx: Tx, id: string, taken: number): Promise<void> {
    const now = await tx.first(lockPlacesTaken, { id });
    assertAsSeen({ taken }, { taken: now!.taken });
  }

  /** While it was closed the same post may have been advertised anew. @throws vacancyExists */
  private async assertNoOtherActive(tx: Tx, id: string): Promise<void> {
    const other = await tx.first(findOtherVacancyWithTerms, { id });
    if (other) throw vacancyExists({ id: other.id });
  }

  /** Ends what is past its last day, cooperation by cooperation. @returns how many */
  async endByDate(requestId: string): Promise<number> {
    const due = await this.uow.read(systemActor(['*'], requestId), (tx) =>
      tx.all(listVacanciesPastLastDay, { sweepLimit: SWEEP_LIMIT }),
    );
    for (const cooperation of new Set(due.map((row) => row.cooperation))) {
      const ids = due.filter((row) => row.cooperation === cooperation).map((row) => row.id);
      await this.endThese(cooperation, ids, requestId);
    }
    return due.length;
  }

  private endThese(cooperation: string, ids: readonly string[], requestId: string): Promise<void> {
    return this.uow.write(systemActor([cooperation], requestId), async (tx) => {
      const rows = await tx.all(lockVacanciesPastLastDay, { ids });
      await this.store.transitionMany(
        tx,
        vacancyLifecycleMapping,
        rows.map((row) => ({
          id: row.id,
          move: 'expire' as const,
          input: { reportedBy: 'system' as const, channel: 'system' as const, occurredOn: tx.today },
          facts: {
            headcount: null,
            held: 0,
            used: 0,
            blockers: [],
            employerMayPublish: false,
            validUntil: row.validUntil,
          },
        })),
      );
    });
  }
}

export function factsOf(vacancy: Vacancy, employerMayPublish: boolean): VacancyFacts {
  return {
    headcount: vacancy.headcount,
    held: vacancy.held,
    used: vacancy.used,
    blockers: vacancy.blockers,
    employerMayPublish,
    validUntil: vacancy.validUntil,
  };
}
