// What a form may ask for, under every name the importer knows for it. A new synonym there is known here at once.
import type { LocalizedText } from '../../../kernel/errors/index.js';
import type { LedgerColumn, LedgerLayout } from '../../imports/index.js';

const PICKED: Readonly<Record<string, readonly string[]>> = {
  'labour-register': [
    'seq',
    'town',
    'village',
    'hamlet',
    'head',
    'hh',
    'name',
    'rel',
    'sex',
    'eth',
    'id',
    'birth',
    'age',
    'edu',
    'poor',
    'poorType',
    'skill',
    'phone',
    'helper',
  ],
  'stability-ledger': [
    'tv',
    'emp',
    'job',
    'start',
    'leftOn',
    'leftWhy',
    'status',
    'days',
    'm3',
    'm6',
    'd7t',
    'd7m',
    'd7p',
    'd7r',
    'd30t',
    'd30m',
    'd30p',
    'd30r',
    'd90t',
    'd90m',
    'd90p',
    'd90r',
    'd180t',
    'd180m',
    'd180p',
    'd180r',
    'note',
  ],
  'later-batches': ['batch', 'dep', 'arr'],
  'departure-roster': ['stop', 'seat', 'first'],
};

/** The layout of "any form": the importer's columns, of which only the name is needed. */
export function formLayout(layouts: readonly LedgerLayout[]): LedgerLayout {
  const columns: LedgerColumn[] = [];
  for (const [kind, keys] of Object.entries(PICKED))
    for (const key of keys) {
      const found = layouts.find((one) => one.kind === kind)?.columns.find((one) => one.key === key);
      if (found && !found.forbidden && !columns.some((one) => one.key === key))
        columns.push({ ...found, required: key === 'name' });
    }
  return {
    kind: 'any-form',
    tokens: [],
    senders: [],
    title: { zh: '任意表格', en: 'any form' },
    holds: {},
    columns,
  };
}

export const LEAVE_BLANK = 'leave_blank';

export function fieldNames(layout: LedgerLayout): { code: string; name: LocalizedText }[] {
  return layout.columns.map(({ key, headers, group }) => ({
    code: key,
    name: { zh: [group?.[0], headers[0]].filter(Boolean).join(' '), en: key },
  }));
}
