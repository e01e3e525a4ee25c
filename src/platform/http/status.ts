import type { ErrorKind } from '../../kernel/errors/index.js';

/** The one map from kinds of refusal to HTTP. Exhaustive: a new kind does not compile until it is named here. */
export const STATUS_OF: Readonly<Record<ErrorKind, number>> = {
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  invalid: 422,
  'wrong-state': 409,
  conflict: 409,
  'limit-reached': 409,
  gone: 410,
  'too-many': 429,
  unavailable: 503,
};
