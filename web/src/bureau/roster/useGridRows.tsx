import { useQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../../api/client';
import { said } from '../../i18n';
import type { GridColumn, GridRow } from '../../ui/grid/grid';
import { useListSearch } from '../../ui/useListSearch';
import { usePages } from '../../ui/usePages';
import { useTownships } from '../fair-day/useTownships';
import { isEmpty } from './draft';
import { judge } from './judge';
import { LineFlag } from './LineFlag';
import { blankRow, type Entry, entryRow, lineRow, type RowWords } from './rows';
import type { Column } from './sheet';
import { useLookups } from './useLookups';
import { useRosterSheet } from './useRosterSheet';

const WIDTHS = {
  name: 116,
  status: 150,
  idNumber: 186,
  phone: 126,
  place: 130,
  wish: 190,
  slot: 96,
  note: 160,
};
export const COLUMN_KEYS = Object.keys(WIDTHS) as (Column | 'status')[];
const NO_ROWS: readonly Entry[] = [];
type EntryStatus = Entry['status'];

/** The rows of the roster's sheet: the lines of the draft, a blank one, and who is on the roster. */
export function useGridRows(fairId: string) {
  const { t } = useTranslation();
  const { search } = useListSearch();
  const [here, setPlace] = useState<{ row: string; column: Column | 'status' }>({ row: '', column: 'name' });
  const status = search.status as EntryStatus | undefined;
  const path = { id: fairId };
  const pages = usePages<Entry>(['roster', fairId, status ?? ''], async (cursor) => {
    const query = { limit: 100, cursor, status };
    return (await api.GET('/api/v1/fairs/{id}/roster', { params: { path, query } })).data;
  });
  const fair = useQuery<Schemas['FairResponse'] | undefined>({ queryKey: ['fair', fairId], enabled: false });
  const known = useQuery({
    queryKey: ['arrival-slots', fairId],
    queryFn: async () =>
      (await api.GET('/api/v1/fairs/{id}/roster/slots', { params: { path } })).data?.slots ?? [],
  });
  const townships = useTownships();
  const placeName = useCallback(
    (areaCode: string) => townships.find(({ code }) => areaCode.startsWith(code))?.name ?? areaCode,
    [townships],
  );
  const seen = useSeen(pages.rows);
  const sheet = useRosterSheet(seen);
  const asked = useLookups(fairId, sheet.lines);
  const slots = asked.slots ?? known.data;
  const { answerOf } = asked;
  const judged = useMemo(
    () =>
      judge(sheet.lines, answerOf, slots, {
        say: said,
        repeated: (line) => ({ code: 'ROSTER_LINE_REPEATED', text: t('rosterGrid.repeated', { line }) }),
        full: (slot) => ({ code: 'ROSTER_SLOT_FULL', text: t('rosterGrid.full', { slot }) }),
      }),
    [sheet.lines, answerOf, slots, t],
  );
  const words = useMemo(() => wordsOf(t, placeName), [t, placeName]);
  const shows = (kind: 'ready' | 'waiting' | 'standing') => !search.outcome || search.outcome === kind;
  const ready = judged.filter((one) => one.status === 'found');
  const waiting = judged.filter((one) => one.status !== 'found' && !isEmpty(one.line));
  const lineRows = useMemo(() => judged.map((one) => ({ one, row: lineRow(one, words) })), [judged, words]);
  const entryRows = useMemo(
    () => pages.rows.map((entry, at) => entryRow(entry, at + 1, sheet.changes[entry.id], words)),
    [pages.rows, sheet.changes, words],
  );
  const rows: GridRow[] = [
    ...lineRows
      // The row somebody works on stays where it is, whatever becomes of it.
      .filter(({ one }) => one.line.key === here.row || shows(one.status === 'found' ? 'ready' : 'waiting'))
      .map(({ row }) => row),
    blankRow(),
    ...(shows('standing') ? entryRows : []),
  ];
  const columns = COLUMN_KEYS.map((key): GridColumn => ({
    key,
    title: t(`rosterGrid.column.${key}`),
    width: WIDTHS[key],
    frozen: key === 'name',
  }));
  const changes = Object.entries(sheet.changes).map(([id, own]) => ({ entry: seen.get(id)!, own }));
  const roster = fair.data?.roster;
  const onRoster = status
    ? pages.rows.length
    : roster
      ? roster.invited + roster.registered + roster.checkedIn + roster.noShow + roster.cancelled
      : pages.rows.length;
  return {
    sheet,
    rows,
    columns,
    judged,
    here,
    setHere: useCallback(
      (row: GridRow, column: GridColumn) =>
        setPlace({ row: row.key, column: COLUMN_KEYS.find((key) => key === column.key) ?? 'name' }),
      [],
    ),
    ready,
    waiting,
    changes,
    cells: changes.reduce((sum, { own }) => sum + Object.keys(own).length, 0),
    lookups: { ...asked, slots },
    pages,
    counts: {
      all: judged.length + onRoster,
      ready: ready.length,
      waiting: waiting.length,
      standing: onRoster,
      read: shows('standing') ? pages.rows.length : onRoster,
    },
    placeOf: ({ areaCode, villageText }: Schemas['PersonOnLineResponse']) =>
      `${placeName(areaCode)}${villageText ?? ''}`,
  };
}

/** Every entry that was read here: a filter hides no change that waits to be saved. */
function useSeen(rows: readonly Entry[]): ReadonlyMap<string, Entry> {
  const [seen, setSeen] = useState({ rows: NO_ROWS, entries: new Map<string, Entry>() });
  if (seen.rows === rows) return seen.entries;
  const entries = new Map([...seen.entries, ...rows.map((entry) => [entry.id, entry] as const)]);
  setSeen({ rows, entries });
  return entries;
}

function wordsOf(t: TFunction, place: (areaCode: string) => string): RowWords {
  return {
    withheld: t('app.withheld'),
    onRoster: (number) => t('rosterGrid.entryNumber', { number }),
    line: ({ status: own, entry }) => {
      const text =
        own === 'on_roster' && entry
          ? t('rosterGrid.statusOn', { state: t(`state.fair_roster_entry.${entry.status}`) })
          : t(`rosterGrid.status.${own}`);
      return { text, shown: <LineFlag status={own}>{text}</LineFlag> };
    },
    entry: (entry, move) =>
      move
        ? t('rosterGrid.pending', { move: t(`move.fair_roster_entry.${move as 'cancel'}`) })
        : t(`state.fair_roster_entry.${entry.status}`),
    move: (move) => t(`move.fair_roster_entry.${move as 'cancel'}`),
    stays: (entry) => t('rosterGrid.stays', { state: t(`state.fair_roster_entry.${entry.status}`) }),
    problem: ({ text }) => text,
    place,
  };
}
