/** Draws a lifecycle as Mermaid text: the diagrams in `docs/` are printed from the tables that guard the server. */
import type { Lifecycle, Transition } from './lifecycle.js';

export interface DiagramOptions {
  /** Language of the labels. */
  readonly language?: 'zh' | 'en';
  /** Moves left out, e.g. the births of imported history; the rest of the table stays readable. */
  readonly without?: (move: string) => boolean;
}

/** One arrow per pair of states; the moves and the parties that may say them stand on it. */
export function mermaid<S extends string, M extends string, T>(
  lifecycle: Lifecycle<S, M, T>,
  options: DiagramOptions = {},
): string {
  const language = options.language ?? 'en';
  const states = Object.entries(lifecycle.states) as [S, Lifecycle<S, M, T>['states'][S]][];
  const transitions = (Object.entries(lifecycle.transitions) as [M, Transition<S, T>][]).filter(
    ([name]) => !options.without?.(name),
  );
  const arrows = new Map<string, string[]>();
  for (const [name, move] of transitions) {
    for (const from of move.from.length > 0 ? move.from : ['[*]']) {
      const arrow = `${from} --> ${move.to}`;
      arrows.set(arrow, [...(arrows.get(arrow) ?? []), `${name} (${move.reportedBy.join(', ')})`]);
    }
  }
  return [
    'stateDiagram-v2',
    ...states.map(([name, state]) => `  ${name} : ${plain(state.label[language])}`),
    ...[...arrows].map(([arrow, names]) => `  ${arrow} : ${plain(names.join(' / '))}`),
    ...states.filter(([, state]) => state.final).map(([name]) => `  ${name} --> [*]`),
    '',
  ].join('\n');
}

/** Mermaid reads `:` and `;` in labels as syntax. */
function plain(text: string): string {
  return text.replaceAll(':', ' ').replaceAll(';', ',');
}
