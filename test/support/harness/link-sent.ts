import type { Services } from './services.js';

/** As the contact finds it in the message that came: the address without the host. Needs the development outbox as gateway. */
export async function linkSent(s: Services, linkId: string): Promise<string> {
  await s.drain();
  const [message] = await s.sql<{ text: string }>(
    `SELECT text FROM development_message WHERE effect_key = $1`,
    [`link:${linkId}`],
  );
  const address = /https?:\/\/[^/]+(\/api\/v1\/links\/\S+)/.exec(message?.text ?? '')?.[1];
  if (!address) throw new Error('no message carried the link');
  return address;
}
