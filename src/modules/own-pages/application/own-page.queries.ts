import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/index.js';
import { AuditQueries } from '../../audit/index.js';
import { concernLifecycle } from '../../follow-ups/index.js';
import { linkUnknown, type OpenedLink } from '../../identity/index.js';
import { localMinute } from '../../placements/index.js';
import { groupAccessByDay } from '../domain/access-records.js';
import type { OwnPageView } from '../domain/own-page.js';
import { OwnPageRepository } from '../persistence/own-page.repository.js';

const MAX_LOOKS = 30;

/** Everything the link of one person shows. */
@Injectable()
export class OwnPageQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly own: OwnPageRepository,
    private readonly audit: AuditQueries,
  ) {}

  /** @throws linkUnknown for a person who was erased meanwhile */
  view({ actor, subject, organisationId }: OpenedLink): Promise<OwnPageView> {
    return this.uow.read(actor, async (tx) => {
      const person = await this.own.person(tx, subject.id);
      if (!person) throw linkUnknown();
      const jobs = await this.own.jobs(tx, subject.id);
      const looks = await this.audit.looksAt(tx, [subject.id, ...jobs.map(({ id }) => id)]);
      const concerns = await this.own.concerns(tx, subject.id);
      return {
        name: person.name,
        today: tx.today,
        office: await this.own.officeName(tx, organisationId),
        jobs,
        ride: await this.own.ride(tx, subject.id),
        consents: await this.own.consents(tx, subject.id),
        concerns: concerns.map(({ status, ...concern }) => ({
          ...concern,
          state: concernLifecycle.states[status as keyof typeof concernLifecycle.states].label,
        })),
        looks: groupAccessByDay(looks, (at) => localMinute(new Date(at)).slice(0, 10), MAX_LOOKS),
      };
    });
  }
}
