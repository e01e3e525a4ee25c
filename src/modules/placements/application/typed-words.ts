import type { Party } from '../../../kernel/lifecycle/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { findLastTransitionTypedForParty } from '../persistence/typed-words.statements.js';

/** A word of a party that somebody else typed for it, or said through a link that staff had in their hands. */
export interface TypedWord {
  /** Local date it was recorded. */
  readonly recordedOn: string;
  readonly typedBy: string;
  /** Of an account; null for a link. */
  readonly office: string | null;
}

/**
 * The last such word about a placement. The service's own sight: whose word it was is told to nobody by this.
 * @param before a dispute: words that were recorded when it was opened
 */
export async function lastTypedFor(
  tx: Tx,
  placementId: string,
  party: Party,
  { before }: { readonly before?: string } = {},
): Promise<TypedWord | undefined> {
  const [last] = await tx.withSystemScope(() =>
    tx.all(findLastTransitionTypedForParty, { placementId, party, before: before ?? null }),
  );
  return last;
}
