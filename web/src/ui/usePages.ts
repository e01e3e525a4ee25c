import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';

export interface PageOf<T> {
  items: T[];
  nextCursor?: string | null;
}

/** A list of the service, page after page; old rows stay while new ones are read. */
export function usePages<T>(
  key: readonly unknown[],
  read: (cursor?: string) => Promise<PageOf<T> | undefined>,
  everyMs?: number,
) {
  const query = useInfiniteQuery({
    queryKey: key,
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam }) => (await read(pageParam)) ?? { items: [] },
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
    refetchInterval: everyMs,
  });
  const { data } = query;
  const rows = useMemo(() => data?.pages.flatMap((page) => page.items) ?? [], [data]);
  return { ...query, rows };
}
