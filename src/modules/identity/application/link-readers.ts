import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import type { SignedLink } from '../domain/signed-link.js';
import { LinkCodesRepository } from '../persistence/link-codes.repository.js';
import { SessionsRepository } from '../persistence/sessions.repository.js';
import { StaffBrowsersRepository } from '../persistence/staff-browsers.repository.js';
import { BrowserTraces, type SeenBrowser } from './browser-traces.js';
import { hashOf } from './tokens.js';

/** A browser in which a link is opened. */
export interface LinkBrowser extends SeenBrowser {
  /** Tokens of its cookies: of a session, and of a code that was given. */
  readonly session?: string;
  readonly confirmed?: string;
}

/** What is known of who reads, beside the link itself; kept with each opening. */
export type ReaderMark =
  'staff_session' | 'staff_browser' | 'issuer_address' | 'issuer_browser' | 'code_given';
const STAFF: ReadonlySet<ReaderMark> = new Set<ReaderMark>(['staff_session', 'staff_browser']);

export const isStaff = (marks: readonly ReaderMark[]): boolean => marks.some((mark) => STAFF.has(mark));

/** Looks at the browser a link is opened in: staff's own is refused, one like the issuer's is marked. */
@Injectable()
export class LinkReaders {
  constructor(
    private readonly sessions: SessionsRepository,
    private readonly browsers: StaffBrowsersRepository,
    private readonly codes: LinkCodesRepository,
    private readonly traces: BrowserTraces,
  ) {}

  /** @param tx with the sight of the service */
  async marks(tx: Tx, link: SignedLink, browser: LinkBrowser): Promise<ReaderMark[]> {
    const trace = this.traces.of(browser);
    const marks: ReaderMark[] = [];
    if (browser.session && (await this.isOthers(tx, link, browser.session))) marks.push('staff_session');
    if (browser.device && (await this.browsers.worksIn(tx, trace.deviceHash, link)))
      marks.push('staff_browser');
    const like = await this.browsers.likenessTo(tx, link.issuedBy, link.issuedAt, trace);
    if (like.browser) marks.push('issuer_browser');
    else if (like.address) marks.push('issuer_address');
    if (browser.confirmed && (await this.codes.confirmedIn(tx, link.id, hashOf(browser.confirmed))))
      marks.push('code_given');
    return marks;
  }

  /** A living session of somebody who is not the party the link belongs to. */
  private async isOthers(tx: Tx, link: SignedLink, token: string): Promise<boolean> {
    const session = await this.sessions.live(tx, hashOf(token));
    if (!session) return false;
    const own =
      (link.employerId !== null && session.employerId === link.employerId) ||
      (link.clinicId !== null && session.clinicId === link.clinicId);
    return !own;
  }
}
