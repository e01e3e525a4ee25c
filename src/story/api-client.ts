import { setTimeout as pause } from 'node:timers/promises';

/** A refusal the api gave in words. */
export class ApiRefusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(`${status} ${code}: ${message}`);
  }
}

export interface Credentials {
  readonly name: string;
  readonly password: string;
}

const PATIENCE_MS = 60_000;
const RETRY_MS = 250;

/**
 * A user of the api who does not give up: a killed or restarting api is asked again with the same idempotency key, an
 * expired session is signed in anew.
 */
export class ApiClient {
  private cookie = '';
  private signing: Promise<void> | undefined;

  constructor(
    private readonly baseUrl: string,
    private readonly credentials: Credentials,
  ) {}

  get<T>(path: string): Promise<T> {
    return this.call<T>('GET', path);
  }

  /** @param key makes the command safe to repeat, also in a later run */
  post<T>(path: string, body: unknown, key: string): Promise<T> {
    const json = JSON.stringify(body);
    return this.call<T>('POST', path, key, () => ({
      body: json,
      headers: { 'content-type': 'application/json' },
    }));
  }

  upload<T>(path: string, fileName: string, content: Buffer, key: string): Promise<T> {
    return this.call<T>('POST', path, key, () => {
      const form = new FormData();
      form.set('file', new Blob([new Uint8Array(content)]), fileName);
      return { body: form, headers: {} };
    });
  }

  /** Every page of a list. */
  async all<T>(path: string): Promise<T[]> {
    const items: T[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const glue = path.includes('?') ? '&' : '?';
      const page: { items: T[]; nextCursor: string | null } = await this.get(
        `${path}${glue}limit=100${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`,
      );
      items.push(...page.items);
      cursor = page.nextCursor;
    }
    return items;
  }

  private async call<T>(
    method: string,
    path: string,
    key?: string,
    content: () => { body?: string | FormData; headers: Record<string, string> } = () => ({ headers: {} }),
  ): Promise<T> {
    const until = Date.now() + PATIENCE_MS;
    for (;;) {
      const response = await this.send(method, path, key, content());
      if (response?.status === 401) await this.signIn();
      else if (response && response.status < 500) return this.read<T>(response);
      if (Date.now() > until) throw new Error(`${method} ${path}: no answer in ${PATIENCE_MS / 1000} s`);
      if (!response || response.status >= 500) await pause(RETRY_MS);
    }
  }

  private async send(
    method: string,
    path: string,
    key: string | undefined,
    { body, headers }: { body?: string | FormData; headers: Record<string, string> },
  ): Promise<Response | undefined> {
    try {
      return await fetch(`${this.baseUrl}/api/v1${path}`, {
        method,
        headers: { ...headers, cookie: this.cookie, ...(key ? { 'idempotency-key': key } : {}) },
        ...(body === undefined ? {} : { body }),
      });
    } catch {
      return undefined;
    }
  }

  /** Once for all calls that found the session ended. */
  private signIn(): Promise<void> {
    this.signing ??= this.openSession().finally(() => (this.signing = undefined));
    return this.signing;
  }

  private async openSession(): Promise<void> {
    const { name, password } = this.credentials;
    const response = await this.send('POST', '/session', undefined, {
      body: JSON.stringify({ name, password }),
      headers: { 'content-type': 'application/json' },
    });
    if (response?.status === 429) await pause(RETRY_MS);
    if (!response || response.status === 429 || response.status >= 500) return;
    if (!response.ok) await this.read(response);
    this.cookie = response.headers
      .getSetCookie()
      .map((cookie) => cookie.split(';')[0])
      .join('; ');
  }

  private async read<T>(response: Response): Promise<T> {
    const text = await response.text();
    const body: unknown = text === '' ? null : JSON.parse(text);
    if (response.ok) return body as T;
    const { code, text: words } = body as { code: string; text: { en: string } };
    throw new ApiRefusal(response.status, code, words.en);
  }
}
