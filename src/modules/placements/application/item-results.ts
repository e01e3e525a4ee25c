import { DomainError, type LocalizedText } from '../../../kernel/errors/index.js';
import type { Actor } from '../../../platform/access/index.js';
import type { Tx, UnitOfWork } from '../../../platform/database/index.js';
import type { PlacementState } from '../domain/placement.states.js';

/** What became of one of many: done, or refused with its reason; the others are not touched by a refusal. */
export interface ItemResult {
  readonly placementId: string;
  readonly outcome: 'done' | 'refused';
  readonly status?: PlacementState;
  readonly version?: number;
  readonly code?: string;
  readonly text?: LocalizedText;
  /** For an answer that came too late: what happened since and what is allowed. */
  readonly details?: Readonly<Record<string, unknown>>;
  readonly warnings?: readonly string[];
}

export type ItemSuccess = Pick<ItemResult, 'status' | 'version' | 'warnings'>;

/** Each by itself, so that one refusal costs nobody else a place. */
export async function forEachInSavepoint(
  uow: UnitOfWork,
  actor: Actor,
  ids: readonly string[],
  work: (tx: Tx, id: string) => Promise<ItemSuccess>,
): Promise<ItemResult[]> {
  const outcomes: ItemResult[] = [];
  for (const placementId of new Set(ids)) {
    try {
      const done = await uow.part(actor, (tx) => work(tx, placementId));
      outcomes.push({ placementId, outcome: 'done', ...done });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      outcomes.push({ placementId, outcome: 'refused', code: error.code, text: error.text });
    }
  }
  return outcomes;
}
