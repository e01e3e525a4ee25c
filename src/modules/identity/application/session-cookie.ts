import { Inject, Injectable } from '@nestjs/common';
import type { RequestWithActor } from '../../../platform/access/index.js';
import { CONFIG, type Config } from '../../../platform/config/index.js';

interface CookieReply {
  setCookie(name: string, value: string, options: object): unknown;
  clearCookie(name: string, options: object): unknown;
}

/**
 * `sid`: the session. `device`: a browser that has signed in before. `desk`: the counter of a clinic. `link`: a browser in which
 * the code for a signed link was given.
 */
export type CookieName = 'sid' | 'device' | 'desk' | 'link';
const LASTING_SECONDS = 180 * 86_400;

/** For this host alone and over TLS in production; never readable by scripts. */
@Injectable()
export class SessionCookie {
  private readonly prefix: string;
  private readonly options: object;

  constructor(@Inject(CONFIG) config: Config) {
    const production = config.mode === 'production';
    this.prefix = production ? '__Host-' : '';
    this.options = { path: '/', httpOnly: true, sameSite: 'lax', secure: production };
  }

  read(request: RequestWithActor, name: CookieName = 'sid'): string | undefined {
    return request.cookies?.[this.prefix + name];
  }

  /** That of a session or a code ends with the browser; the others stay. */
  write(reply: CookieReply, token: string, name: CookieName = 'sid'): void {
    const options =
      name === 'sid' || name === 'link' ? this.options : { ...this.options, maxAge: LASTING_SECONDS };
    reply.setCookie(this.prefix + name, token, options);
  }

  clear(reply: CookieReply): void {
    reply.clearCookie(`${this.prefix}sid`, this.options);
  }
}
