import { ApiRefusal, type ApiClient } from './api-client.js';
import { waitFor } from './wait-for.js';

interface Way {
  readonly placed: number;
  readonly placedByTier: readonly number[];
  readonly score: number;
  readonly proven: boolean;
}

interface Cost {
  readonly placed: number;
  readonly score: number;
  readonly firstTierPlaced: number;
}

interface Sheet {
  readonly ways: { readonly plan: Way; readonly optimum: Way; readonly greedy: Way };
  readonly priority: Cost;
  readonly fairness: readonly {
    readonly name: { readonly zh: string; readonly en: string };
    readonly people: number;
    readonly placed: number;
    readonly share?: number;
    readonly price: (Cost & { readonly points: number }) | null;
    readonly reached: boolean;
  }[];
}

const SEED = 20_180_227;
const HUNDRED = 100;

/**
 * On the day before the fair the bureau looks at what the county's register and the district's posts could give together: a
 * trial, since nobody has agreed to anything yet. Nothing follows from it. Its answer is waited for, since it is made of what
 * the register says when the run begins, and the next ledger changes that.
 */
export async function askForTrial(client: ApiClient): Promise<string> {
  const { id } = await client.post<{ id: string }>(
    '/match-plans',
    { options: { trial: true, seed: SEED } },
    'story:match-plan',
  );
  await waitFor(client, `/match-plans/${id}`, (status) => !['requested', 'running'].includes(status));
  return id;
}

/** The trial beside other ways to fill the posts, in lines to read. */
export async function tellTrial(client: ApiClient, id: string): Promise<string[]> {
  try {
    return linesOf(await client.get<Sheet>(`/match-plans/${id}/sheet`));
  } catch (error) {
    if (error instanceof ApiRefusal) return [`no answer: ${error.code}`];
    throw error;
  }
}

function linesOf({ ways, priority, fairness }: Sheet): string[] {
  const way = (name: string, { placed, placedByTier, score, proven }: Way): string =>
    `${name.padEnd(44)} ${String(placed).padStart(5)} placed${placedByTier.length > 1 ? `, ${placedByTier[0]} of poor households` : ''}, ${score} points${proven ? ', proven' : ''}`;
  const shares = fairness.map(({ name, people, placed, share, price, reached }) => {
    const part = `${name.zh} ${name.en}: ${placed} of ${people} (${Math.round((share ?? 0) * HUNDRED)} %)`;
    if (price) return `${part}; an equal share costs ${-price.score} points`;
    return reached ? part : `${part}; no advantage gives an equal share`;
  });
  return [
    way('方案 plan, poor households first', ways.plan),
    way('最优 optimum, nobody first', ways.optimum),
    way('逐个 plain list, best pairs one by one', ways.greedy),
    `优先 priority: ${priority.firstTierPlaced} more of poor households placed, for ${-priority.score} points`,
    ...shares,
  ];
}
