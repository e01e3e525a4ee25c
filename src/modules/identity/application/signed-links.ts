import { Injectable } from '@nestjs/common';
import { type Actor, systemActor } from '../../../platform/access/index.js';
import { newId } from '../../../platform/clock/index.js';
import { type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { CallCounter } from '../domain/call-limit.js';
import {
  linkExpired,
  linkOfStaff,
  linksTooMany,
  linkUnknown,
  tooManyCalls,
} from '../domain/identity.errors.js';
import {
  type HandOverReason,
  type LinkPartyOf,
  type LinkPurpose,
  type LinkScope,
  type LinkState,
  type LinkSubject,
  MAX_LIVE_LINKS,
  type SignedLink,
  stateOfLink,
} from '../domain/signed-link.js';
import { type LinkUse, SignedLinksRepository } from '../persistence/signed-links.repository.js';
import { isStaff, type LinkBrowser, LinkReaders, type ReaderMark } from './link-readers.js';
import { LinkTokens } from './link-tokens.js';
import { hashOf } from './tokens.js';

export interface NewLink {
  readonly purpose: LinkPurpose;
  readonly subject: LinkSubject;
  readonly party?: LinkPartyOf;
  /** Instant, ISO 8601. */
  readonly expiresAt: string;
  readonly singleUse?: boolean;
  /** The company, institution or area it belongs to; the actor made of it sees that and nothing more. */
  readonly scope?: LinkScope;
  /** The issuing actor's first one when left out. */
  readonly cooperation?: string;
}

/** A link as it was found, with who acts through it. */
export interface OpenedLink extends SignedLink {
  readonly state: LinkState;
  readonly marks: readonly ReaderMark[];
  readonly actor: Actor;
}

/** One opening: the request and the browser it comes from. */
export interface LinkVisit extends LinkBrowser {
  readonly requestId: string;
}

const MINUTE = 60_000;

/** Issues, finds, uses and takes back signed links. No answer to whoever issues one holds the token, but for {@link handOver}. */
@Injectable()
export class SignedLinks {
  private readonly unknown = new CallCounter({ most: 30, windowMs: 10 * MINUTE });
  private readonly calls = new CallCounter({ most: 120, windowMs: MINUTE });

  constructor(
    private readonly uow: UnitOfWork,
    private readonly links: SignedLinksRepository,
    private readonly tokens: LinkTokens,
    private readonly readers: LinkReaders,
  ) {}

  /**
   * For the registered contact: the caller orders a notice that carries it.
   * @returns its id @throws linksTooMany with the oldest that staff have handed over
   */
  async issue(tx: Tx, command: NewLink): Promise<string> {
    const id = await this.insert(tx, command, {});
    const { subject, purpose } = command;
    tx.audit({ action: 'link.issued', aggregate: subject.kind, aggregateId: subject.id, fields: [purpose] });
    return id;
  }

  /**
   * Shows it to staff, who pass it on: a link of its own, marked for good. @returns the token, shown once and never kept
   * @throws linksTooMany
   */
  async handOver(tx: Tx, command: NewLink, why: HandOverReason): Promise<{ id: string; token: string }> {
    const id = await this.insert(tx, command, {
      handed_at: tx.now,
      handed_by: tx.actor.userId,
      handed_why: why,
    });
    const { subject, purpose } = command;
    tx.audit({
      action: 'link.handed-over',
      aggregate: subject.kind,
      aggregateId: subject.id,
      fields: [purpose, why],
    });
    return { id, token: this.tokens.of(id) };
  }

  private async insert(
    tx: Tx,
    { purpose, subject, scope = {}, ...link }: NewLink,
    handed: Readonly<Record<string, unknown>>,
  ): Promise<string> {
    const id = newId();
    await tx.withSystemScope(async () => {
      const live = await this.links.lockLive(tx, purpose, subject);
      if (live.length >= MAX_LIVE_LINKS) {
        const oldest = live.find(({ handedAt }) => handedAt !== null) ?? live[0]!;
        throw linksTooMany({
          most: MAX_LIVE_LINKS,
          oldest: oldest.id,
          issuedAt: oldest.issuedAt.toISOString(),
        });
      }
      await this.links.insert(tx, {
        id,
        token_hash: this.tokens.hash(id),
        purpose,
        subject_kind: subject.kind,
        subject_id: subject.id,
        party_kind: link.party?.kind ?? null,
        party_id: link.party?.id ?? null,
        cooperation: link.cooperation ?? tx.actor.cooperations[0] ?? '',
        organisation_id: tx.actor.organisationId,
        employer_id: scope.employerId ?? null,
        clinic_id: scope.clinicId ?? null,
        area_code: scope.areaCode ?? null,
        single_use: link.singleUse ?? false,
        issued_by: tx.actor.userId,
        issued_at: tx.now,
        expires_at: link.expiresAt,
        ...handed,
      });
    });
    return id;
  }

  /** What a message to the contact carries; undefined for a link that opens nothing any more, or of a key that was changed. */
  async tokenFor(tx: Tx, id: string): Promise<string | undefined> {
    const token = this.tokens.of(id);
    const link = await tx.withSystemScope(() => this.links.byHash(tx, hashOf(token)));
    return link && stateOfLink(link, new Date(tx.now)) === 'live' ? token : undefined;
  }

  /**
   * Whatever its state, for pages that tell a late visitor what happened since.
   *
   * A right token always opens, whatever else was tried from that address: a carrier puts a whole town behind one. Nobody
   * guesses 256 bits; wrong ones cost one look-up by index and are told to wait after the first thirty.
   * @param purpose any when left out @throws linkUnknown, linkOfStaff, tooManyCalls
   */
  async find(token: string, purpose: LinkPurpose | undefined, knock: LinkVisit): Promise<OpenedLink> {
    const hash = hashOf(token);
    const at = Number(process.hrtime.bigint() / 1_000_000n);
    const system = systemActor(['*'], knock.requestId);
    const found = await this.uow.read(system, async (tx) => {
      const link = await this.links.byHash(tx, hash, purpose);
      return (
        link && {
          link,
          state: stateOfLink(link, new Date(tx.now)),
          marks: await this.readers.marks(tx, link, knock),
        }
      );
    });
    if (!found) throw this.unknown.take(knock.address, at) ? linkUnknown() : tooManyCalls();
    const { link, state, marks } = found;
    if (!this.calls.take(link.id, at)) throw tooManyCalls();
    const actor = actorOf(link, marks, knock.requestId);
    const staff = isStaff(marks);
    await this.uow.write(actor, (tx) =>
      tx.withSystemScope(async () => {
        await this.links.note(tx, link.id, staff ? 'refused' : NOTED[state], marks);
        const { kind, id } = link.subject;
        if (staff) tx.audit({ action: 'link.refused', aggregate: kind, aggregateId: id, fields: [...marks] });
      }),
    );
    if (staff) throw linkOfStaff({ marks });
    return { ...link, state, marks, actor };
  }

  /** A link that still opens. @throws linkUnknown (404), linkOfStaff (403), linkExpired (410, with the reason), tooManyCalls (429) */
  async resolve(token: string, purpose: LinkPurpose | undefined, knock: LinkVisit): Promise<OpenedLink> {
    const link = await this.find(token, purpose, knock);
    this.assertLive(link);
    return link;
  }

  /** @throws linkExpired (410, with the reason) */
  assertLive(link: OpenedLink): void {
    if (link.state !== 'live')
      throw linkExpired({ reason: link.state, ended: (link.revokedAt ?? link.expiresAt).toISOString() });
  }

  /**
   * What was seen of the browsers in which words were given, by request: for the side that reads them. The service's own sight,
   * since the reader may see the word and not the link.
   */
  marksOf(tx: Tx, requestIds: readonly string[]): Promise<Map<string, readonly string[]>> {
    return tx.withSystemScope(() => this.links.marksOf(tx, requestIds));
  }

  /** With the answer it carried, in that transaction. @throws linkExpired when its one use was made meanwhile */
  async use(tx: Tx, link: Pick<SignedLink, 'id'>): Promise<void> {
    await tx.withSystemScope(async () => {
      if (!(await this.links.use(tx, link.id))) throw linkExpired({ reason: 'used_up' });
      await this.links.note(tx, link.id, 'answered');
    });
  }

  /** Takes back all links of one purpose for one subject. @returns how many were open */
  async revoke(tx: Tx, purpose: LinkPurpose, subject: LinkSubject): Promise<number> {
    const revoked = await tx.withSystemScope(() => this.links.revoke(tx, purpose, subject));
    tx.audit({ action: 'link.revoked', aggregate: subject.kind, aggregateId: subject.id, fields: [purpose] });
    return revoked;
  }
}

const NOTED: Readonly<Record<LinkState, LinkUse>> = {
  live: 'opened',
  expired: 'late',
  revoked: 'revoked',
  used_up: 'used_up',
};

/**
 * Who acts through a link: the company or the institution it belongs to, else the service for one person, whose pages look
 * at the link's subject and nothing else. What is entered this way names the link as its user, and whose hands it went through.
 */
function actorOf(link: SignedLink, marks: readonly ReaderMark[], requestId: string): Actor {
  const own = link.handedAt === null || marks.includes('code_given');
  return {
    ...systemActor([link.cooperation], requestId),
    userId: link.id,
    organisationId: link.organisationId,
    link: { id: link.id, hands: own ? 'own' : 'handed_over' },
    ...(link.employerId ? { role: 'employer' as const, employers: [link.employerId] } : {}),
    ...(link.clinicId ? { role: 'clinic' as const, clinicId: link.clinicId } : {}),
  };
}
