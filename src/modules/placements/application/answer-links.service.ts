import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { EmployerReader, employerNotFound } from '../../employers/index.js';
import { SignedLinks } from '../../identity/index.js';
import { type IssuedLink, LinkNotices, type LinkWay } from '../../notifications/index.js';
import { nobodyIsAsked, placementNotFound } from '../domain/placement.errors.js';
import { localMinute } from './decision-deadlines.service.js';
import { whatHappened, type LatestChange } from './latest-change.js';
import {
  countEndedOffersOfEmployer,
  findLastAnswerDue,
  findOfferForLink,
  findOfferPage,
} from '../persistence/answer-links.statements.js';

export interface OfferPage {
  readonly employerName: string | null;
  readonly job: string | null;
  readonly offeredWage: number | null;
  readonly holdUntil: Date | null;
  readonly since: LatestChange;
}

/** Links that open a company's list or one offer: sent to the registered contact, or shown to be handed over. */
@Injectable()
export class AnswerLinksService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly links: SignedLinks,
    private readonly letters: LinkNotices,
    private readonly employers: EmployerReader,
  ) {}

  /** Lives as long as the last question that is open now. @throws employerNotFound, nobodyIsAsked */
  forEmployer(actor: Actor, employerId: string, way: LinkWay): Promise<IssuedLink> {
    return this.uow.write(actor, async (tx) => {
      if (!(await this.employers.byIds(tx, [employerId])).has(employerId))
        throw employerNotFound({ id: employerId });
      const open = await tx.first(findLastAnswerDue, { employerId });
      if (!open?.until) throw nobodyIsAsked({ id: employerId });
      return this.letters.give(
        tx,
        {
          purpose: 'employer-answers',
          subject: { kind: 'employer', id: employerId },
          scope: { employerId },
          expiresAt: open.until.toISOString(),
        },
        {
          to: { kind: 'employer', id: employerId },
          template: 'placements.answer-link',
          params: { until: minuteOf(open.until) },
          path: 'answers',
        },
        way,
      );
    });
  }

  /** Lives as long as the wait. @throws placementNotFound, nobodyIsAsked */
  forOffer(actor: Actor, placementId: string, way: LinkWay): Promise<IssuedLink> {
    return this.uow.write(actor, async (tx) => {
      const row = await tx.first(findOfferForLink, { placementId });
      if (!row) throw placementNotFound({ id: placementId });
      if (!row.until || row.until <= new Date(tx.now)) throw nobodyIsAsked({ id: placementId });
      return this.letters.give(
        tx,
        {
          purpose: 'seeker-offer',
          subject: { kind: 'placement', id: placementId },
          scope: { areaCode: row.area_code },
          cooperation: row.cooperation,
          expiresAt: row.until.toISOString(),
        },
        {
          to: { kind: 'seeker', id: row.seeker_id },
          template: 'placements.offer-link',
          params: { until: minuteOf(row.until) },
          path: 'offer',
          about: { aggregate: 'placement', id: placementId },
        },
        way,
      );
    });
  }

  revokeForEmployer(actor: Actor, employerId: string): Promise<number> {
    return this.uow.write(actor, (tx) =>
      this.links.revoke(tx, 'employer-answers', { kind: 'employer', id: employerId }),
    );
  }

  /** What the person reads; the link's placement and nothing else. @throws placementNotFound */
  offerPage(actor: Actor, placementId: string): Promise<OfferPage> {
    return this.uow.read(actor, async (tx) => {
      const since = await whatHappened(tx, placementId);
      if (!since) throw placementNotFound({ id: placementId });
      const page = await tx.first(findOfferPage, { placementId });
      return { ...page!, since };
    });
  }

  /** Empty for a company that is no more. */
  companyName(actor: Actor, employerId: string): Promise<string> {
    return this.uow.read(
      actor,
      async (tx) => (await this.employers.byIds(tx, [employerId])).get(employerId)?.name ?? '',
    );
  }

  /** How the questions ended that the company's link was about: counts by state, for who comes late. */
  async ended(actor: Actor, employerId: string, issuedUntil: Date): Promise<Record<string, number>> {
    const rows = await this.uow.read(actor, (tx: Tx) =>
      tx.all(countEndedOffersOfEmployer, { employerId, issuedUntil }),
    );
    return Object.fromEntries(rows.map(({ status, count }) => [status, count]));
  }
}

const minuteOf = (at: Date): string => localMinute(at).replace('T', ' ');
