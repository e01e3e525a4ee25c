import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../../api/client';
import { moment } from '../../ui/day';
import { namedPlace } from './device';

const COUNTS = ['invited', 'registered', 'checkedIn', 'noShow'] as const;
const EVERY_MS = 3_000;

/** Who is here, by gate, and how the stands do; counted anew every few seconds while the fair is open. */
export function LiveCounters({ fair }: { fair: Schemas['FairResponse'] }) {
  const { t } = useTranslation();
  const open = fair.status === 'open';
  const live = useQuery({
    queryKey: ['fair-counters', fair.id],
    refetchInterval: open ? EVERY_MS : false,
    queryFn: async () =>
      (await api.GET('/api/v1/fairs/{id}/counters', { params: { path: { id: fair.id } } })).data,
  });
  const roster = live.data?.roster ?? fair.roster;
  // A device whose gate was not said is no gate of its own.
  const gates = new Map<string, number>();
  for (const { gate, persons } of live.data?.gates ?? []) {
    const name = namedPlace(gate) || t('fairDay.noGate');
    if (persons > 0) gates.set(name, (gates.get(name) ?? 0) + persons);
  }
  const booths = live.data?.booths ?? [];
  return (
    <section className="panel">
      <div className="figures">
        {COUNTS.map((count) => (
          <div className="figure" key={count}>
            <span className="muted">{t(`fairs.${count}`)}</span>
            <span className="value">{roster[count]}</span>
          </div>
        ))}
        {[...gates].map(([gate, persons]) => (
          <div className="figure" key={gate}>
            <span className="muted">{gate}</span>
            <span className="value">{persons}</span>
          </div>
        ))}
      </div>
      {booths.length > 0 && (
        <>
          <h2>{t('fairDay.booths')}</h2>
          <ul className="booths">
            {booths.map((booth) => (
              <li key={booth.id}>
                <strong>
                  {t('fairDay.booth', { number: booth.number, employer: booth.employerName ?? '' })}
                </strong>
                <span className="muted num">
                  {t('fairDay.boothCount', { intents: booth.intents, hired: booth.hired })}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {open && live.data && (
        <span className="muted small num">{t('fairDay.asOf', { time: moment(live.data.now) })}</span>
      )}
    </section>
  );
}
