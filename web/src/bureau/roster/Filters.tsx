import { useTranslation } from 'react-i18next';
import { namedCodes } from '../../i18n';
import { Button } from '../../ui/plain/Button';
import { Choice } from '../../ui/plain/Fields';
import { useListSearch } from '../../ui/useListSearch';
import type { Slot } from './useLookups';

export interface Counts {
  all: number;
  ready: number;
  waiting: number;
  /** On the roster of the fair, as the fair says. */
  standing: number;
  /** Of those, read so far. */
  read: number;
}

const KINDS = ['ready', 'waiting', 'standing'] as const;

/** Which rows are shown, and how many places each half hour has left where that is limited. */
export function Filters({ counts, slots }: { counts: Counts; slots: readonly Slot[] | undefined }) {
  const { t } = useTranslation();
  const { search, set } = useListSearch();
  const limited = slots?.filter(({ free }) => free !== null) ?? [];
  return (
    <div className="page-head">
      <div role="group" aria-label={t('rosterGrid.filter')} className="row-kinds">
        <Button aria-pressed={!search.outcome} onClick={() => set({ outcome: undefined })}>
          {t('rosterGrid.all', { count: counts.all })}
        </Button>
        {KINDS.map((kind) => (
          <Button key={kind} aria-pressed={search.outcome === kind} onClick={() => set({ outcome: kind })}>
            {t(`rosterGrid.${kind}`, { count: counts[kind] })}
          </Button>
        ))}
      </div>
      <Choice
        className="filter"
        aria-label={t('rosterGrid.entries')}
        value={search.status ?? ''}
        onChange={(event) => set({ status: event.target.value || undefined })}
        options={[
          { value: '', label: t('rosterGrid.anyState') },
          ...namedCodes('state', 'fair_roster_entry').map((code) => ({
            value: code,
            label: t(`state.fair_roster_entry.${code}`),
          })),
        ]}
      />
      {limited.length > 0 && (
        <ul className="slots-left num" aria-label={t('rosterGrid.slots')}>
          {limited.map(({ at, free }) => (
            <li key={at} className={free === 0 ? 'flag-bad' : ''}>
              {t('rosterGrid.slotFree', { at, free })}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
