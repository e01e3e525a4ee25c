import { useQuery } from '@tanstack/react-query';
import { api, type Schemas } from '../api/client';

type Organisation = Schemas['OrganisationResponse'];

/** All of them, page after page: an installation has hundreds, not thousands. */
export function useOrganisations(): readonly Organisation[] {
  const found = useQuery({
    queryKey: ['organisations'],
    queryFn: async () => {
      const all: Organisation[] = [];
      for (let cursor: string | undefined; ;) {
        const page = (await api.GET('/api/v1/organisations', { params: { query: { limit: 100, cursor } } }))
          .data;
        all.push(...(page?.items ?? []));
        if (!page?.nextCursor) return all;
        cursor = page.nextCursor;
      }
    },
  });
  return found.data ?? [];
}
