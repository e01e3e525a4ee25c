/** Lists whose filters can be kept under a name, and by which words each of them is narrowed. */
export const VIEW_LISTS = {
  work: ['section', 'step', 'owner', 'state', 'area', 'employerId', 'alarm'],
  people: ['status', 'area'],
  placements: ['status', 'fair', 'employer', 'vacancy'],
  vacancies: ['status'],
  subsidies: ['status', 'policy'],
} as const satisfies Record<string, readonly string[]>;

export type ViewList = keyof typeof VIEW_LISTS;

/** Of the lists beside the work list; what is typed to find a person is never kept. */
export interface ListFilter {
  readonly status?: string;
  readonly fair?: string;
  readonly employer?: string;
  readonly vacancy?: string;
  readonly policy?: string;
}

/** The words of a filter by which its list is not narrowed; a view with one of them would open other rows than it says. */
export function strangersIn(list: ViewList, filter: object): string[] {
  const known: readonly string[] = VIEW_LISTS[list];
  return Object.entries(filter).flatMap(([word, value]) =>
    value === undefined || known.includes(word) ? [] : [word],
  );
}
