import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { Button } from '../../ui/plain/Button';
import { useAct } from '../../ui/useAct';
import { useSettled } from '../../ui/useSettled';

/** A run over every open post, or over those that were chosen. */
export function NewPlan() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<{ value: string; label: string }[]>([]);
  const q = useSettled(typed.trim());
  const posts = useQuery({
    queryKey: ['open-posts', q],
    queryFn: async () => {
      const query = { limit: 50, status: 'published' as const, q: q || undefined };
      return (await api.GET('/api/v1/vacancies', { params: { query } })).data?.items ?? [];
    },
  });
  const run = useAct(
    async () => {
      const vacancyIds = chosen.map(({ value }) => value);
      const body = vacancyIds.length > 0 ? { scope: { vacancyIds } } : {};
      return (await api.POST('/api/v1/match-plans', { body })).data;
    },
    (plan) => plan && void navigate({ to: '/plans/$planId', params: { planId: plan.id } }),
  );
  return (
    <>
      <Select
        mode="multiple"
        labelInValue
        className="wide-filter"
        aria-label={t('plans.which')}
        placeholder={t('plans.which')}
        showSearch={{ filterOption: false, onSearch: setTyped }}
        value={chosen}
        onChange={setChosen}
        options={(posts.data ?? []).map(({ id, title, employerName }) => ({
          value: id,
          label: [title, employerName].filter(Boolean).join('，'),
        }))}
      />
      <Button type="primary" loading={run.isPending} onClick={() => run.mutate(undefined)}>
        {chosen.length > 0 ? t('plans.runSome', { count: chosen.length }) : t('plans.run')}
      </Button>
    </>
  );
}
