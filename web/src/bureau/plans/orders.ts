import { api, type Schemas } from '../../api/client';

type Options = Schemas['MatchOptionsRequest'];
type Pair = Schemas['PairRequest'];
type Plan = Schemas['MatchPlanResponse'];

/** The same question once more, the pairs pinned so far kept, those pinned now beside them. */
export function again(
  plan: Plan,
  pins: Readonly<Record<string, string>>,
): Schemas['RequestMatchPlanRequest'] {
  const asked: Partial<Options> = plan.options;
  const given = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== null)) as Options;
  const kept = (asked.pins ?? []).filter(({ seekerId }) => !(seekerId in pins));
  const now: Pair[] = Object.entries(pins).map(([seekerId, vacancyId]) => ({ seekerId, vacancyId }));
  return {
    ...(plan.fairCode ? { fairCode: plan.fairCode } : {}),
    scope: plan.scope as Schemas['MatchScopeRequest'],
    options: { ...given, pins: [...kept, ...now] },
  };
}

/** Everybody a plan proposes, page after page. */
export async function everyProposal(id: string): Promise<Schemas['MatchProposalResponse'][]> {
  const found: Schemas['MatchProposalResponse'][] = [];
  let cursor: string | undefined;
  do {
    const params = { path: { id }, query: { limit: 100, cursor } };
    const { data } = await api.GET('/api/v1/match-plans/{id}/proposals', { params });
    found.push(...(data?.items ?? []));
    cursor = data?.nextCursor ?? undefined;
  } while (cursor);
  return found;
}
