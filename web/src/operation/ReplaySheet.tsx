import { type FormEvent, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client';
import { Field, TextInput } from '../ui/plain/Fields';
import { Sheet } from '../ui/plain/Sheet';
import { SureFoot } from '../ui/plain/SureFoot';
import { Reason, Task } from './Task';

interface Props {
  letters: readonly Schemas['DeadLetterResponse'][];
  sending: boolean;
  send: (reason: string) => void;
  close: () => void;
}

/** Shows what would be done again and asks what was mended, before anything is sent. */
export function ReplaySheet({ letters, sending, send, close }: Props) {
  const { t } = useTranslation();
  const form = useId();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    send(String(new FormData(event.currentTarget).get('reason')).trim());
  };
  return (
    <Sheet
      open={letters.length > 0}
      title={t('queues.sure', { count: letters.length })}
      onClose={close}
      foot={
        <SureFoot
          label={t('queues.replayChosen', { count: letters.length })}
          close={close}
          form={form}
          busy={sending}
        />
      }
    >
      <form id={form} className="fields" onSubmit={submit}>
        <ul className="asked">
          {letters.map((letter) => (
            <li key={letter.id}>
              <Task letter={letter} />
              <p className="muted">
                <Reason letter={letter} />
              </p>
            </li>
          ))}
        </ul>
        <p className="muted">{t('queues.sureHint')}</p>
        <Field label={t('queues.mended')}>
          <TextInput data-focus name="reason" required minLength={3} maxLength={300} autoComplete="off" />
        </Field>
      </form>
    </Sheet>
  );
}
