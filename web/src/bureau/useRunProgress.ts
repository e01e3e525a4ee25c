import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

export interface RunProgress {
  phase: string;
  /** 0 to 1. */
  done: number;
}

/** The steps of a match run as the service tells them; the browser goes on after the last one when the line was cut. */
export function useRunProgress(planId: string, running: boolean): RunProgress | undefined {
  const queries = useQueryClient();
  const [progress, setProgress] = useState<RunProgress>();
  useEffect(() => {
    if (!running) return undefined;
    const source = new EventSource(`/api/v1/match-plans/${planId}/progress`);
    source.addEventListener('progress', (event: MessageEvent<string>) =>
      setProgress(JSON.parse(event.data) as RunProgress),
    );
    source.addEventListener('end', () => {
      source.close();
      void queries.invalidateQueries({ queryKey: ['plan', planId] });
    });
    return () => source.close();
  }, [planId, running, queries]);
  return progress;
}
