/** Chinese first, English complete: every sentence a person may read exists in both. */
export interface LocalizedText {
  readonly zh: string;
  readonly en: string;
}

/**
 * What kind of refusal this is, in the words of the domain. The only place that turns a kind into a transport status is
 * `platform/http/problem.filter.ts`; jobs and the CLI read the same kinds without knowing HTTP.
 */
export type ErrorKind =
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'invalid'
  | 'wrong-state'
  | 'conflict'
  | 'limit-reached'
  | 'gone'
  | 'too-many'
  | 'unavailable';

export type ErrorDetails = Readonly<Record<string, unknown>>;

/** A refusal with a stable code. `details` may hold ids, states and limits, never personal values. */
export class DomainError extends Error {
  constructor(
    readonly kind: ErrorKind,
    readonly code: string,
    readonly text: LocalizedText,
    readonly details: ErrorDetails = {},
  ) {
    super(`${code}: ${text.en}`);
    this.name = 'DomainError';
  }
}

const declared = new Map<string, LocalizedText>();
/** Texts of codes that guards rejected with so far. */
const rejected = new Map<string, LocalizedText>();

/** The words of a declared error, for where only its code was kept. */
export const textOfError = (code: string): LocalizedText | undefined =>
  declared.get(code) ?? rejected.get(code);

/**
 * Declares one error of a module: `export const vacancyNotFound = defineError('not-found', 'VACANCY_NOT_FOUND', …)`.
 * @throws Error for a code that is declared already: a code has one text
 */
export function defineError(
  kind: ErrorKind,
  code: string,
  text: LocalizedText,
): (details?: ErrorDetails) => DomainError {
  if (declared.has(code)) throw new Error(`The error ${code} is defined twice`);
  declared.set(code, text);
  return (details) => new DomainError(kind, code, text, details);
}

/** An error for what the guard of a lifecycle rejected. Guards declare their codes in their own file, each where it is returned. */
export function rejectedBy(
  kind: ErrorKind,
  { code, text }: { readonly code: string; readonly text: LocalizedText },
  details?: ErrorDetails,
): DomainError {
  rejected.set(code, text);
  return new DomainError(kind, code, text, details);
}
