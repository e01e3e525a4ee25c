import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Actor, systemActor } from '../../../platform/access/index.js';
import { newId } from '../../../platform/clock/index.js';
import { type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { CallCounter } from '../domain/call-limit.js';
import { linkExpired, linkUnknown, tooManyCalls } from '../domain/identity.errors.js';
import {
  type LinkPurpose,
  type LinkScope,
  type LinkState,
  type LinkSubject,
  type SignedLink,
  stateOfLink,
} from '../domain/signed-link.js';
import { type LinkUse, SignedLinksRepository } from '../persistence/signed-links.repository.js';

export interface NewLink {
  readonly purpose: LinkPurpose;
  readonly subject: LinkSubject;
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
  readonly actor: Actor;
}

export interface Knock {
  readonly requestId: string;
  /** Address of the caller; knocks with unknown tokens are counted by it. */
  readonly from: string;
}

const TOKEN_BYTES = 32;
const MINUTE = 60_000;

/** Issues, finds, uses and takes back signed links. The database keeps a hash; the token is in the answer of `issue` only. */
@Injectable()
export class SignedLinks {
  private readonly unknown = new CallCounter({ most: 30, windowMs: 10 * MINUTE });
  private readonly calls = new CallCounter({ most: 120, windowMs: MINUTE });

  constructor(
    private readonly uow: UnitOfWork,
    private readonly links: SignedLinksRepository,
  ) {}

  /** @returns the token: URL-safe, shown once, never kept */
  async issue(tx: Tx, order: NewLink): Promise<string> {
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    const id = newId();
    const { purpose, subject, scope = {} } = order;
    await tx.asConsequence(() =>
      this.links.insert(tx, {
        id,
        token_hash: hashOf(token),
        purpose,
        subject_kind: subject.kind,
        subject_id: subject.id,
        cooperation: order.cooperation ?? tx.actor.cooperations[0] ?? '',
        organisation_id: tx.actor.organisationId,
        employer_id: scope.employerId ?? null,
        clinic_id: scope.clinicId ?? null,
        area_code: scope.areaCode ?? null,
        single_use: order.singleUse ?? false,
        issued_by: tx.actor.userId,
        issued_at: tx.now,
        expires_at: order.expiresAt,
      }),
    );
    tx.audit({ action: 'link.issued', aggregate: subject.kind, aggregateId: subject.id, fields: [purpose] });
    return token;
  }

  /** Whatever its state, for pages that tell a late visitor what happened since. @throws linkUnknown, tooManyCalls */
  async find(token: string, purpose: LinkPurpose, knock: Knock): Promise<OpenedLink> {
    const hash = hashOf(token);
    const at = Number(process.hrtime.bigint() / 1_000_000n);
    if (this.unknown.full(knock.from, at) || !this.calls.take(hash.toString('base64'), at))
      throw tooManyCalls();
    const found = await this.uow.write(systemActor(['*'], knock.requestId), async (tx) => {
      const link = await this.links.byHash(tx, hash, purpose);
      if (!link) return undefined;
      const state = stateOfLink(link, new Date(tx.now));
      await this.links.note(tx, link.id, NOTED[state]);
      return { ...link, state, actor: actorOf(link, knock.requestId) };
    });
    if (!found) {
      this.unknown.take(knock.from, at);
      throw linkUnknown();
    }
    return found;
  }

  /** A link that still opens. @throws linkUnknown (404), linkExpired (410, with the reason), tooManyCalls (429) */
  async resolve(token: string, purpose: LinkPurpose, knock: Knock): Promise<OpenedLink> {
    const link = await this.find(token, purpose, knock);
    if (link.state === 'live') return link;
    throw linkExpired({ reason: link.state, ended: (link.revokedAt ?? link.expiresAt).toISOString() });
  }

  /** With the answer it carried, in that transaction. @throws linkExpired when its one use was made meanwhile */
  async use(tx: Tx, link: Pick<SignedLink, 'id'>): Promise<void> {
    await tx.asConsequence(async () => {
      if (!(await this.links.use(tx, link.id))) throw linkExpired({ reason: 'used_up' });
      await this.links.note(tx, link.id, 'answered');
    });
  }

  /** Takes back all links of one purpose for one subject. @returns how many were open */
  async revoke(tx: Tx, purpose: LinkPurpose, subject: LinkSubject): Promise<number> {
    const revoked = await tx.asConsequence(() => this.links.revoke(tx, purpose, subject));
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

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/**
 * Who acts through a link: the company or the institution it belongs to, else the service for one person, whose pages look
 * at the link's subject and nothing else. What is entered this way names the link as its user.
 */
function actorOf(link: SignedLink, requestId: string): Actor {
  return {
    ...systemActor([link.cooperation], requestId),
    userId: link.id,
    organisationId: link.organisationId,
    ...(link.employerId ? { role: 'employer' as const, employers: [link.employerId] } : {}),
    ...(link.clinicId ? { role: 'clinic' as const, clinicId: link.clinicId } : {}),
  };
}
