import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api } from '../../api/client';
import { useSession } from '../../session/session';

const DIGITS = 9;

/** The county's townships, one a digit; read when the gate opens, so that the first walk-in finds them there. */
export function useTownships() {
  const county = useSession().data?.scope.places[0];
  const { data } = useQuery({
    queryKey: ['areas', county],
    staleTime: Infinity,
    enabled: county !== undefined,
    queryFn: async () =>
      (await api.GET('/api/v1/reference/areas', { params: { query: { parent: county } } })).data?.items ?? [],
  });
  return useMemo(() => data?.slice(0, DIGITS) ?? [], [data]);
}
