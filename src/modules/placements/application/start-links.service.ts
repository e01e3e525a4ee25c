import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { EmployerReader, employerNotFound } from '../../employers/index.js';
import { SignedLinks } from '../../identity/index.js';
import { type IssuedLink, LinkNotices, type LinkWay } from '../../notifications/index.js';
import { nobodyIsAsked } from '../domain/placement.errors.js';
import { findAnyPlacementInTransit } from '../persistence/start-links.statements.js';

/** Two weeks: the station visits after seven days, and the company may still answer for itself meanwhile. */
const LIVES_MS = 14 * 86_400_000;

/** Links that open a company's list of people who should have started. */
@Injectable()
export class StartLinksService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly links: SignedLinks,
    private readonly letters: LinkNotices,
    private readonly employers: EmployerReader,
  ) {}

  /** @throws employerNotFound, nobodyIsAsked when nobody is on the way to it */
  issue(actor: Actor, employerId: string, way: LinkWay): Promise<IssuedLink> {
    return this.uow.write(actor, async (tx) => {
      if (!(await this.employers.byIds(tx, [employerId])).has(employerId))
        throw employerNotFound({ id: employerId });
      const awaited = await tx.all(findAnyPlacementInTransit, { employerId });
      if (awaited.length === 0) throw nobodyIsAsked({ id: employerId });
      const expiresAt = new Date(Date.parse(tx.now) + LIVES_MS).toISOString();
      return this.letters.give(
        tx,
        {
          purpose: 'employer-starts',
          subject: { kind: 'employer', id: employerId },
          scope: { employerId },
          expiresAt,
        },
        { to: { kind: 'employer', id: employerId }, template: 'placements.start-link', path: 'starts' },
        way,
      );
    });
  }

  /** @returns how many were open */
  revoke(actor: Actor, employerId: string): Promise<number> {
    return this.uow.write(actor, (tx) =>
      this.links.revoke(tx, 'employer-starts', { kind: 'employer', id: employerId }),
    );
  }
}
