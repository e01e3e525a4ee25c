// Acts of two persons: one asks, another one looks and carries it out by approving. What one person alone can do to accounts
// and to the record of a person is what an insider would do (GB/T 22239-2019 level 3, 8.1.5.4; 个人信息保护法 art. 51).
import type { Role } from '../../../platform/access/index.js';
import type { Tx } from '../../../platform/database/index.js';

export const OUTCOMES = ['approved', 'declined', 'withdrawn', 'expired'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What acts of two persons are about; the record files them where the acts of these things are filed. */
export type ApprovalThing = 'user' | 'organisation' | 'seeker';

/** What an act is about and who may be its second person. */
export interface ApprovalSubject {
  readonly aggregate: ApprovalThing;
  readonly aggregateId: string;
  /** What the same act is asked for once at a time, where that is not the aggregate: an account that is not there yet. */
  readonly subjectId?: string;
  readonly deciderRoles: readonly Role[];
  /** County or district of the office concerned: its bureau decides. Null: administrators only. */
  readonly place: string | null;
  /** One person may do it now, since there is no second one yet who could approve. */
  readonly alone?: boolean;
}

/** What whoever approves is shown once, e.g. a password to hand over. */
export interface Carried {
  readonly password?: string;
}

/** One kind of act; `Payload` is kept as JSON until the decision and forgotten with it. */
export interface ApprovalAct<Payload> {
  /** As the record says it, e.g. `user.password-reset`. */
  readonly name: string;
  readonly waitsHours: number;
  /** Checks what can be checked already and says whom it concerns, with the service's sight. */
  subject(tx: Tx, payload: Payload): Promise<ApprovalSubject>;
  /** Checks its guards (again) and does it, with the service's sight, in the transaction of the approval. */
  carryOut(tx: Tx, payload: Payload): Promise<Carried>;
  /** What whoever decides is shown: names of fields and their values, no secret. */
  describe(payload: Payload): Readonly<Record<string, string>>;
}

export interface StoredApproval {
  readonly id: string;
  readonly act: string;
  readonly aggregate: ApprovalThing;
  readonly aggregateId: string;
  readonly payload: unknown;
  readonly deciderRoles: readonly Role[];
  readonly requestedBy: string;
  readonly requestedByName: string;
  readonly requestedRole: Role;
  readonly requestedAt: string;
  readonly expiresAt: string;
  readonly expired: boolean;
  readonly outcome: Outcome | null;
}
