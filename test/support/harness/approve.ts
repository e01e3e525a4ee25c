import type { Answer, HttpApi } from './http.js';

/** What waits is carried out by a second security administrator. */
export async function approved<Body = { password: string | null }>(
  api: HttpApi,
  waiting: Answer,
  cookie?: string,
): Promise<Answer<Body>> {
  if (waiting.status !== 202) throw new Error(`${waiting.status} ${JSON.stringify(waiting.body)}`);
  return api.call<Body>('POST', `/api/v1/approvals/${String(waiting.body.id)}/approval`, {
    cookie: cookie ?? (await api.signInAs('security-admin')),
  });
}
