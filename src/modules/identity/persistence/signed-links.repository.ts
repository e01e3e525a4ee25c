import { Injectable } from '@nestjs/common';
import { newId } from '../../../platform/clock/index.js';
import type { Tx } from '../../../platform/database/index.js';
import type { LinkPartyOf, LinkPurpose, LinkSubject, SignedLink } from '../domain/signed-link.js';
import {
  findMarksOfRequests,
  findSignedLinkByHash,
  findSignedLinkById,
  insertSignedLinkUse,
  lockLiveSignedLinks,
  revokeSignedLink,
  revokeSignedLinksOfSubject,
  updateSignedLinkUsed,
} from './signed-links.statements.js';

export type LinkUse = 'opened' | 'answered' | 'late' | 'revoked' | 'used_up' | 'refused';

type Row = Omit<SignedLink, 'subject' | 'party'> & {
  subjectKind: LinkSubject['kind'];
  subjectId: string;
  partyKind: LinkPartyOf['kind'] | null;
  partyId: string | null;
};

@Injectable()
export class SignedLinksRepository {
  async insert(tx: Tx, row: Readonly<Record<string, unknown>>): Promise<void> {
    await tx.insertMany('signed_link', [row]);
  }

  /** @param purpose of any when left out */
  async byHash(tx: Tx, tokenHash: Buffer, purpose?: LinkPurpose): Promise<SignedLink | undefined> {
    const row = await tx.first(findSignedLinkByHash, { tokenHash, purpose: purpose ?? null });
    return row && toLink(row);
  }

  async byId(tx: Tx, id: string): Promise<SignedLink | undefined> {
    const row = await tx.first(findSignedLinkById, { id });
    return row && toLink(row);
  }

  /** That open still, the oldest first; whoever issues for the same subject waits meanwhile. */
  async lockLive(tx: Tx, purpose: LinkPurpose, subject: LinkSubject): Promise<SignedLink[]> {
    await tx.lock(`signed-link:${purpose}:${subject.id}`);
    const rows = await tx.all(lockLiveSignedLinks, { purpose, kind: subject.kind, subjectId: subject.id });
    return rows.map(toLink);
  }

  async note(tx: Tx, linkId: string, what: LinkUse, marks: readonly string[] = []): Promise<void> {
    await tx.run(insertSignedLinkUse, { id: newId(), linkId, what, requestId: tx.actor.requestId, marks });
  }

  async marksOf(tx: Tx, requestIds: readonly string[]): Promise<Map<string, readonly string[]>> {
    const rows = await tx.all(findMarksOfRequests, { requestIds });
    return new Map(rows.map(({ requestId, marks }) => [requestId, marks]));
  }

  /** @returns false when a link for one use was used before */
  async use(tx: Tx, linkId: string): Promise<boolean> {
    const touched = await tx.run(updateSignedLinkUsed, { linkId });
    return touched === 1;
  }

  revoke(tx: Tx, purpose: LinkPurpose, subject: LinkSubject): Promise<number> {
    return tx.run(revokeSignedLinksOfSubject, { purpose, kind: subject.kind, subjectId: subject.id });
  }

  async revokeOne(tx: Tx, id: string): Promise<void> {
    await tx.run(revokeSignedLink, { id });
  }
}

function toLink({ subjectKind: kind, subjectId: id, partyKind, partyId, ...link }: Row): SignedLink {
  const party = partyKind && partyId ? { kind: partyKind, id: partyId } : null;
  return { ...link, subject: { kind, id }, party };
}
