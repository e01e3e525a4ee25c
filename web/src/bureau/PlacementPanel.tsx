import { useQuery } from '@tanstack/react-query';
import { api } from '../api/client';
import { PlacementLine } from '../ui/PlacementLine';
import { Waiting } from '../ui/plain/Rest';
import { ProblemView } from '../ui/ProblemView';

/** One placement by its id: what an office is shown that does not answer for the person. */
export function PlacementPanel({ id }: { id: string }) {
  const placement = useQuery({
    queryKey: ['placement', id],
    queryFn: async () => (await api.GET('/api/v1/placements/{id}', { params: { path: { id } } })).data,
  });
  if (placement.isError)
    return <ProblemView error={placement.error} retry={() => void placement.refetch()} />;
  return placement.data ? <PlacementLine placement={placement.data} /> : <Waiting />;
}
