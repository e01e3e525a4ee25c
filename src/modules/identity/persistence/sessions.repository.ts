import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { PROOF_MINUTES } from '../domain/assurance.js';
import type { OrganisationKind } from '../domain/organisation.js';
import { IDLE_MINUTES, MAX_MINUTES, SEEN_EVERY_MINUTES } from '../domain/session.js';
import type { UserRole } from '../domain/user.js';
import {
  endOtherSessionsOfUser,
  endSession,
  findLiveSession,
  insertSession,
  updateSessionAfterSecondFactor,
  updateSessionReauthenticated,
  updateSessionSeen,
} from './sessions.statements.js';

/** A living session with everything an actor is made of. */
export interface LiveSession {
  readonly userId: string;
  readonly userName: string;
  readonly displayName: string;
  readonly role: UserRole;
  readonly areas: readonly string[];
  readonly employers: readonly string[];
  readonly organisationId: string;
  readonly kind: OrganisationKind;
  readonly organisationName: string;
  readonly place: string | null;
  readonly employerId: string | null;
  readonly clinicId: string | null;
  readonly cooperations: readonly string[];
  readonly expiresAt: string;
  /** Not marked as seen for a while. */
  readonly unseen: boolean;
  readonly enrolled: boolean;
  readonly secondFactorShown: boolean;
  readonly passwordGiven: boolean;
  /** The user proved who they are within the last minutes. */
  readonly fresh: boolean;
  readonly hasPin: boolean;
}

export interface NewSession {
  readonly tokenHash: Buffer;
  readonly userId: string;
  /** Opened with a PIN on this desk: ends with its shift. */
  readonly deskId?: string;
}

@Injectable()
export class SessionsRepository {
  /** A PIN opens a session whose second factor the desk has shown, and is no proof for what asks for a fresh one. */
  async insert(tx: Tx, { tokenHash, userId, deskId }: NewSession): Promise<void> {
    await tx.run(insertSession, { tokenHash, userId, deskId: deskId ?? null });
  }

  async live(tx: Tx, tokenHash: Buffer): Promise<LiveSession | undefined> {
    const row = await tx.first(findLiveSession, {
      tokenHash,
      maxMinutes: MAX_MINUTES,
      idleMinutes: IDLE_MINUTES,
      seenEveryMinutes: SEEN_EVERY_MINUTES,
      proofMinutes: PROOF_MINUTES,
    });
    return row;
  }

  async seen(tx: Tx, tokenHash: Buffer): Promise<void> {
    await tx.run(updateSessionSeen, { tokenHash });
  }

  /** The second factor was shown: the session goes on under a new token. */
  async raise(tx: Tx, tokenHash: Buffer, next: Buffer): Promise<void> {
    await tx.run(updateSessionAfterSecondFactor, { tokenHash, next });
  }

  async proved(tx: Tx, tokenHash: Buffer): Promise<void> {
    await tx.run(updateSessionReauthenticated, { tokenHash });
  }

  async end(tx: Tx, tokenHash: Buffer): Promise<void> {
    await tx.run(endSession, { tokenHash });
  }

  /** Ends all of a user's sessions but the given one. */
  async endAll(tx: Tx, userId: string, except?: Buffer): Promise<void> {
    await tx.run(endOtherSessionsOfUser, { userId, except: except ?? null });
  }
}
