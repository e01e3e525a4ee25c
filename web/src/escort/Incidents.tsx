import { ExclamationCircleOutlined } from '@ant-design/icons';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client';
import { enqueue, type WaitingAct } from '../offline/outbox';
import { moment } from '../ui/day';
import { Button } from '../ui/plain/Button';
import { Choice, Field, TextInput } from '../ui/plain/Fields';
import { Sheet } from '../ui/plain/Sheet';
import { SureFoot } from '../ui/plain/SureFoot';
import type { Seat } from './trip';

type Incident = Schemas['IncidentRequest'];
const KINDS = [
  'unwell',
  'accident',
  'breakdown',
  'delay',
  'missing',
  'dispute',
  'other',
] as const satisfies readonly Incident['kind'][];
const TOLD = [
  'bureau',
  'destination_bureau',
  'station',
  'employer',
  'family',
  'police',
  'ambulance',
  'carrier',
] as const satisfies readonly Incident['told'][number][];

interface Props {
  batchId: string;
  seats: readonly Seat[];
  road: Schemas['BatchRoadResponse'];
  waiting: readonly WaitingAct[];
}

const text = (form: FormData, name: string): string | undefined => {
  const value = form.get(name);
  return typeof value === 'string' && value !== '' ? value : undefined;
};

/** What happened on the way and who was told; noted now, sent when there is a connection. */
export function Incidents({ batchId, seats, road, waiting }: Props) {
  const { t } = useTranslation();
  const name = useId();
  const [open, setOpen] = useState(false);
  const [told, setTold] = useState<readonly string[]>([]);
  const tick = (value: string, ticked: boolean) =>
    setTold(ticked ? [...told, value] : told.filter((one) => one !== value));
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const kind = KINDS.find((one) => one === form.get('kind'));
    if (!kind) return;
    const words: Incident = {
      id: crypto.randomUUID(),
      deviceAt: new Date().toISOString(),
      kind,
      told: TOLD.filter((one) => told.includes(one)),
      passengerId: text(form, 'passengerId'),
      place: text(form, 'place'),
      words: text(form, 'words'),
    };
    void enqueue([{ kind: 'incident', about: batchId, words }], t(`trip.kinds.${kind}`));
    setOpen(false);
    setTold([]);
  };
  const people = seats.map((seat) => ({ value: seat.passengerId, label: seat.name ?? '' }));
  return (
    <>
      <Button icon={<ExclamationCircleOutlined aria-hidden />} onClick={() => setOpen(true)}>
        {t('trip.incident')}
      </Button>
      <Sheet
        open={open}
        title={t('trip.incident')}
        onClose={() => setOpen(false)}
        foot={<SureFoot label={t('app.save')} close={() => setOpen(false)} form={name} />}
      >
        <form id={name} className="fields" onSubmit={save}>
          <Field label={t('trip.kind')}>
            <Choice
              name="kind"
              required
              empty
              data-focus
              options={KINDS.map((value) => ({ value, label: t(`trip.kinds.${value}`) }))}
            />
          </Field>
          <fieldset className="ticks">
            <legend>{t('trip.told')}</legend>
            {TOLD.map((value) => (
              <label key={value}>
                <input
                  type="checkbox"
                  required={told.length === 0}
                  checked={told.includes(value)}
                  onChange={({ target }) => tick(value, target.checked)}
                />{' '}
                {t(`trip.toldWho.${value}`)}
              </label>
            ))}
          </fieldset>
          <Field label={t('trip.about')}>
            <Choice name="passengerId" empty options={people} />
          </Field>
          <Field label={t('trip.place')}>
            <TextInput name="place" maxLength={60} />
          </Field>
          <Field label={t('trip.words')}>
            <textarea name="words" className="input" maxLength={200} rows={2} />
          </Field>
        </form>
        {(road.incidents.length > 0 || waiting.length > 0) && <h2>{t('trip.incidents')}</h2>}
        {waiting.map(({ id, who }) => (
          <p key={id}>
            {who} <span className="tag">{t('trip.pending')}</span>
          </p>
        ))}
        {road.incidents.map((one) => (
          <p key={one.id}>
            <span className="num">{moment(one.deviceAt)}</span> {t(`trip.kinds.${one.kind}`)} {one.name}{' '}
            {one.place} {one.words}
          </p>
        ))}
      </Sheet>
    </>
  );
}
