import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../../api/client';
import type { Source } from '../../i18n';
import type { Failure } from '../../ui/failures';
import { Button } from '../../ui/plain/Button';
import { Sheet } from '../../ui/plain/Sheet';
import { SureFoot } from '../../ui/plain/SureFoot';
import { useAct } from '../../ui/useAct';
import { AskConsents } from './AskConsents';
import { everyProposal } from './orders';

export interface Outcome {
  done: number;
  failures: Failure[];
}
interface Props {
  plan: Schemas['MatchPlanResponse'];
  /** Of these people only; of everybody when nobody was chosen. */
  chosen: readonly string[];
  done: (outcome: Outcome) => void;
}

/** Looked at before it is done: how many are proposed to the companies and how many are left out. */
export function ConfirmPlan({ plan, chosen, done }: Props) {
  const { t } = useTranslation();
  const [sure, setSure] = useState(false);
  const [skip, setSkip] = useState(false);
  const placed = plan.counts?.placed ?? 0;
  const yes = chosen.length || placed;
  const unseen = useQuery({
    queryKey: ['plan-unseen', plan.id],
    enabled: sure,
    queryFn: async () =>
      (await api.GET('/api/v1/match-plans/{id}/unseen', { params: { path: { id: plan.id } } })).data ?? [],
  });
  const wanted = new Set(chosen);
  const hidden = (unseen.data ?? []).filter(({ seekerId }) => chosen.length === 0 || wanted.has(seekerId));
  const silent = hidden.filter(({ refused }) => !refused).map(({ seekerId }) => seekerId);
  const confirm = useAct(
    async () => {
      const everybody = await everyProposal(plan.id);
      const leaveOut = chosen.length
        ? everybody.map(({ seekerId }) => seekerId).filter((seekerId) => !wanted.has(seekerId))
        : [];
      const { data } = await api.POST('/api/v1/match-plans/{id}/confirm', {
        params: { path: { id: plan.id } },
        body: {
          version: plan.version,
          leaveOut,
          onStale: skip ? 'drop' : 'refuse',
          expectedUnseen: hidden.length,
        },
      });
      const nameOf = (id: string) =>
        everybody.find(({ seekerId }) => seekerId === id)?.seekerName ?? t('app.withheld');
      return {
        done: data?.confirmed ?? 0,
        failures: (data?.changed ?? []).map(({ seekerId, reason }) => ({
          name: nameOf(seekerId),
          why: t(`plans.changed.${reason as keyof Source['plans']['changed']}`),
        })),
      };
    },
    (outcome) => {
      setSure(false);
      done(outcome);
    },
  );
  return (
    <>
      <Button type="primary" onClick={() => setSure(true)}>
        {chosen.length > 0 ? t('plans.confirmSome', { count: chosen.length }) : t('plans.confirm')}
      </Button>
      <Sheet
        open={sure}
        title={t('plans.confirmTitle')}
        onClose={() => setSure(false)}
        foot={
          <SureFoot
            label={t('plans.propose', { count: yes })}
            close={() => setSure(false)}
            press={() => confirm.mutate(undefined)}
            busy={confirm.isPending}
            disabled={!unseen.data}
          />
        }
      >
        <p>{t('plans.confirmText', { yes, no: placed - yes })}</p>
        {hidden.length > 0 && <AskConsents hidden={hidden.length} silent={silent} />}
        <label>
          <input type="checkbox" checked={skip} onChange={({ target }) => setSkip(target.checked)} />{' '}
          {t('plans.skipChanged')}
        </label>
      </Sheet>
    </>
  );
}
