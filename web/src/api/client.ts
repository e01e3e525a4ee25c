import createFetch, { type Middleware } from 'openapi-fetch';
import { answerOf } from './ahead';
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
    readonly code = problem?.code ?? `HTTP ${status}`,
  ) {
    super(code);
  }
}

const problemIn = async (response: Response): Promise<Problem | null> =>
  (await response
    .clone()
    .json()
    .catch(() => null)) as Problem | null;

let askForProof: () => Promise<boolean> = () => Promise.resolve(false);

/** Who asks the person at the screen when the service wants a fresh proof of who is calling. */
export function answerProofCalls(ask: () => Promise<boolean>): void {
  askForProof = ask;
}

let askToSignIn: () => Promise<boolean> = () => Promise.resolve(false);

/** Who asks the person at the screen to sign in again when the session ended under them. */
export function answerSignInCalls(ask: () => Promise<boolean>): () => void {
  askToSignIn = ask;
  return () => {
    askToSignIn = () => Promise.resolve(false);
  };
}

let askAboutHealth: (words: readonly string[]) => Promise<boolean> = () => Promise.resolve(false);

/** Who asks the writer whether words that may tell of somebody's health do; what is confirmed is shown to their office only. */
export function answerHealthQuestions(ask: (words: readonly string[]) => Promise<boolean>): void {
  askAboutHealth = ask;
}

/** The same command once more, its writer having said that it is not about health. */
async function confirmed(again: Request, problem: Problem): Promise<boolean> {
  const { words } = problem.details ?? {};
  if (!(await askAboutHealth(Array.isArray(words) ? words.map(String) : []))) return false;
  again.headers.set('X-Not-About-Health', 'yes');
  return true;
}

/** As they were sent: a body can be read once only. */
const sent = new WeakMap<Request, Request>();

/** The way in or out itself, where nobody can be asked to go in first. */
const isEntry = ({ method, url }: Request): boolean =>
  method !== 'GET' && /\/session(\/pin|\/code)?$/.test(url);

/** Every command carries a key of its own, so that sending it again after a lost answer does nothing twice. */
const middleware: Middleware = {
  onRequest({ request }) {
    request.headers.set('X-Requested-With', 'console');
    if (request.method !== 'GET' && !request.headers.has('Idempotency-Key'))
      request.headers.set('Idempotency-Key', crypto.randomUUID());
    sent.set(request, request.clone());
    return request;
  },
  async onResponse({ request, response }) {
    if (response.ok) return response;
    const problem = await problemIn(response);
    const again = sent.get(request);
    const mended =
      (problem?.code === 'TEXT_MAY_BE_HEALTH' && again && (() => confirmed(again, problem))) ||
      (problem?.code === 'PROOF_REQUIRED' && askForProof) ||
      (problem?.code === 'SIGN_IN_REQUIRED' && !isEntry(request) && askToSignIn);
    if (again && mended && (await mended())) {
      const second = await fetch(again);
      if (second.ok) return second;
      throw new ApiError(second.status, await problemIn(second));
    }
    if (problem?.code === 'SIGN_IN_REQUIRED' && !response.url.endsWith('/session'))
      window.dispatchEvent(new Event('session-ended'));
    throw new ApiError(response.status, problem);
  },
};

export const api = createFetch<paths>({ baseUrl: '/', credentials: 'same-origin', fetch: answerOf });
api.use(middleware);

/** For a query's `throwOnError` false: the problem inside whatever was thrown. */
export const problemOf = (error: unknown): ApiError =>
  error instanceof ApiError ? error : new ApiError(0, null);
