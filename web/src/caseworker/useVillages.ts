import { useQuery } from '@tanstack/react-query';
import { api } from '../api/client';
import { useSession } from '../session/session';

/** The townships and villages this user answers for, as a list to choose from. */
export function useVillages(): { value: string; label: string }[] {
  const scope = useSession().data?.scope;
  const above = scope?.areas.length ? scope.areas : (scope?.places ?? []);
  const read = useQuery({
    queryKey: ['areas', above],
    staleTime: Infinity,
    queryFn: async () => {
      const lists = await Promise.all(
        above.map(
          async (parent) =>
            (await api.GET('/api/v1/reference/areas', { params: { query: { parent } } })).data,
        ),
      );
      return lists.flatMap((list) => list?.items ?? []);
    },
  });
  return (read.data ?? []).map(({ code, name }) => ({ value: code, label: name }));
}
