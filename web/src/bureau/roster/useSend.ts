import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, problemOf, type Schemas } from '../../api/client';
import { said } from '../../i18n';
import { useSession } from '../../session/session';
import type { Failure } from '../../ui/failures';
import type { Changeable, Changes } from './draft';
import type { Judged } from './judge';
import type { Entry } from './rows';
import type { Slot } from './useLookups';

const AT_ONCE = 500;
const BY_PHONE = { reportedBy: 'worker', channel: 'phone' } as const;

export interface ToSend {
  lines: readonly Judged[];
  changes: readonly { entry: Entry; own: Changes }[];
  /** The people have said they will come. */
  agreed: boolean;
}
export interface Sent {
  lines: string[];
  entries: { entryId: string; field: Changeable }[];
  failures: Failure[];
  slots: readonly Slot[] | undefined;
}

/** Puts the lines on the roster and changes those who are on it, each by itself; what was taken before a failure stays taken. */
export function useSend(fairId: string, told: (sent: Sent) => void) {
  const queries = useQueryClient();
  const { t } = useTranslation();
  const role = useSession().data?.role;
  const office = role === 'caseworker' ? ('caseworker' as const) : ('bureau' as const);
  const why = (error: unknown): string => {
    const { problem, status } = problemOf(error);
    return problem ? said(problem.text) : t(status ? 'problem.unknown' : 'problem.offline');
  };
  const problemIn = ({ field, text }: Schemas['RosterLineProblemResponse']) =>
    t('rosterGrid.problem', { text: said(text), column: t(`rosterGrid.column.${field}`) });
  const nameOf = ({ number, person, line }: Judged) =>
    t('rosterGrid.line', { line: number, name: person?.name ?? line.cells.name });

  async function put(lines: readonly Judged[], agreed: boolean, sent: Sent): Promise<void> {
    try {
      const { data } = await api.POST('/api/v1/fairs/{id}/roster/lines', {
        params: { path: { id: fairId } },
        body: {
          lines: lines.map(asLine),
          ...(agreed ? BY_PHONE : { reportedBy: office, channel: 'account' }),
        },
      });
      sent.slots = data?.slots;
      for (const answer of data?.lines ?? []) {
        const own = lines.find(({ number }) => number === answer.line)!;
        if (answer.outcome === 'refused')
          sent.failures.push({ name: nameOf(own), why: problemIn(answer.problem!) });
        else sent.lines.push(own.line.key);
      }
    } catch (error) {
      for (const own of lines) sent.failures.push({ name: nameOf(own), why: why(error) });
    }
  }

  async function change({ entry, own }: ToSend['changes'][number], sent: Sent): Promise<void> {
    const { move, ...cells } = own;
    const path = { id: fairId, entryId: entry.id };
    const kept = { slot: entry.slot, wish: entry.wish?.text ?? null, note: entry.note };
    const fields = Object.keys(cells) as (keyof typeof kept)[];
    const attempt = async (done: Changeable[], act: () => Promise<unknown>) => {
      try {
        await act();
        sent.entries.push(...done.map((field) => ({ entryId: entry.id, field })));
      } catch (error) {
        sent.failures.push({ name: entry.name ?? '', why: why(error) });
      }
    };
    if (fields.length > 0)
      await attempt(fields, () =>
        api.PATCH('/api/v1/fairs/{id}/roster/{entryId}', {
          params: { path },
          body: {
            changes: fields.map((field) => ({ field, was: kept[field], becomes: cells[field] || null })),
          },
        }),
      );
    if (move) {
      const own = office === 'bureau' && move !== 'accept_invitation';
      const word = own ? ({ reportedBy: office, channel: 'account' } as const) : BY_PHONE;
      const body = { ...word, expectedVersion: entry.version };
      await attempt(['move'], () =>
        api.POST('/api/v1/fairs/{id}/roster/{entryId}/transitions', {
          params: { path },
          body: { ...body, move: move as Schemas['TransitionRosterEntryRequest']['move'] },
        }),
      );
    }
  }

  return useMutation({
    mutationFn: async ({ lines, changes, agreed }: ToSend): Promise<Sent> => {
      const sent: Sent = { lines: [], entries: [], failures: [], slots: undefined };
      for (let from = 0; from < lines.length; from += AT_ONCE)
        await put(lines.slice(from, from + AT_ONCE), agreed, sent);
      for (const one of changes) await change(one, sent);
      return sent;
    },
    onSuccess: told,
    onSettled: () =>
      Promise.all(
        ['roster', 'fair', 'arrival-slots'].map((key) =>
          queries.invalidateQueries({ queryKey: [key, fairId] }),
        ),
      ),
  });
}

function asLine({ number, person, line: { cells } }: Judged): Schemas['LineToPutRequest'] {
  const { slot, wish, note } = cells;
  return {
    line: number,
    seekerId: person!.seekerId,
    ...(slot ? { slot } : {}),
    ...(wish ? { wish } : {}),
    ...(note ? { note } : {}),
  };
}
