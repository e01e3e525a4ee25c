import type { DomainError } from '../../kernel/errors/index.js';

/** What travels from the process to its parent. JSON only: nothing the process sends is turned into more than plain data. */
export type ProcessMessage =
  | { readonly answer: unknown }
  | { readonly rejected: Pick<DomainError, 'kind' | 'code' | 'text' | 'details'> }
  | { readonly failed: string };
