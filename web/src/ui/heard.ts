import type { Schemas } from '../api/client';

type Channel = Schemas['SeekerAnswerRequest']['channel'];

/** The note that stands for a word somebody else said: how it came, at what time by this device, who spoke. */
export function noteOf(channel: Channel, who = 'self', at = new Date()): string {
  const time = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', timeStyle: 'short' }).format(at);
  return `${channel} ${time} ${who}`;
}
