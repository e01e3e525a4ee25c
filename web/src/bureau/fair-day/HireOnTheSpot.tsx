import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../../api/client';
import { noteOf } from '../../ui/heard';
import { useAct } from '../../ui/useAct';

interface Props {
  fair: Schemas['FairResponse'];
  person: { id: string; name: string };
}

/** The employer says yes at the stand: post chosen, consent ticked, slip printed. */
export function HireOnTheSpot({ fair, person }: Props) {
  const { t } = useTranslation();
  const [vacancyId, setVacancyId] = useState<string>();
  const [consent, setConsent] = useState(false);
  const [who, setWho] = useState('');
  const posts = useQuery({
    queryKey: ['fair-posts', fair.code],
    staleTime: 60_000,
    queryFn: async () => {
      const query = { status: 'published' as const, limit: 100 };
      const open = (await api.GET('/api/v1/vacancies', { params: { query } })).data?.items ?? [];
      // Posts that belong to no fair are open at every one; those of this one stand first.
      const here = open.filter(({ fairCode }) => !fairCode || fairCode === fair.code);
      return here.sort((a, b) => Number(!a.fairCode) - Number(!b.fairCode));
    },
  });
  const hire = useAct(
    async (post: string) =>
      (
        await api.POST('/api/v1/fairs/{id}/hires', {
          params: { path: { id: fair.id } },
          body: {
            seekerId: person.id,
            vacancyId: post,
            channel: 'in_person',
            evidence: noteOf('in_person', who),
            consentToShare: consent,
          },
        })
      ).data,
  );
  if (hire.data)
    return (
      <div className="hire" role="status">
        <strong className="flag-ok">
          {t(hire.data.again ? 'fairDay.hiredBefore' : 'fairDay.hired', { name: person.name })}
        </strong>
        {hire.data.exams.map((exam) => (
          <span key={exam.checkId}>
            {exam.waiting
              ? t('fairDay.examWaiting')
              : t('fairDay.examOn', {
                  day: exam.day ?? '',
                  at: exam.arrivalAt ?? '',
                  clinic: exam.clinicName ?? '',
                })}
          </span>
        ))}
        <Button href={hire.data.slip} target="_blank">
          {t('fairDay.slip')}
        </Button>
      </div>
    );
  return (
    <div className="hire">
      <strong>{t('fairDay.hire')}</strong>
      <span className="muted small">{t('fairDay.hireHint')}</span>
      <Select
        className="post"
        aria-label={t('fairDay.post')}
        placeholder={t('fairDay.post')}
        showSearch={{ optionFilterProp: 'label' }}
        loading={posts.isPending}
        value={vacancyId}
        onChange={setVacancyId}
        options={(posts.data ?? []).map((post) => ({
          value: post.id,
          label: `${post.booth ?? ''} ${post.employerName ?? ''} ${post.title}`.trim(),
        }))}
      />
      <Input
        aria-label={t('fairDay.hireReportedBy')}
        placeholder={t('fairDay.hireReportedBy')}
        maxLength={60}
        value={who}
        onChange={(event) => setWho(event.target.value)}
      />
      <Checkbox checked={consent} onChange={(event) => setConsent(event.target.checked)}>
        {t('fairDay.hireConsent')}
      </Checkbox>
      <Button
        type="primary"
        disabled={!vacancyId || !consent || who.trim() === ''}
        loading={hire.isPending}
        onClick={() => vacancyId && hire.mutate(vacancyId)}
      >
        {t('fairDay.hireNow', { name: person.name })}
      </Button>
    </div>
  );
}
