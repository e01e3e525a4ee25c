import { useQuery } from '@tanstack/react-query';
import { api, type Schemas } from '../api/client';
import type { Source } from '../i18n';

export type Run = Schemas['RunResponse'];
export type RunHead = Schemas['RunHeadResponse'];
export type Figure = Schemas['RunFigureResponse'];
export type Unit = keyof Source['reports']['unit'];
export type Figures = ReadonlyMap<string, Figure>;

export function useRun(id: string | undefined) {
  return useQuery({
    queryKey: ['report-run', id],
    enabled: id !== undefined,
    queryFn: async () => (await api.GET('/api/v1/reports/runs/{id}', { params: { path: { id: id! } } })).data,
  });
}

export const byCode = (run: Run): Figures => new Map(run.figures.map((figure) => [figure.code, figure]));

/** Figures one name below: `funnel.offered.lost` has `funnel.offered.lost.expired`. */
export const under = (figures: Figures, code: string): Figure[] =>
  [...figures.values()].filter(
    (figure) => figure.code.startsWith(`${code}.`) && !figure.code.slice(code.length + 1).includes('.'),
  );

/** A number of the figure's detail; undefined where it carries none. */
export function detailOf(figure: Figure | undefined, name: string): number | undefined {
  const value = figure?.detail?.[name];
  return typeof value === 'number' ? value : undefined;
}

export const percent = (share: number): string => `${Math.round(share * 1000) / 10}%`;

/** The list behind the figure names people, so it can be compared and filled into a form. */
export const namesPeople = ({ of, value }: Figure): boolean =>
  value !== null && (of === 'person' || of === 'placement');
