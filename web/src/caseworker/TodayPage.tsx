import { PhoneOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CopyNote } from '../offline/OfflineFlag';
import { enqueue } from '../offline/outbox';
import { useSession, useToday } from '../session/session';
import { daysBetween } from '../ui/day';
import { Page } from '../ui/Page';
import { Button } from '../ui/plain/Button';
import { Nothing, Waiting } from '../ui/plain/Rest';
import { Sheet } from '../ui/plain/Sheet';
import { ProblemView } from '../ui/ProblemView';
import { useKeys } from '../ui/useKeys';
import { useListSearch } from '../ui/useListSearch';
import { usePhone } from '../ui/useScreen';
import { CallPanel } from './CallPanel';
import { BY_PHONE, type CallRow, followUpActs, offerActs, useCalls } from './calls';
import { type Chosen, chosenBy, DECLINE_REASONS, isComplete, LeavingDay, Reasons } from './Outcomes';
import { TakeToday } from './TakeToday';

/** Today's calls, the first row chosen: its outcome is one digit. Without a connection it works on the copy of the last day. */
export function TodayPage() {
  const { t } = useTranslation();
  const phone = usePhone();
  const today = useToday();
  const caller = useSession().data?.role === 'station' ? 'station' : 'caseworker';
  const calls = useCalls();
  const { search, set } = useListSearch();
  const [place, setPlace] = useState(0);
  const [asking, setAsking] = useState<{ row: CallRow; chosen: Chosen }>();
  const rows = calls.rows ?? [];
  const at = Math.min(place, rows.length - 1);
  const current = rows[at];
  const open = rows.find((row) => row.id === search.open);

  const [heard, setHeard] = useState(BY_PHONE);

  const settle = (row: CallRow, chosen: Chosen) => {
    if (!isComplete(chosen)) return setAsking({ row, chosen });
    const acts =
      row.kind === 'call' && chosen.kind === 'call'
        ? offerActs(row, chosen.outcome, heard, chosen.reason)
        : row.kind === 'followUp' && chosen.kind === 'followUp'
          ? followUpActs(row, chosen, today, caller, heard)
          : [];
    void enqueue(acts, row.name);
    setAsking(undefined);
    setHeard(BY_PHONE);
    if (search.open) set({ open: undefined });
  };
  useKeys((key) => {
    const digit = Number(key);
    const row = open ?? current;
    if (asking) {
      const reason = asking.chosen.kind === 'call' ? DECLINE_REASONS[digit - 1] : undefined;
      if (reason) settle(asking.row, { ...(asking.chosen as Chosen & { kind: 'call' }), reason });
    } else if (key === 'j' || key === 'ArrowDown') setPlace(Math.min(at + 1, rows.length - 1));
    else if (key === 'k' || key === 'ArrowUp') setPlace(Math.max(at - 1, 0));
    else if (key === ' ' && current && !open) set({ open: current.id });
    else if (row && digit >= 1) {
      const chosen = chosenBy(row, digit);
      if (chosen) settle(row, chosen);
    } else return false;
    return true;
  });

  if (calls.isPending) return <Waiting />;
  if (!calls.rows) return <ProblemView error={calls.error} retry={() => void calls.refetch()} />;
  return (
    <Page
      title={t('nav.today')}
      extra={<span className="muted num">{t('app.total', { count: rows.length })}</span>}
    >
      <CopyNote copyOf={calls.copyOf} />
      {!calls.copyOf && <TakeToday />}
      {rows.length === 0 && <Nothing>{t('today.none')}</Nothing>}
      {rows.length > 0 && !phone && <p className="muted small">{t('calls.hint')}</p>}
      {rows.map((row, index) => (
        <CallCard key={row.id} row={row} at={index === at} open={() => set({ open: row.id })} />
      ))}
      <Sheet side open={Boolean(open)} onClose={() => set({ open: undefined })} title={open?.name}>
        {open && (
          <CallPanel row={open} heard={heard} hear={setHeard} choose={(chosen) => settle(open, chosen)} />
        )}
      </Sheet>
      <Sheet
        open={Boolean(asking)}
        title={
          asking && `${asking.row.name} ${t(asking.chosen.kind === 'call' ? 'calls.why' : 'today.leftOn')}`
        }
        onClose={() => setAsking(undefined)}
      >
        {asking?.chosen.kind === 'call' && (
          <Reasons choose={(reason) => settle(asking.row, { kind: 'call', outcome: 'no', reason })} />
        )}
        {asking?.chosen.kind === 'followUp' && (
          <LeavingDay
            choose={(leftOn) => settle(asking.row, { kind: 'followUp', outcome: 'left', leftOn })}
          />
        )}
      </Sheet>
    </Page>
  );
}

function CallCard({ row, at, open }: { row: CallRow; at: boolean; open: () => void }) {
  const { t } = useTranslation();
  return (
    <article className={at ? 'phone-card call at' : 'phone-card call'} aria-current={at || undefined}>
      <div className="grow">
        <div className="row">
          <strong>{row.name}</strong>
          <span className="muted ellipsis">{row.employer}</span>
        </div>
        <div className="small">
          {t(`calls.kinds.${row.kind}`)}{' '}
          {row.kind === 'followUp' ? t(`today.kind.${row.milestone}`) : row.job}{' '}
          {row.kind === 'call' && row.askedBack && <b>{t('calls.askedBack')}</b>}
        </div>
        <div className="small muted num">
          <DueFlag dueOn={row.dueOn} /> {row.dueOn} {row.made > 0 && t('today.attempts', { count: row.made })}
        </div>
      </div>
      <Button type="primary" icon={<PhoneOutlined />} onClick={open}>
        {t('calls.open')}
      </Button>
    </article>
  );
}

function DueFlag({ dueOn }: { dueOn: string }) {
  const { t } = useTranslation();
  const days = daysBetween(useToday(), dueOn);
  const word = days < 0 ? 'overdue' : days === 0 ? 'due' : 'soon';
  return <span className={days < 0 ? 'flag-warn' : ''}>{t(`today.${word}`)}</span>;
}
