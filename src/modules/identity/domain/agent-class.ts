// Enough of a browser's name to say that two look alike, too little to tell a person by it.
const BROWSERS: readonly (readonly [string, RegExp])[] = [
  ['wechat', /MicroMessenger/i],
  ['edge', /Edg/i],
  ['firefox', /Firefox/i],
  ['chrome', /Chrome|CriOS|Chromium/i],
  ['safari', /Safari/i],
];
const SYSTEMS: readonly (readonly [string, RegExp])[] = [
  ['android', /Android/i],
  ['ios', /iPhone|iPad/i],
  ['windows', /Windows/i],
  ['mac', /Mac OS/i],
  ['linux', /Linux/i],
];

/** `wechat-android`, `chrome-windows`, … */
export function agentClass(userAgent: string | undefined): string {
  const nameIn = (list: typeof BROWSERS): string =>
    list.find(([, pattern]) => pattern.test((userAgent ?? '').slice(0, 400)))?.[0] ?? 'other';
  return `${nameIn(BROWSERS)}-${nameIn(SYSTEMS)}`;
}
