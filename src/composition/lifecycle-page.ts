import { declaredLifecycles, type Lifecycle, mermaid, type Transition } from '../kernel/lifecycle/index.js';
import './domain-modules.js';

export const LIFECYCLE_FILE = 'docs/lifecycles.md';

type AnyLifecycle = Lifecycle<string, string, never>;
type AnyTransition = Transition<string, never>;

/** `docs/lifecycles.md`, drawn from the tables that guard the server. */
export function lifecyclePage(): string {
  const lifecycles = declaredLifecycles();
  return [
    '# Lifecycles 状态流转',
    '',
    'Drawn from the tables the server runs on: `node scripts/cli.mjs diagrams --write`. The word in brackets is the party whose',
    'word makes the move; a permitted user may type it in for them, with evidence unless the move says otherwise.',
    '',
    lifecycles.map(({ aggregate }) => `[${aggregate}](#${anchorOf(aggregate)})`).join(' · '),
    '',
    ...lifecycles.flatMap(sectionOf),
  ].join('\n');
}

function sectionOf(lifecycle: AnyLifecycle): string[] {
  const { aggregate, states, transitions: transitions } = lifecycle;
  return [
    `## ${aggregate}`,
    '',
    '```mermaid',
    mermaid(lifecycle).trimEnd(),
    '```',
    '',
    `States: ${Object.entries(states)
      .map(([name, { label, final }]) => `\`${name}\` ${label.zh}${final ? ' ∎' : ''}`)
      .join(' · ')}`,
    '',
    '| move | 动作 | from | to | said by | needs |',
    '| --- | --- | --- | --- | --- | --- |',
    ...Object.entries<AnyTransition>(transitions).map(([name, move]) => rowOf(name, move)),
    '',
  ];
}

function rowOf(name: string, move: AnyTransition): string {
  const needs = [
    ...(move.reason === 'required' ? ['a reason'] : []),
    ...(move.evidence === 'required' ? ['evidence'] : []),
    ...(move.guards?.length ? [`${move.guards.length} conditions`] : []),
    ...(move.internal ? ['made as a consequence only'] : []),
    ...(move.typedFor === 'free' ? ['no evidence when typed for another'] : []),
  ];
  const cells = [
    `\`${name}\``,
    move.label.zh,
    move.from.length > 0 ? move.from.join(', ') : '(new)',
    move.to,
    move.reportedBy.join(', '),
    needs.join('; '),
  ];
  return `| ${cells.map((cell) => cell.replaceAll('|', '/')).join(' | ')} |`;
}

const anchorOf = (aggregate: string): string => aggregate.toLowerCase().replaceAll(' ', '-');
