// Which way a notice goes: the cheapest one that reaches the person and on which nobody reads along what is not for them.
import type { Contact, RecipientKind } from './contact.js';

export const NOTICE_CHANNELS = ['in_app', 'smtp', 'sms', 'wecom', 'manual'] as const;
export type NoticeChannel = (typeof NOTICE_CHANNELS)[number];
export type OutsideWay = 'smtp' | 'sms' | 'wecom';

export interface Route {
  readonly channel: NoticeChannel;
  /** Null for the ways inside the system. */
  readonly address: string | null;
  /** Others read along: the words for groups are used. */
  readonly shared: boolean;
}

export interface RouteQuestion {
  readonly kind: RecipientKind;
  readonly contact: Contact | undefined;
  readonly urgent: boolean;
  /** Outside ways this installation has. */
  readonly available: ReadonlySet<string>;
  /** Ways that failed for this notice. */
  readonly tried: readonly string[];
  /** It opens something: it goes outside to the one contact, and nowhere else. */
  readonly secret?: boolean;
  /** There are words fit for others to read. */
  readonly sharable: boolean;
}

const PERSON: readonly NoticeChannel[] = ['wecom', 'sms', 'smtp', 'in_app'];
/** An office that works in the system needs no text message unless it is urgent. */
const OFFICE: readonly NoticeChannel[] = ['wecom', 'smtp', 'in_app', 'sms'];

export function chooseRoute(question: RouteQuestion): Route {
  const order = question.kind === 'seeker' || question.urgent || question.secret ? PERSON : OFFICE;
  const routes = order
    .filter((channel) => !question.tried.includes(channel) && !(question.secret && channel === 'in_app'))
    .map((channel) => routeOf(channel, question));
  return routes.find((route) => route !== null) ?? { channel: 'manual', address: null, shared: false };
}

function routeOf(channel: NoticeChannel, question: RouteQuestion): Route | null {
  const { contact, available, sharable } = question;
  if (!contact) return null;
  if (channel === 'in_app')
    return (contact.userIds ?? []).length > 0 ? { channel, address: null, shared: false } : null;
  if (!available.has(channel)) return null;
  const end = endOf(channel, contact);
  if (!end || (end.shared && !sharable)) return null;
  return { channel, ...end };
}

function endOf(channel: NoticeChannel, contact: Contact): { address: string; shared: boolean } | null {
  const { phone, email, wecom } = contact;
  if (channel === 'sms') return phone ? { address: phone.number, shared: phone.means !== 'own' } : null;
  if (channel === 'wecom') return wecom ? { address: wecom.id, shared: wecom.group ?? false } : null;
  return email ? { address: email, shared: false } : null;
}
