import {
  DATA_KINDS,
  type DataKind,
  OFFICES,
  sightOf,
  type DataKindName,
} from './visibility/data-kinds.data.js';

export const DATA_VISIBILITY_FILE = 'docs/data-visibility.md';

const SHARED: Readonly<Record<DataKind['shared'], string>> = {
  'source-only': 'county only',
  'destination-only': 'district only',
  both: 'both',
  'own-office': 'own office',
};
const SIGN = { read: '●', masked: '○', never: '' } as const;

/** `docs/data-visibility.md`: who may read what, drawn from the table the service and its tests go by. */
export function dataVisibilityPage(): string {
  const kinds = Object.entries(DATA_KINDS) as [DataKindName, DataKind][];
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    '# Who may read what 谁可以看什么',
    '',
    'Drawn from `src/composition/visibility/data-kinds.data.ts`: `node scripts/cli.mjs data-visibility --write`. The county (source)',
    'registers people, the district (destination) has the companies. ● reads, ○ reads a name masked, empty never. What stands here is',
    'held by three things, each on its own: row-level security chooses the rows, a permission belongs to one side or to both, and the',
    'last gate of an answer (`ShowByOffice`) empties what its reader never reads. `test/access/sides` calls every route as every office.',
    '',
    row(['kind', 'shared', ...OFFICES]),
    row(Array.from({ length: OFFICES.length + 2 }, () => '---')),
    ...kinds.map(([name, { what, shared }]) =>
      row([
        `\`${name}\` ${what.zh} ${what.en}`,
        SHARED[shared],
        ...OFFICES.map((office) => SIGN[sightOf(name, office)]),
      ]),
    ),
    '',
    '## On what condition, and why',
    '',
    row(['kind', 'only when', 'law or reason']),
    row(['---', '---', '---']),
    ...kinds.map(([name, { when = '', why }]) => row([`\`${name}\``, when, why])),
    '',
  ].join('\n');
}
