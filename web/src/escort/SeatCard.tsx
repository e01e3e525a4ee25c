import { PhoneOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/plain/Button';
import type { Door, Seat } from './trip';

interface Props {
  seat: Seat;
  calling: boolean;
  mark: (door: Door) => void;
  absent: () => void;
}

/** One seat, one tap; who is missing can be dialled by one more. */
export function SeatCard({ seat, calling, mark, absent }: Props) {
  const { t } = useTranslation();
  const { coach, seat: number, door, phone } = seat;
  const name = seat.name ?? t('app.withheld');
  return (
    <article className={`phone-card call ${door}`}>
      <span className="seat num">{number ?? ''}</span>
      <div className="grow">
        <strong>{name}</strong>
        <div className="small muted">
          {number ? t('trip.seat', { coach: coach ?? '', seat: number }) : t('trip.noSeat')} {seat.stop}{' '}
          {seat.employer}
        </div>
        {seat.pending && <div className="small flag-warn">{t('trip.pending')}</div>}
      </div>
      {phone && door !== 'boarded' && (
        <Button
          href={`tel:${phone}`}
          icon={<PhoneOutlined aria-hidden />}
          aria-label={t('trip.dial', { name })}
        />
      )}
      {calling && door !== 'boarded' && (
        <Button type="primary" onClick={() => mark('boarded')}>
          {t('trip.aboard')}
        </Button>
      )}
      {calling && door === 'open' && <Button onClick={absent}>{t('trip.absent')}</Button>}
      {calling && door === 'boarded' && (
        <Button onClick={() => mark('open')} aria-pressed>
          {t('trip.undoAboard')}
        </Button>
      )}
      {!calling && (
        <span className={door === 'not_boarded' ? 'flag-warn' : 'muted'}>
          {t(
            door === 'boarded' ? 'batches.boarded' : door === 'open' ? 'batches.open' : 'batches.notBoarded',
          )}
        </span>
      )}
    </article>
  );
}
