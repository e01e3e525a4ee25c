import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../api/client';
import { said } from '../i18n';
import { Field, TextInput } from '../ui/plain/Fields';
import { useSettled } from '../ui/useSettled';

type Advert = Schemas['AdvertRequest'];
const FIELDS = ['title', 'headcount', 'pay', 'baseWage', 'shift', 'age', 'education', 'lodging'] as const;
const WRITTEN_BY_OTHERS = ['uscc', 'remark', 'employer', 'reviewer'];

/**
 * The advert as it would be: every word is judged while it is typed, and so is how many of the people who look for work
 * would take it. Nothing is changed by trying.
 */
export function AdvertCard({ vacancy }: { vacancy: Schemas['VacancyResponse'] }) {
  const { t } = useTranslation();
  const known = Object.fromEntries(
    Object.entries(vacancy.written as Record<string, string>).filter(
      ([key]) => !WRITTEN_BY_OTHERS.includes(key),
    ),
  ) as Advert;
  const [advert, setAdvert] = useState<Advert>(known);
  const asked = useSettled(advert);
  const { employerId, id: vacancyId } = vacancy;
  const check = useQuery({
    queryKey: ['advert-check', employerId, asked],
    placeholderData: keepPreviousData,
    queryFn: async () =>
      (await api.POST('/api/v1/vacancies/check', { body: { employerId, advert: asked } })).data,
  });
  const reach = useQuery({
    queryKey: ['advert-reach', vacancyId, asked],
    placeholderData: keepPreviousData,
    queryFn: async () =>
      (await api.POST('/api/v1/vacancies/reach', { body: { employerId, vacancyId, advert: asked } })).data,
  });
  const findings = (check.data?.findings ?? []).filter(({ text }) => said(text) !== '');
  const stopping = (reach.data?.conditions ?? []).filter(({ first }) => first !== '0');
  return (
    <section>
      <h2>{t('vacancies.check')}</h2>
      <div className="figures">
        {FIELDS.map((field) => (
          <Field key={field} label={t(`vacancies.advert.${field}`)}>
            <TextInput
              maxLength={120}
              value={advert[field] ?? ''}
              onChange={({ target }) => setAdvert({ ...advert, [field]: target.value })}
            />
          </Field>
        ))}
      </div>
      <div aria-live="polite">
        {reach.data && (
          <p>
            <strong>{t('vacancies.reach', { total: reach.data.total, reached: reach.data.reached })}</strong>
          </p>
        )}
        {check.data && (
          <p className={check.data.lawful ? 'flag-ok' : 'flag-bad'}>
            {t(check.data.lawful ? 'vacancies.lawful' : 'vacancies.unlawful')}
          </p>
        )}
        <ul className="checks">
          {findings.map((finding) => (
            <li key={finding.code + finding.field}>
              {said(finding.text)}
              {finding.law && <div className="muted small">{said(finding.law)}</div>}
            </li>
          ))}
        </ul>
        {stopping.length > 0 && (
          <>
            <h2>{t('vacancies.conditions')}</h2>
            <ul className="checks">
              {stopping.map((condition) => (
                <li key={condition.key}>
                  {said(condition.name)}{' '}
                  <span className="muted num">{t('vacancies.stopped', { count: condition.first })}</span>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </section>
  );
}
