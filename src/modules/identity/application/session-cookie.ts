import { Inject, Injectable } from '@nestjs/common';
import type { RequestWithActor } from '../../../platform/access/index.js';
import { CONFIG, type Config } from '../../../platform/config/index.js';

interface CookieReply {
  setCookie(name: string, value: string, options: object): unknown;
  clearCookie(name: string, options: object): unknown;
}

/** The session's cookie: for this host alone and over TLS in production; never readable by scripts. */
@Injectable()
export class SessionCookie {
  private readonly name: string;
  private readonly options: object;

  constructor(@Inject(CONFIG) config: Config) {
    const production = config.mode === 'production';
    this.name = production ? '__Host-sid' : 'sid';
    this.options = { path: '/', httpOnly: true, sameSite: 'lax', secure: production };
  }

  read(request: RequestWithActor): string | undefined {
    return request.cookies?.[this.name];
  }

  write(reply: CookieReply, token: string): void {
    reply.setCookie(this.name, token, this.options);
  }

  clear(reply: CookieReply): void {
    reply.clearCookie(this.name, this.options);
  }
}
