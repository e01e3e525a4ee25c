import type { Role } from '../../../platform/access/index.js';
import type { Tx } from '../../../platform/database/index.js';
import type { ApprovalThing } from '../domain/approval.js';

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
