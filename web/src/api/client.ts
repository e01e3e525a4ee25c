import createFetch, { type Middleware } from 'openapi-fetch';
import type { components, paths } from './schema';

export type Schemas = components['schemas'];

/** The service's problem document (RFC 9457). */
export interface Problem {
  code: string;
  status: number;
  text: { zh: string; en: string };
  requestId?: string;
  details?: Record<string, unknown>;
}

/** An answer that is no success: the problem document of the service, or none when it could not be read. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly problem: Problem | null,
  ) {
    super(problem?.code ?? `HTTP ${status}`);
  }
}

/** Every command carries a key of its own, so that sending it again after a lost answer does nothing twice. */
const middleware: Middleware = {
  onRequest({ request }) {
    request.headers.set('X-Requested-With', 'console');
    if (request.method !== 'GET' && !request.headers.has('Idempotency-Key'))
      request.headers.set('Idempotency-Key', crypto.randomUUID());
    return request;
  },
  async onResponse({ response }) {
    if (response.ok) return response;
    if (response.status === 401 && !response.url.endsWith('/session'))
      window.dispatchEvent(new Event('session-ended'));
    throw new ApiError(
      response.status,
      (await response
        .clone()
        .json()
        .catch(() => null)) as Problem | null,
    );
  },
};

export const api = createFetch<paths>({ baseUrl: '/', credentials: 'same-origin' });
api.use(middleware);

/** For a query's `throwOnError` false: the problem inside whatever was thrown. */
export const problemOf = (error: unknown): ApiError =>
  error instanceof ApiError ? error : new ApiError(0, null);
