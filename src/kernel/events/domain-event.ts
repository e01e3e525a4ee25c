/**
 * Something that happened, in past tense (`placement.accepted`). It is written to the outbox in the transaction that made
 * it true and carries ids and field names only, never personal values.
 */
export interface DomainEvent {
  readonly topic: string;
  /** Business identity of the effect, unique for ever: `placement.accepted:<id>:<version>`. */
  readonly effectKey: string;
  readonly payload: Readonly<Record<string, string | number | boolean | null>>;
}
