import type { ParseKeys } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client';
import type { Source } from '../i18n';
import { moment } from '../ui/day';

type Event = Schemas['CorrectionEventResponse'];
type Party = keyof Source['party'];

/** What was recorded, of which day, by whose word, and when it came in. */
export function EventLine({ event }: { event: Event }) {
  const { t, i18n } = useTranslation();
  const named = [`move.${event.aggregate}.${event.move}`, `reports.recorded.${event.aggregate}`].find((key) =>
    i18n.exists(key),
  );
  const words = named ? t(named as ParseKeys) : event.move;
  return (
    <span className="event">
      <span className="num">{event.occurredOn}</span> {words}{' '}
      <span className="muted">
        {t('placements.reportedBy', { party: t(`party.${event.reportedBy as Party}`) })}{' '}
        {t('reports.recordedAt', { time: moment(event.recordedAt) })}
      </span>
    </span>
  );
}
