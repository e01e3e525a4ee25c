/** How long an answer waits for the screen that will ask for it. */
const KEEP_MS = 10_000;

const asked = new Map<string, Promise<Response>>();

/** Asks now what a screen will ask as soon as its code has arrived. */
export function askAhead(path: string): Promise<Response> {
  const answer = fetch(path, { credentials: 'same-origin', headers: { 'X-Requested-With': 'console' } });
  answer.catch(() => undefined);
  asked.set(path, answer);
  setTimeout(() => asked.delete(path), KEEP_MS);
  return answer;
}

/** The answer to a question asked ahead, to the first who wants it; anything else goes to the service. */
export async function answerOf(request: Request): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const answer = request.method === 'GET' ? asked.get(pathname + search) : undefined;
  asked.delete(pathname + search);
  return answer ?? fetch(request);
}
