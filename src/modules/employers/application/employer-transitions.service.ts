import { Injectable } from '@nestjs/common';
import { type Channel, partyNotAuthorised, type Party } from '../../../kernel/lifecycle/index.js';
import { addYears, readUscc } from '../../../kernel/values/index.js';
import { type Actor, systemActor } from '../../../platform/access/index.js';
import { LifecycleStore, type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { employerNotFound, notYourDistrict } from '../domain/employer.errors.js';
import {
  type EmployerFacts,
  employerLifecycle,
  type EmployerTransition,
} from '../domain/employer.lifecycle.js';
import { EmployerEntity } from '../persistence/employer.entity.js';
import { employerLifecycleMapping } from '../persistence/employer.lifecycle-mapping.js';
import { missingItems, vettingEnd } from '../domain/vetting.js';
import { VettingRepository } from '../persistence/vetting.repository.js';
import { partiesOf } from './employers.policy.js';
import type { CheckItem } from './vet-employer.service.js';

export interface EmployerTransitionCommand {
  readonly move: EmployerTransition;
  readonly reportedBy: Party;
  readonly channel: Channel;
  readonly occurredOn?: string;
  readonly expectedVersion?: number;
  readonly reason?: string;
  readonly evidence?: string;
  /** Last day of the vetting; a year on when left out, and never after the first paper that ends. */
  readonly until?: string;
  /** Items looked at together with this move; those checked before need not be repeated. */
  readonly checks?: readonly CheckItem[];
}

const SWEEP_LIMIT = 200;

/** Vets, suspends and reinstates employers; ends vettings by date. */
@Injectable()
export class EmployerTransitionsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly store: LifecycleStore,
    private readonly vetting: VettingRepository,
  ) {}

  /** @throws employerNotFound, notYourDistrict, partyNotAuthorised, wrongState, stale, USCC_INVALID, DISPATCH_LICENCE_MISSING, VETTING_INCOMPLETE */
  async transition(actor: Actor, id: string, command: EmployerTransitionCommand): Promise<void> {
    await this.uow.write(actor, async (tx) => {
      const employer = await tx.em.findOneBy(EmployerEntity, { id });
      if (!employer) throw employerNotFound({ id });
      if (!actor.places.includes(employer.districtCode)) throw notYourDistrict({ id });
      if (
        employerLifecycle.transitions[command.move].internal ||
        !partiesOf(actor).includes(command.reportedBy)
      ) {
        throw partyNotAuthorised({ move: command.move, reportedBy: command.reportedBy });
      }
      const occurredOn = command.occurredOn ?? tx.today;
      if (command.checks && command.checks.length > 0) {
        await this.vetting.record(
          tx,
          command.checks.map((check) => ({ ...check, employerId: id, checkedOn: occurredOn })),
        );
      }
      const latest = await this.vetting.latest(tx, id);
      const until =
        command.move === 'vet'
          ? vettingEnd(command.until ?? addYears(occurredOn, 1), latest.values())
          : employer.vettedUntil;
      const missing = command.move === 'vet' ? missingItems(employer.kind, latest, occurredOn) : [];
      await this.store.transition(tx, employerLifecycleMapping, {
        id,
        move: command.move,
        expected: { version: command.expectedVersion },
        input: { ...command, occurredOn },
        facts: factsOf(employer, until, missing),
        set: {
          ...(command.move === 'vet' ? { vetted_until: until } : {}),
          suspended_reason: command.move === 'suspend' ? command.reason : null,
        },
      });
    });
  }

  /** Ends the vettings whose last day has passed. @returns how many */
  async endVettings(requestId: string): Promise<number> {
    return this.uow.write(systemActor(['*'], requestId), async (tx: Tx) => {
      const due = await tx.em
        .createQueryBuilder(EmployerEntity, 'e')
        .where(`e.status = 'vetted' AND e.vettedUntil < :today`, { today: tx.today })
        .orderBy('e.id')
        .limit(SWEEP_LIMIT)
        .getMany();
      await this.store.transitionMany(
        tx,
        employerLifecycleMapping,
        due.map((employer) => ({
          id: employer.id,
          move: 'expire' as const,
          input: { reportedBy: 'system' as const, channel: 'system' as const, occurredOn: tx.today },
          facts: factsOf(employer, employer.vettedUntil),
        })),
      );
      return due.length;
    });
  }
}

function factsOf(
  employer: EmployerEntity,
  until: string | null,
  missing: EmployerFacts['missing'] = [],
): EmployerFacts {
  return {
    kind: employer.kind,
    dispatchLicence: employer.dispatchLicence,
    usccValid: readUscc(employer.uscc).ok,
    until,
    missing,
  };
}
