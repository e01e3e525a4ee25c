import type * as desk from './zh/desk';
import type * as field from './zh/field';
import type * as shared from './zh/shared';

/** The shape every language must have: a missing or a surplus key does not compile. */
export type Words<T> = { [K in keyof T]: T[K] extends string ? string : Words<T[K]> };

type Shared = typeof shared;
type Field = typeof field;
type Desk = typeof desk;

/** Words are loaded by where the reader works: a phone in a village never fetches those of the desks. */
export interface Shelves {
  shared: Words<Shared>;
  field: Words<Field>;
  desk: Words<Desk>;
}
export type Shelf = keyof Shelves;

/** Every word of the console as the source language has it. */
export type Source = Shared & Field & Desk;
