import { useTranslation } from 'react-i18next';
import { HEARD } from '../ui/HowHeard';
import { Choice, Field, TextInput } from '../ui/plain/Fields';
import type { Heard } from './calls';

/** How the person's word came: by phone, or for somebody without one face to face, with who stood by. */
export function HowSaid({ heard, hear }: { heard: Heard; hear: (heard: Heard) => void }) {
  const { t } = useTranslation();
  return (
    <section className="how-said">
      <Field label={t('calls.witness')}>
        <Choice
          value={heard.channel}
          options={HEARD.map((value) => ({ value, label: t(`calls.channel.${value}`) }))}
          onChange={({ target }) =>
            hear({ ...heard, channel: HEARD.find((one) => one === target.value) ?? 'phone' })
          }
        />
      </Field>
      <Field label={t(heard.channel === 'phone' ? 'calls.answeredBy' : 'calls.present')}>
        <TextInput
          maxLength={60}
          autoComplete="off"
          value={heard.witness ?? ''}
          onChange={({ target }) => hear({ ...heard, witness: target.value || undefined })}
        />
      </Field>
    </section>
  );
}
