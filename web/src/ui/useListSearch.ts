import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ListSearch } from './list-search';

/** The list's state as it stands in the address, and the way to change a part of it. */
export function useListSearch() {
  const search = useSearch({ strict: false }) as ListSearch;
  const navigate = useNavigate();
  const set = (part: Partial<ListSearch>) =>
    void navigate({
      to: '.',
      state: true,
      search: (old: ListSearch) =>
        Object.fromEntries(Object.entries({ ...old, ...part }).filter(([, value]) => value)) as ListSearch,
    });
  const clear = () => void navigate({ to: '.', search: {} });
  const filtered = Object.keys(search).some((key) => key !== 'open');
  return { search, set, clear, filtered };
}
