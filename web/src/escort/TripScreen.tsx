import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { CopyNote } from '../offline/OfflineFlag';
import { enqueue } from '../offline/outbox';
import { TakeAlong } from '../offline/Pin';
import { canSeal } from '../offline/seal';
import { useSession } from '../session/session';
import { Page } from '../ui/Page';
import { Button } from '../ui/plain/Button';
import { Segments } from '../ui/plain/Fields';
import { Nothing, Waiting } from '../ui/plain/Rest';
import { Sheet } from '../ui/plain/Sheet';
import { ProblemView } from '../ui/ProblemView';
import { noteOf } from '../ui/heard';
import { useAct } from '../ui/useAct';
import { Contacts } from './Contacts';
import { Headcount } from './Headcount';
import { Incidents } from './Incidents';
import { SeatCard } from './SeatCard';
import { countDoors, type Door, mayBeTaken, type NoShowReason, type Seat, takeAlong, useTrip } from './trip';

const NO_SHOW = [
  'changed_mind',
  'family',
  'ill',
  'papers_lost',
  'urgent_matter',
  'not_reachable',
  'motion_sickness',
  'other_work',
  'care',
  'late',
  'not_admitted',
  'not_told',
] as const satisfies readonly NoShowReason[];
const NEXT_MOVES = ['open_boarding', 'depart', 'arrive'] as const;
const TABS = ['all', 'open', 'boarded', 'not_boarded'] as const;
type Tab = (typeof TABS)[number];

interface Props {
  batchId: string;
  /** After the end of the session the trip goes on with what the device keeps. */
  signedIn: boolean;
}

/** The seat list of one night: one tap each, who is missing on top, and it works where there is no signal. */
export function TripScreen({ batchId, signedIn }: Props) {
  const { t } = useTranslation();
  const trip = useTrip(batchId, signedIn);
  const userId = useSession().data?.user.id;
  const [tab, setTab] = useState<Tab>('all');
  const [absent, setAbsent] = useState<Seat>();
  const move = useAct(async (name: (typeof NEXT_MOVES)[number]) =>
    api.POST('/api/v1/batches/{id}/transitions', {
      params: { path: { id: batchId } },
      body: {
        move: name,
        reportedBy: 'escort',
        channel: 'account',
        evidence: noteOf('in_person'),
        expectedVersion: trip.value?.batch.version,
      },
    }),
  );
  if (trip.isPending) return <Waiting />;
  if (!trip.value) return <ProblemView error={trip.error} retry={() => void trip.refetch()} />;
  const { batch, road } = trip.value;
  const counts = { ...countDoors(trip.seats), all: trip.seats.length };
  const shown = trip.seats.filter((seat) => tab === 'all' || seat.door === tab);
  const calling = batch.status === 'boarding';
  const mark = (seat: Seat, door: Door, reason?: NoShowReason) => {
    const deviceAt = new Date().toISOString();
    const marks = [{ id: crypto.randomUUID(), passengerId: seat.passengerId, door, reason, deviceAt }];
    const words = {
      reportedBy: 'escort',
      channel: 'in_person',
      evidence: noteOf('in_person'),
      marks,
    } as const;
    void enqueue([{ kind: 'rollMark', about: batchId, words }], seat.name ?? '', 0);
    setAbsent(undefined);
  };
  const next = signedIn && NEXT_MOVES.find((name) => batch.allowedTransitions.includes(name));
  const takeable = userId && signedIn && !trip.kept && !trip.copyOf && mayBeTaken(batch) && canSeal();
  return (
    <Page
      title={`${batch.code} ${batch.departureOn}`}
      extra={
        next && (
          <Button
            type={counts.open === 0 || !calling ? 'primary' : 'default'}
            disabled={Boolean(trip.copyOf)}
            loading={move.isPending}
            onClick={() => move.mutate(next)}
          >
            {t(`move.batch.${next}`)}
          </Button>
        )
      }
    >
      <CopyNote copyOf={trip.copyOf} />
      <p className={counts.open > 0 ? 'missing flag-warn' : 'missing flag-ok'} role="status">
        {counts.open > 0 ? t('trip.missing', { count: counts.open }) : t('trip.everybody')}{' '}
        <span className="muted small">{t(`state.batch.${batch.status}`)}</span>
      </p>
      {takeable && (
        <TakeAlong
          label={t('trip.keep.take')}
          why={t('trip.keep.why')}
          take={(pin) => takeAlong(batchId, userId, pin)}
        />
      )}
      {trip.kept && <p className="small muted">{t('trip.keep.kept')}</p>}
      <div className="buttons">
        <Contacts road={road} />
        <Headcount batchId={batchId} expected={counts.boarded} />
        <Incidents batchId={batchId} seats={trip.seats} road={road} waiting={trip.pendingIncidents} />
      </div>
      <Segments<Tab>
        label={t('batches.rollCall')}
        value={tab}
        choose={setTab}
        options={TABS.map((value) => ({ value, label: t(`trip.tabs.${value}`, { count: counts[value] }) }))}
      />
      {shown.length === 0 && <Nothing>{t('trip.nobody')}</Nothing>}
      {shown.map((seat) => (
        <SeatCard
          key={seat.passengerId}
          seat={seat}
          calling={calling}
          mark={(door) => mark(seat, door)}
          absent={() => setAbsent(seat)}
        />
      ))}
      <Sheet
        open={Boolean(absent)}
        title={absent && `${absent.name ?? ''} ${t('trip.why')}`}
        onClose={() => setAbsent(undefined)}
      >
        <section className="outcomes">
          {NO_SHOW.map((reason) => (
            <Button key={reason} onClick={() => absent && mark(absent, 'not_boarded', reason)}>
              {t(`reason.no_show.${reason}`)}
            </Button>
          ))}
        </section>
      </Sheet>
    </Page>
  );
}
