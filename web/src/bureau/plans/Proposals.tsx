import { PushpinFilled, PushpinOutlined } from '@ant-design/icons';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../../api/client';
import { said } from '../../i18n';
import { ListTable } from '../../ui/ListTable';
import { Button } from '../../ui/plain/Button';
import { useAct } from '../../ui/useAct';
import { usePages } from '../../ui/usePages';
import { WhyNot } from './WhyNot';

type Proposal = Schemas['MatchProposalResponse'];

/** Who is proposed and why. A pair can be pinned: the next run keeps it and arranges the others around it. */
export function Proposals({ planId, trial }: { planId: string; trial: boolean }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [pins, setPins] = useState<Readonly<Record<string, string>>>({});
  const [asked, setAsked] = useState<{ id: string; name: string }>();
  const pages = usePages<Proposal>(['plan-proposals', planId], async (cursor) => {
    const params = { path: { id: planId }, query: { limit: 50, cursor } };
    return (await api.GET('/api/v1/match-plans/{id}/proposals', { params })).data;
  });
  const pinned = Object.entries(pins);
  const again = useAct(
    async () => {
      const pairs = pinned.map(([seekerId, vacancyId]) => ({ seekerId, vacancyId }));
      const options = {
        mode: 'optimal',
        priority: 'poor-first',
        fairnessPrices: true,
        trial,
        pins: pairs,
      } as const;
      return (await api.POST('/api/v1/match-plans', { body: { options } })).data;
    },
    (plan) => plan && void navigate({ to: '/plans/$planId', params: { planId: plan.id } }),
  );
  const isPinned = (row: Proposal) => pins[row.seekerId] === row.vacancyId;
  const toggle = ({ seekerId, vacancyId }: Proposal) => {
    const { [seekerId]: was, ...others } = pins;
    setPins(was === vacancyId ? others : { ...pins, [seekerId]: vacancyId });
  };
  return (
    <>
      <div className="page-head">
        <span className="muted small">{t('plans.pinHint')}</span>
        <span className="grow" />
        <Button
          disabled={pinned.length === 0}
          loading={again.isPending}
          onClick={() => again.mutate(undefined)}
        >
          {t('plans.runPinned', { count: pinned.length })}
        </Button>
      </div>
      <ListTable<Proposal>
        pages={pages}
        rowKey="seekerId"
        columns={[
          { title: t('people.name'), dataIndex: 'seekerName' },
          {
            title: t('exports.next'),
            render: (_, row) => (
              <div className="answer-buttons">
                <Button
                  small
                  aria-pressed={isPinned(row)}
                  icon={
                    isPinned(row) || row.pinned ? (
                      <PushpinFilled aria-hidden />
                    ) : (
                      <PushpinOutlined aria-hidden />
                    )
                  }
                  onClick={() => toggle(row)}
                >
                  {t(isPinned(row) ? 'plans.unpin' : 'plans.pin')}
                </Button>
                <Button
                  small
                  onClick={() => setAsked({ id: row.seekerId, name: row.seekerName ?? t('app.withheld') })}
                >
                  {t('plans.why')}
                </Button>
              </div>
            ),
          },
          { title: t('vacancies.title'), dataIndex: 'title' },
          { title: t('vacancies.employer'), dataIndex: 'employerName' },
          { title: t('plans.score'), dataIndex: 'score', className: 'num', align: 'right' },
          {
            title: t('plans.because'),
            render: (_, row) => <div className="because">{said(row.because)}</div>,
          },
        ]}
      />
      {asked && <WhyNot planId={planId} person={asked} close={() => setAsked(undefined)} />}
    </>
  );
}
