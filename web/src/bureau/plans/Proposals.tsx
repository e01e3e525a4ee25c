import { PushpinFilled, PushpinOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../../api/client';
import { said } from '../../i18n';
import { ListTable } from '../../ui/ListTable';
import { Button } from '../../ui/plain/Button';
import { usePages } from '../../ui/usePages';
import type { Pins } from './usePins';
import { WhyNot } from './WhyNot';

type Proposal = Schemas['MatchProposalResponse'];

interface Props {
  planId: string;
  pins: Pins;
  pin: (seekerId: string, vacancyId: string) => void;
  /** Given while the plan can be confirmed: of whom only. */
  choice?: { chosen: readonly string[]; choose: (seekerIds: string[]) => void };
}

/** Who is proposed and why. A pair can be pinned: the next run keeps it and arranges the others around it. */
export function Proposals({ planId, pins, pin, choice }: Props) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<{ id: string; name: string }>();
  const pages = usePages<Proposal>(['plan-proposals', planId], async (cursor) => {
    const params = { path: { id: planId }, query: { limit: 50, cursor } };
    return (await api.GET('/api/v1/match-plans/{id}/proposals', { params })).data;
  });
  const isPinned = (row: Proposal) => pins[row.seekerId] === row.vacancyId;
  return (
    <>
      <ListTable<Proposal>
        pages={pages}
        rowKey="seekerId"
        rowSelection={
          choice && {
            selectedRowKeys: choice.chosen,
            onChange: (keys) => choice.choose(keys as string[]),
          }
        }
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
                  onClick={() => pin(row.seekerId, row.vacancyId)}
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
      {asked && (
        <WhyNot planId={planId} person={asked} pins={pins} pin={pin} close={() => setAsked(undefined)} />
      )}
    </>
  );
}
