// Somebody signed in without a browser.
import { textOf } from './text-of.mjs';

export class Caller {
  #origin;
  #cookie = '';

  constructor(origin) {
    this.#origin = origin;
  }

  async signIn({ name, password }) {
    const response = await this.#send('POST', '/session', { name, password });
    if (!response.ok) throw new Error(`${name} is not let in: ${response.status} ${await response.text()}`);
    this.#cookie = response.headers
      .getSetCookie()
      .map((cookie) => cookie.split(';')[0])
      .join('; ');
    return this;
  }

  /** @returns {Promise<{ status: number, text: string }>} everything that can be read in the answer */
  async ask(method, path, body) {
    const response = await this.#send(method, path, body);
    if (response.headers.get('content-type')?.startsWith('text/event-stream')) {
      const { value } = await response.body.getReader().read();
      return { status: response.status, text: Buffer.from(value ?? '').toString() };
    }
    return { status: response.status, text: await textOf(Buffer.from(await response.arrayBuffer())) };
  }

  /** @throws when it is refused */
  async get(path) {
    return this.#read('GET', path);
  }

  async post(path, body) {
    return this.#read('POST', path, body);
  }

  async #read(method, path, body) {
    const { status, text } = await this.ask(method, path, body);
    if (status >= 400) throw new Error(`${method} ${path}: ${status} ${text.slice(0, 500)}`);
    return text === '' ? null : JSON.parse(text);
  }

  #send(method, path, body) {
    const form = body instanceof FormData;
    return fetch(`${this.#origin}/api/v1${path}`, {
      method,
      headers: { cookie: this.#cookie, ...(body && !form ? { 'content-type': 'application/json' } : {}) },
      signal: AbortSignal.timeout(20_000),
      ...(body ? { body: form ? body : JSON.stringify(body) } : {}),
    });
  }
}
