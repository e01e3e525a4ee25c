/**
 * What `<aggregate>.moved` tells: written with every move, and with a birth that is not one of many (those are told of
 * together, as `<aggregate>.created`).
 */
export type StatusChangedEvent<S extends string = string, M extends string = string> = {
  readonly id: string;
  readonly move: M;
  /** Null at the birth. */
  readonly from: S | null;
  readonly to: S;
  readonly version: number;
};
