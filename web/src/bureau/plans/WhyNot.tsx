import { PushpinOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { said } from '../../i18n';
import { Button } from '../../ui/plain/Button';
import { Choice, Field } from '../../ui/plain/Fields';
import { Sheet } from '../../ui/plain/Sheet';
import { ProblemView } from '../../ui/ProblemView';
import type { Pins } from './usePins';
import { usePlanPosts } from './usePlanPosts';

interface Props {
  planId: string;
  person: { id: string; name: string };
  pins: Pins;
  pin: (seekerId: string, vacancyId: string) => void;
  close: () => void;
}

/** Why this person does not go to that post: what does not allow it, or what was better. */
export function WhyNot({ planId, person, pins, pin, close }: Props) {
  const { t } = useTranslation();
  const [vacancyId, setVacancyId] = useState('');
  const path = { id: planId };
  const posts = usePlanPosts(planId);
  const answer = useQuery({
    queryKey: ['plan-explain', planId, person.id, vacancyId],
    enabled: vacancyId !== '',
    queryFn: async () => {
      const params = { path, query: { seekerId: person.id, vacancyId } };
      return (await api.GET('/api/v1/match-plans/{id}/explain', { params })).data;
    },
  });
  return (
    <Sheet open side title={t('plans.whyTitle', { name: person.name })} onClose={close}>
      <Field label={t('plans.whyPost')}>
        <Choice
          empty
          data-focus
          value={vacancyId}
          onChange={({ target }) => setVacancyId(target.value)}
          options={posts}
        />
      </Field>
      {vacancyId !== '' && (
        <Button
          className="spaced"
          aria-pressed={pins[person.id] === vacancyId}
          icon={<PushpinOutlined aria-hidden />}
          onClick={() => pin(person.id, vacancyId)}
        >
          {t(pins[person.id] === vacancyId ? 'plans.unpin' : 'plans.pinHere')}
        </Button>
      )}
      {answer.isError && <ProblemView error={answer.error} />}
      {answer.data && (
        <section aria-live="polite">
          <h2>{t(`plans.result.${answer.data.result}`)}</h2>
          <ul className="checks">
            {answer.data.reasons.map((reason) => (
              <li key={reason.code}>
                {said(reason.text)}
                {reason.because && <div className="muted small">{said(reason.because)}</div>}
              </li>
            ))}
          </ul>
          {answer.data.score && (
            <p className="num">{t('plans.points', { count: answer.data.score.total })}</p>
          )}
        </section>
      )}
    </Sheet>
  );
}
