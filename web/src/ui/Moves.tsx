import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useToday } from '../session/session';
import { Button } from './plain/Button';
import { Choice, Field, TextInput } from './plain/Fields';
import { useAct } from './useAct';

/** What has to be said with a move before it is made. */
export interface Asked {
  reason?: 'words' | readonly { value: string; label: string }[];
  /** The day it happened. */
  day?: boolean;
  /** A day it holds until. */
  until?: boolean;
  /** What it does, for a move that is looked at before. */
  effect?: string;
}
export interface Told {
  reason?: string;
  occurredOn?: string;
  validUntil?: string;
}
interface Props<Move extends string> {
  /** What the service allows now. */
  allowed: readonly string[];
  /** What this screen draws of it. */
  moves: readonly Move[];
  nameOf: (move: Move) => string;
  asks?: Partial<Record<Move, Asked>>;
  make: (move: Move, told: Told) => Promise<unknown>;
}

/** The moves somebody may make now. One that needs words asks for them where it stands; a refusal leaves them typed. */
export function Moves<Move extends string>({ allowed, moves, nameOf, asks = {}, make }: Props<Move>) {
  const [asking, setAsking] = useState<Move>();
  const act = useAct(
    ({ move, told }: { move: Move; told: Told }) => make(move, told),
    () => setAsking(undefined),
  );
  const offered = moves.filter((move) => allowed.includes(move));
  if (offered.length === 0) return null;
  const asked = asking && offered.includes(asking) ? asks[asking] : undefined;
  return (
    <div className="moves">
      <div className="buttons">
        {offered.map((move) => (
          <Button
            key={move}
            aria-expanded={asks[move] ? asking === move : undefined}
            loading={act.isPending && act.variables.move === move}
            disabled={act.isPending}
            onClick={() => (asks[move] ? setAsking(move) : act.mutate({ move, told: {} }))}
          >
            {nameOf(move)}
          </Button>
        ))}
      </div>
      {asking && asked && (
        <Words
          key={asking}
          asked={asked}
          name={nameOf(asking)}
          busy={act.isPending}
          close={() => setAsking(undefined)}
          send={(told) => act.mutate({ move: asking, told })}
        />
      )}
    </div>
  );
}

interface WordsProps {
  asked: Asked;
  name: string;
  busy: boolean;
  close: () => void;
  send: (told: Told) => void;
}

function Words({ asked, name, busy, close, send }: WordsProps) {
  const { t } = useTranslation();
  const today = useToday();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const told = [...form.entries()].map(([key, value]) => [key, String(value).trim()] as const);
    send(Object.fromEntries(told.filter(([, value]) => value !== '')));
  };
  const { reason, day, until, effect } = asked;
  return (
    <form className="panel fields" aria-label={name} onSubmit={submit}>
      {effect && <p>{effect}</p>}
      {reason && (
        <Field label={t('placements.reason')}>
          {reason === 'words' ? (
            <TextInput name="reason" required autoFocus maxLength={100} />
          ) : (
            <Choice name="reason" required autoFocus empty options={reason} />
          )}
        </Field>
      )}
      {day && (
        <Field label={t('placements.occurredOn')}>
          <TextInput name="occurredOn" type="date" required defaultValue={today} />
        </Field>
      )}
      {until && (
        <Field label={t('moves.until')}>
          <TextInput name="validUntil" type="date" required min={today} />
        </Field>
      )}
      <div className="buttons">
        <Button onClick={close}>{t('app.cancel')}</Button>
        <Button type="primary" submit loading={busy}>
          {t('moves.do', { name })}
        </Button>
      </div>
    </form>
  );
}
