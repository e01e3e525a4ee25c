import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { type HandOverReason, type LinkPartyOf, type NewLink, SignedLinks } from '../../identity/index.js';
import type { NoticeParams } from '../domain/notice-template.js';
import { Notices } from './notices.service.js';

/** How a link reaches its party: past staff, to the registered contact; or through their hands, which is kept and counted apart. */
export type LinkWay = { readonly way: 'send' } | { readonly way: 'hand_over'; readonly why: HandOverReason };

export interface IssuedLink {
  readonly id: string;
  readonly way: LinkWay['way'];
  /** Opens in any browser; only of a link that is handed over, shown once. */
  readonly page: string | null;
  /** The same for programs. */
  readonly path: string | null;
  /** Instant, ISO 8601. */
  readonly expiresAt: string;
}

export interface LinkLetter {
  readonly to: LinkPartyOf;
  /** Template of the words around the link; its parameter `secret` is the link. */
  readonly template: string;
  readonly params?: NoticeParams;
  /** What follows the token in the address, for programs; people open `<path>/page`. */
  readonly path: string;
  readonly about?: { readonly aggregate: string; readonly id: string };
}

/** The one way links are given out: every module that issues one comes through here. */
@Injectable()
export class LinkNotices {
  constructor(
    private readonly links: SignedLinks,
    private readonly notices: Notices,
  ) {}

  /** @throws linksTooMany */
  async give(tx: Tx, wanted: Omit<NewLink, 'party'>, letter: LinkLetter, way: LinkWay): Promise<IssuedLink> {
    const command = { ...wanted, party: letter.to };
    const { expiresAt } = command;
    if (way.way === 'hand_over') {
      const { id, token } = await this.links.handOver(tx, command, way.why);
      const path = `/api/v1/links/${token}/${letter.path}`;
      return { id, way: way.way, path, page: `${path}/page`, expiresAt };
    }
    const id = await this.links.issue(tx, command);
    const { to, template, params, about } = letter;
    await this.notices.send(tx, {
      effectKey: `link:${id}`,
      template,
      to,
      ...(params ? { params } : {}),
      ...(about ? { about } : {}),
      ...(command.cooperation ? { cooperation: command.cooperation } : {}),
      expiresAt,
      secret: { kind: 'link', id, page: `${letter.path}/page` },
    });
    return { id, way: way.way, path: null, page: null, expiresAt };
  }
}
