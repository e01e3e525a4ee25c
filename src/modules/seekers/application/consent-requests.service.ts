import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { LinkNotices, NoticeReader } from '../../notifications/index.js';
import { seekerNotFound } from '../domain/seeker.errors.js';
import {
  findConsentStateOfSeekers,
  listUnansweredConsentRequests,
} from '../persistence/consent-requests.statements.js';

/** What came of asking several people: the rest had said yes or no before, or were asked this month already. */
export interface Asked {
  readonly asked: number;
  readonly askedBefore: number;
  readonly answered: number;
}

export interface Unanswered {
  readonly seekerId: string;
  readonly name: string;
  readonly areaCode: string;
  readonly askedAt: Date;
  /** No phone of their own takes a message: somebody goes or calls, and reads it aloud. */
  readonly byHand: boolean;
}

/** As long as a fair takes from the plan to the coach. */
const LINK_LIVES_MS = 30 * 86_400_000;
const SHARE = 'share_with_employer';
const TEMPLATE = 'seekers.consent-asked';
const DAYS_BEFORE_ASKED_AGAIN = 30;

/**
 * People are asked whether companies may see them: by a message with the link to their own page, where one button says yes; whoever
 * no message of their own reaches becomes a task of their caseworker. A no is a no: nobody is asked again.
 */
@Injectable()
export class ConsentRequests {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly letters: LinkNotices,
    private readonly notices: NoticeReader,
  ) {}

  /** @throws seekerNotFound when one is not the actor's to ask */
  ask(actor: Actor, seekerIds: readonly string[]): Promise<Asked> {
    return this.uow.write(actor, async (tx) => {
      const people = await this.people(tx, [...new Set(seekerIds)]);
      const silent = people.filter(({ given }) => given === null);
      const before = await this.askedSince(
        tx,
        silent.map(({ id }) => id),
      );
      const now = silent.filter(({ id }) => !before.has(id));
      for (const { id, areaCode } of now)
        await this.letters.give(
          tx,
          {
            purpose: 'seeker-page',
            subject: { kind: 'seeker', id },
            scope: { areaCode },
            expiresAt: new Date(Date.parse(tx.now) + LINK_LIVES_MS).toISOString(),
          },
          { to: { kind: 'seeker', id }, template: TEMPLATE, path: 'mine' },
          { way: 'send' },
        );
      tx.audit({
        action: 'consent.asked',
        aggregate: 'seeker',
        aggregateId: null,
        fields: [SHARE],
        subjects: now.map(({ id }) => id),
      });
      return { asked: now.length, askedBefore: before.size, answered: people.length - silent.length };
    });
  }

  /** Asked and without a word yet, whom nothing reaches first; who asked first stands first. */
  unanswered(actor: Actor, limit: number): Promise<Unanswered[]> {
    return this.uow.read(actor, async (tx) => {
      const asked = await this.notices.listRecipients(tx, TEMPLATE, 'seeker');
      const byId = new Map(asked.map((one) => [one.id, one]));
      const people = await tx.all(listUnansweredConsentRequests, {
        ids: [...byId.keys()],
        share: SHARE,
        limit,
      });
      return people.map((person) => {
        const { firstAt: askedAt, byHand } = byId.get(person.seekerId)!;
        return { ...person, askedAt, byHand };
      });
    });
  }

  private async people(
    tx: Tx,
    ids: readonly string[],
  ): Promise<{ id: string; areaCode: string; given: boolean | null }[]> {
    const people = await tx.all(findConsentStateOfSeekers, { ids, share: SHARE });
    const known = new Set(people.map(({ id }) => id));
    const missing = ids.find((id) => !known.has(id));
    if (missing) throw seekerNotFound({ id: missing });
    return people;
  }

  /** Two offices may ask on the same day; nobody is written to twice in a month. */
  private askedSince(tx: Tx, ids: readonly string[]): Promise<Set<string>> {
    return tx.withSystemScope(() =>
      this.notices.findNotified(tx, TEMPLATE, { kind: 'seeker', ids, days: DAYS_BEFORE_ASKED_AGAIN }),
    );
  }
}
