/** A statement that must return no rows; `npm run check:invariants` runs them all. */
export interface Invariant {
  readonly name: string;
  readonly sql: string;
}
