/** What stands in the address of a list: reload, back and a shared link show the same rows. */
export interface ListSearch {
  q?: string;
  status?: string;
  fair?: string;
  employer?: string;
  vacancy?: string;
  open?: string;
  outcome?: string;
  asOf?: string;
  path?: string;
  policy?: string;
  section?: string;
  alarm?: string;
  with?: string;
  area?: string;
  run?: string;
  view?: string;
  words?: string;
}
const SEARCH_KEYS = [
  'q',
  'status',
  'fair',
  'employer',
  'vacancy',
  'open',
  'outcome',
  'asOf',
  'path',
  'policy',
  'section',
  'alarm',
  'with',
  'area',
  'words',
  'run',
  'view',
] as const;
export const listSearch = (raw: Record<string, unknown>): ListSearch =>
  Object.fromEntries(
    SEARCH_KEYS.filter((key) => raw[key] !== undefined && raw[key] !== '').map((key) => [
      key,
      String(raw[key]),
    ]),
  );
