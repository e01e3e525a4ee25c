// Every word that goes through a database of Redis while a story runs.
import { Redis } from 'ioredis';

/** Listens until `end`. @param needles texts that may never pass @returns {Promise<{ heard: () => number, found: () => string[], end: () => void }>} */
export async function watchRedis(url, needles) {
  const known = new Set(needles.filter((text) => /^\d{17}[\dXx]$/.test(text)));
  const others = needles.filter((text) => !known.has(text));
  const redis = new Redis(url, { maxRetriesPerRequest: null });
  redis.on('error', () => undefined);
  const monitor = await redis.monitor();
  let heard = 0;
  const found = new Set();
  const database = new URL(url).pathname.slice(1) || '0';
  monitor.on('monitor', (_time, args, _source, of) => {
    if (of !== database) return;
    heard += 1;
    const text = args.join(' ');
    for (const [number] of text.matchAll(/\d{17}[\dXx]/g))
      if (known.has(number)) found.add(`a number in ${args[0]}`);
    if (others.some((needle) => text.includes(needle))) found.add(`a finding in ${args[0]}`);
  });
  return {
    heard: () => heard,
    found: () => [...found],
    end() {
      monitor.disconnect();
      redis.disconnect();
    },
  };
}
