/** Who an administrator's account belongs to: a keyed hash of the staff number, under the key of now and the one before. */
export interface Holder {
  readonly now: Buffer;
  /** Null while `INDEX_KEY` is not being changed. */
  readonly previous: Buffer | null;
  readonly keyName: number;
}

export function holdersIn(holder: Holder | null): Buffer[] {
  return [holder?.now, holder?.previous].filter((each) => each !== null && each !== undefined);
}
