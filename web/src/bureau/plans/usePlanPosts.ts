import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client';

/** The posts of a plan, to choose one from. */
export function usePlanPosts(planId: string): { value: string; label: string }[] {
  const posts = useQuery({
    queryKey: ['plan-posts-all', planId],
    queryFn: async () => {
      const params = { path: { id: planId }, query: { limit: 100 } };
      return (await api.GET('/api/v1/match-plans/{id}/posts', { params })).data?.items ?? [];
    },
  });
  return (posts.data ?? []).map(({ vacancyId, title, employerName }) => ({
    value: vacancyId,
    label: [title, employerName].filter(Boolean).join('，'),
  }));
}
