import { defineError } from '../../kernel/errors/index.js';
import { type Channel, LINK_CHANNELS } from '../../kernel/lifecycle/index.js';
import type { Actor } from '../access/index.js';

export const noLinkOpened = defineError('invalid', 'NO_LINK_OPENED', {
  zh: '不是通过链接提交的,请按实际方式登记',
  en: 'This did not come through a link; enter how it was heard',
});

/**
 * The way a word came, as it is written down. That a link was used is known from the acting link alone, and so is whose hands
 * it went through: `link` is the party's own word, `handed_link` that of a link staff had before.
 * @throws noLinkOpened when somebody says it of a word they type
 */
export function heardThrough(actor: Actor, channel: Channel): Channel {
  if (!LINK_CHANNELS.has(channel)) return channel;
  if (actor.link) return actor.link.hands === 'own' ? 'link' : 'handed_link';
  // the service copies a word that is recorded already
  if (actor.role === 'system') return channel;
  throw noLinkOpened({ channel });
}
