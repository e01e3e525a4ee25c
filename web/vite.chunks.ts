import { readFileSync } from 'node:fs';

const inPackages = (names: readonly string[]) =>
  new RegExp(String.raw`node_modules[\\/](${names.join('|')})[\\/]`);

const VENDOR = inPackages([
  'react',
  'react-dom',
  'scheduler',
  '@tanstack',
  'i18next',
  'react-i18next',
  'openapi-fetch',
  'use-sync-external-store',
]);
const ANTD = inPackages(['antd', '@rc-component', '@ant-design']);
/** An icon and what draws it, which antd shares with the screens that do without the rest of it. */
const ICONS =
  /@ant-design[\\/](icons|icons-svg|colors|fast-color)[\\/]|@rc-component[\\/]util[\\/]es[\\/](warning|Dom[\\/](dynamicCSS|canUseDom|contains|shadow))|[\\/]clsx[\\/]/;
const EARLY =
  /src[\\/](early|first-questions|csp-nonce|api[\\/]ahead|i18n[\\/](shelves|shelf-of)|session[\\/]owed|ui[\\/]day)\.ts/;
const OURS = /web[\\/]src[\\/](?!i18n[\\/](zh|en))/;
const FIELD = /web[\\/]src[\\/](caseworker|escort|shell)[\\/]/;

const usesAntd = (id: string): boolean => /from 'antd/.test(readFileSync(id.split('?')[0]!, 'utf8'));
/** Only what loads no antd: else one screen that does would bring it to all. */
const light = (pattern: RegExp) => (id: string) => pattern.test(id) && !usesAntd(id);
const common = (id: string) => ICONS.test(id) || light(OURS)(id);

/** Which modules travel together; everything else goes with the screen, or the few screens, that use it. */
export const CHUNKS = [
  { name: 'vendor', test: VENDOR, priority: 30 },
  { name: 'early', test: EARLY, priority: 29 },
  { name: 'field', test: light(FIELD), minShareCount: 2, priority: 20 },
  { name: 'common', test: common, minShareCount: 5, priority: 15 },
  { name: 'antd', test: ANTD, minShareCount: 12, priority: 10 },
];
