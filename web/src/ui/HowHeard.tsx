import { useTranslation } from 'react-i18next';
import { Choice, Field, TextInput } from './plain/Fields';

/** Ways a person's word reaches whoever enters it. */
export const HEARD = ['phone', 'in_person', 'paper', 'chat'] as const;
export type Channel = (typeof HEARD)[number];

/** How the word came and who stood by, as fields of a form that {@link heardIn} reads. */
export function HowHeard({ usual }: { usual: Channel }) {
  const { t } = useTranslation();
  return (
    <>
      <Field label={t('consents.how')}>
        <Choice
          name="channel"
          defaultValue={usual}
          options={HEARD.map((value) => ({ value, label: t(`channel.${value}`) }))}
        />
      </Field>
      <Field label={t('consents.witness')}>
        <TextInput name="witness" maxLength={60} autoComplete="off" />
      </Field>
    </>
  );
}

export function heardIn(form: FormData): { channel: Channel | undefined; witness?: string } {
  const witness = String(form.get('witness') ?? '').trim();
  const channel = HEARD.find((one) => one === form.get('channel'));
  return { channel, ...(witness ? { witness } : {}) };
}
