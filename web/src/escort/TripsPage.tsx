import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { useKept } from '../offline/copies';
import { CopyNote } from '../offline/OfflineFlag';
import { Page } from '../ui/Page';
import { Nothing, Waiting } from '../ui/plain/Rest';
import { ProblemView } from '../ui/ProblemView';

/** The departures this user goes along with, the next one first. */
export function TripsPage() {
  const { t } = useTranslation();
  const trips = useKept(['trips'], async () => {
    const { data } = await api.GET('/api/v1/batches', { params: { query: { limit: 50 } } });
    return data?.items ?? [];
  });
  if (trips.isPending) return <Waiting />;
  if (!trips.value) return <ProblemView error={trips.error} retry={() => void trips.refetch()} />;
  return (
    <Page title={t('nav.trips')}>
      <CopyNote copyOf={trips.copyOf} />
      {trips.value.length === 0 && <Nothing>{t('trip.none')}</Nothing>}
      {trips.value.map((batch) => (
        <Link
          key={batch.id}
          to="/m/trips/$batchId"
          params={{ batchId: batch.id }}
          className="phone-card person"
        >
          <span className="row">
            <strong className="grow">{batch.code}</strong>
            <span>{t(`state.batch.${batch.status}`)}</span>
          </span>
          <span className="muted num">
            {batch.departureOn} {t('batches.taken', { taken: batch.seatsTaken, seats: batch.seats ?? 0 })}
          </span>
        </Link>
      ))}
    </Page>
  );
}
