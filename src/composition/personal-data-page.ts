import { personalTables } from '../platform/database/index.js';
import { retentionRules } from '../platform/queue/index.js';
import './domain-modules.js';

export const PERSONAL_DATA_FILE = 'docs/personal-data.md';

/** `docs/personal-data.md`: the processing register and the retention table, drawn from the declarations beside the tables. */
export function personalDataPage(): string {
  const cell = (text: string): string => text.replaceAll('|', '/');
  return [
    '# Personal data 个人信息处理清单',
    '',
    'Drawn from the declarations beside the tables: `node scripts/cli.mjs personal-data --write`. Numbers and phones are sealed with',
    'one key per person; `sensitive` is 个人信息保护法 art. 28.',
    '',
    '| table | whose | what for | basis | kept | columns |',
    '| --- | --- | --- | --- | --- | --- |',
    ...personalTables().map(({ table, subject, purpose, basis, retention, columns }) => {
      const named = Object.entries(columns).map(([name, kind]) => `\`${name}\` ${kind}`);
      return `| ${[`\`${table}\``, subject, purpose, basis, retention, named.join(', ')].map(cell).join(' | ')} |`;
    }),
    '',
    '## Kept for a time only',
    '',
    'Carried out once a day by `purge-old-rows`. The write-ahead log and backups age out with their own rotation: after an erasure',
    'they hold sealed numbers whose key is gone, and the name until the last backup from before is deleted.',
    '',
    '| data | days | why |',
    '| --- | --- | --- |',
    ...retentionRules().map(({ name, days, why }) => `| ${name} | ${days} | ${cell(why)} |`),
    '',
  ].join('\n');
}
