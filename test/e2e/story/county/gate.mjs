// Stands between a browser and the service and searches everything the service answers: pages, lists, files, streams.
import http from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { textOf } from './text-of.mjs';

/** Built before anybody has data; its dictionaries hold letters of every block. */
const STATIC = /^\/(assets\/|sw\.js|icon|manifest)/;

export class Gate {
  #server;
  #agent = new http.Agent({ keepAlive: true });
  #open = new Set();
  #searching = [];
  #found = [];
  #shown = new Set();
  #heard = {};

  /** @param allowed what an answer may show all the same: `(request, kind) => boolean` */
  constructor(signs, allowed = () => false) {
    this.signs = signs;
    this.allowed = allowed;
  }

  async open() {
    this.#server = http.createServer((request, response) => this.#pass(request, response));
    await new Promise((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${this.#server.address().port}`;
  }

  /** What has passed since the last time: signs found and where, those that may be shown, and answers by their type. */
  async take() {
    for (const asked of this.#open) asked.destroy();
    while (this.#open.size > 0) await sleep(20);
    await Promise.all(this.#searching);
    const taken = { found: [...new Set(this.#found)], shown: [...this.#shown], heard: this.#heard };
    this.#found = [];
    this.#shown = new Set();
    this.#heard = {};
    return taken;
  }

  async close() {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
    this.#agent.destroy();
  }

  #pass(request, response) {
    const url = new URL(request.url);
    const still = STATIC.test(url.pathname);
    const headers = { ...request.headers, ...(still ? {} : { 'accept-encoding': 'identity' }) };
    delete headers['proxy-connection'];
    const asked = http.request(
      {
        host: url.hostname,
        port: url.port,
        method: request.method,
        path: url.pathname + url.search,
        headers,
        agent: this.#agent,
      },
      (answer) => {
        response.writeHead(answer.statusCode, answer.rawHeaders);
        const parts = [];
        answer.on('data', (part) => {
          response.write(part);
          if (!still) parts.push(part);
        });
        answer.once('close', () => {
          response.end();
          const place = `${request.method} ${url.pathname} ${answer.statusCode}`;
          if (!still) this.#searching.push(this.#search(place, answer.headers, Buffer.concat(parts)));
          this.#open.delete(asked);
        });
      },
    );
    this.#open.add(asked);
    asked.on('error', () => {
      this.#open.delete(asked);
      response.destroy();
    });
    response.once('close', () => asked.destroy());
    request.pipe(asked);
  }

  async #search(place, headers, body) {
    const type = (headers['content-type'] ?? 'nothing').split(';')[0];
    this.#heard[type] = (this.#heard[type] ?? 0) + 1;
    const head = Object.values(headers).flat().join('\n');
    for (const kind of this.signs.in(`${head}\n${await textOf(body)}`))
      if (this.allowed(place, kind)) this.#shown.add(kind);
      else this.#found.push(`${kind} in ${place}`);
  }
}
