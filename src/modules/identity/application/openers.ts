import { Injectable } from '@nestjs/common';
import type { Party } from '../../../kernel/lifecycle/index.js';
import type { Actor } from '../../../platform/access/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { findFirstTransitions } from '../persistence/openers.statements.js';

/** Who began a thing, as its history has it. */
export interface Opener {
  readonly reportedBy: Party;
  /** House of the user who entered it; null when the party did so itself, through its link, or the service did. */
  readonly organisationId: string | null;
}

/**
 * What one side began only that side takes back: the party itself, by its own account or link, or the office that entered its
 * word. Whoever the matter is against may enter words of that party elsewhere, and not here.
 */
@Injectable()
export class Openers {
  /** @returns undefined for a thing without history */
  async of(tx: Tx, aggregate: string, id: string): Promise<Opener | undefined> {
    return (await this.ofAll(tx, aggregate, [id])).get(id);
  }

  /** @returns openers by id; a thing without history has none */
  async ofAll(tx: Tx, aggregate: string, ids: readonly string[]): Promise<Map<string, Opener>> {
    const openers = await tx.withSystemScope(() => tx.all(findFirstTransitions, { aggregate, ids }));
    return new Map(openers.map(({ id, ...opener }) => [id, opener]));
  }

  /** Whether this actor speaks for the one who began it. */
  areOf(actor: Actor, opener: Opener | undefined): boolean {
    if (!opener) return false;
    if (actor.link) return actor.link.hands === 'own';
    if (actor.role === 'system') return true;
    if (actor.role === 'employer') return opener.reportedBy === 'employer';
    return opener.organisationId !== null && opener.organisationId === actor.organisationId;
  }
}
