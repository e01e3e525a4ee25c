import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { useToday } from '../session/session';
import { readHolder } from '../ui/id-number';
import { Page } from '../ui/Page';
import { Button } from '../ui/plain/Button';
import { Choice, Field, TextInput } from '../ui/plain/Fields';
import { tell } from '../ui/plain/notices';
import { useAct } from '../ui/useAct';
import { useVillages } from './useVillages';

const MEANS = ['own', 'shared', 'relative', 'none'] as const;
type Means = (typeof MEANS)[number];
const WORKING_AGE = 16;
const GROWN_UP = 18;

/** A person is registered: the number is typed once and says birth date, sex and what the law allows at that age. */
export function RegisterPage() {
  const { t } = useTranslation();
  const today = useToday();
  const navigate = useNavigate();
  const villages = useVillages();
  const [idNumber, setIdNumber] = useState('');
  const [means, setMeans] = useState<Means>('own');
  const holder = readHolder(idNumber, today);
  const register = useAct(
    async (form: FormData) => {
      const said = { reportedBy: 'worker', channel: 'in_person' } as const;
      const phone = String(form.get('phone') ?? '');
      const { data } = await api.POST('/api/v1/seekers', {
        body: {
          ...said,
          idNumber: idNumber.replace(/\s/g, ''),
          name: String(form.get('name')).trim(),
          areaCode: String(form.get('area')),
          contacts: [{ kind: means, ...(phone ? { phone } : {}) }],
        },
      });
      const id = data?.id ?? '';
      const witness = String(form.get('witness') ?? '').trim();
      await api.POST('/api/v1/seekers/{id}/consents', {
        params: { path: { id } },
        body: { ...said, purpose: 'registration', given: true, ...(witness ? { witness } : {}) },
      });
      return id;
    },
    (id) => {
      tell(t('register.done'), 'ok');
      void navigate({ to: '/m/people', search: { open: id } });
    },
  );
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    register.mutate(new FormData(event.currentTarget));
  };
  const grown = typeof holder === 'object';
  return (
    <Page title={t('register.title')}>
      <form className="panel fields" onSubmit={submit}>
        <Field label={t('people.idNumber')}>
          <TextInput
            required
            autoFocus
            maxLength={18}
            autoComplete="off"
            value={idNumber}
            onChange={({ target }) => setIdNumber(target.value)}
          />
        </Field>
        <p className={grown && holder.age >= WORKING_AGE ? '' : 'flag-warn'} role="status">
          {holder === 'wrong' && t('register.wrong')}
          {grown &&
            t('register.read', { day: holder.birthOn, sex: t(`people.${holder.sex}`), age: holder.age })}{' '}
          {grown && holder.age < WORKING_AGE && t('register.child')}
          {grown && holder.age >= WORKING_AGE && holder.age < GROWN_UP && t('register.minor')}
        </p>
        <Field label={t('people.name')}>
          <TextInput required name="name" maxLength={60} autoComplete="off" />
        </Field>
        <Field label={t('people.place')}>
          <Choice required name="area" options={villages} empty={villages.length !== 1} />
        </Field>
        <Field label={t('register.means')}>
          <Choice
            value={means}
            options={MEANS.map((value) => ({ value, label: t(`register.meansOf.${value}`) }))}
            onChange={({ target }) => setMeans(MEANS.find((one) => one === target.value) ?? 'own')}
          />
        </Field>
        {means !== 'none' && (
          <Field label={t('register.phone')}>
            <TextInput required name="phone" inputMode="tel" maxLength={20} autoComplete="off" />
          </Field>
        )}
        <Field label={t('register.witness')}>
          <TextInput name="witness" required={means === 'none'} maxLength={60} autoComplete="off" />
        </Field>
        <label className="check">
          <input type="checkbox" required /> {t('register.consent')}
        </label>
        <Button
          type="primary"
          submit
          block
          disabled={!grown || holder.age < WORKING_AGE}
          loading={register.isPending}
        >
          {t('register.do')}
        </Button>
      </form>
    </Page>
  );
}
