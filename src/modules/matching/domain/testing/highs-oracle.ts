import highsLoader from 'highs';
import { MARKET } from '../solver/limit-tree.js';
import type { RandomMarket } from './random-market.js';

const highs = await (
  highsLoader as unknown as () => Promise<{ solve(lp: string): { ObjectiveValue: number } }>
)();

/** The same market as a linear programme, solved by somebody else. `gone` seekers take no part. */
export function highsOptimum(
  market: RandomMarket,
  capacity: ArrayLike<number>,
  gone?: ReadonlySet<number>,
  allows: (seeker: number, post: number) => boolean = () => true,
): number {
  const { graph, tree, tiers, kind } = market;
  const objective: string[] = [];
  const rows: string[] = [];
  const bounds: string[] = [];
  const users: string[][] = Array.from({ length: tree.parent.length }, () => []);
  for (let s = 0; s < graph.seekers; s++) {
    if (gone?.has(s)) continue;
    const own: string[] = [];
    for (let i = graph.rowStart[s]!; i < graph.rowEnd[s]!; i++) {
      if (!allows(s, graph.post[i]!)) continue;
      const x = `x${s}_${i}`;
      own.push(x);
      bounds.push(`0 <= ${x} <= 1`);
      objective.push(`${graph.score[i]! + (tiers ? tiers.bonus[tiers.tier[s]!]! : 0)} ${x}`);
      let node = tree.entryOf[kind[s]! * tree.posts + graph.post[i]!]!;
      for (; node !== MARKET; node = tree.parent[node]!) users[node]!.push(x);
    }
    if (own.length > 0) rows.push(`s${s}: ${own.join(' + ')} <= 1`);
  }
  users.forEach((list, node) => {
    if (list.length > 0) rows.push(`n${node}: ${list.join(' + ')} <= ${capacity[node]!}`);
  });
  if (objective.length === 0) return 0;
  const lp = `Maximize\n obj: ${objective.join(' + ')}\nSubject To\n ${rows.join('\n ')}\nBounds\n ${bounds.join('\n ')}\nEnd\n`;
  return Math.round(highs.solve(lp).ObjectiveValue);
}
