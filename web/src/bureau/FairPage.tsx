import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Input, type InputRef, Skeleton } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../api/client';
import { moment } from '../ui/day';
import { ListTable } from '../ui/ListTable';
import { Page } from '../ui/Page';
import { ProblemView } from '../ui/ProblemView';
import { useAct } from '../ui/useAct';
import { usePages } from '../ui/usePages';

/** Fair day: one box that always has the cursor, one worded answer that can be read from two metres. */
export function FairPage() {
  const { t } = useTranslation();
  const { fairId } = useParams({ strict: false }) as { fairId: string };
  const path = { id: fairId };
  const fair = useQuery({
    queryKey: ['fair', fairId],
    queryFn: async () => (await api.GET('/api/v1/fairs/{id}', { params: { path } })).data,
    refetchInterval: 10_000,
  });
  const roster = usePages<Schemas['RosterEntryResponse']>(['roster', fairId], async (cursor) => {
    return (await api.GET('/api/v1/fairs/{id}/roster', { params: { path, query: { limit: 100, cursor } } }))
      .data;
  });
  if (fair.isPending) return <Skeleton active />;
  if (!fair.data) return <ProblemView error={fair.error} />;
  return (
    <Page
      title={`${fair.data.name ?? fair.data.code} ${fair.data.heldOn}`}
      extra={t(`state.fair.${fair.data.status}`)}
    >
      <section className="panel figures">
        {(['invited', 'registered', 'checkedIn', 'noShow'] as const).map((count) => (
          <div className="figure" key={count}>
            <span className="muted">{t(`fairs.${count}`)}</span>
            <span className="value">{fair.data?.roster[count]}</span>
          </div>
        ))}
      </section>
      {fair.data.status === 'open' && <ScanBox fairId={fairId} />}
      <h2>{t('fairs.roster')}</h2>
      <ListTable<Schemas['RosterEntryResponse']>
        pages={roster}
        columns={[
          { title: t('people.name'), render: (_, entry) => entry.name ?? t('app.withheld') },
          { title: t('people.status'), render: (_, entry) => t(`state.fair_roster_entry.${entry.status}`) },
          {
            title: t('fairs.checkedIn'),
            className: 'num',
            render: (_, entry) => entry.checkedInAt && moment(entry.checkedInAt),
          },
        ]}
      />
    </Page>
  );
}

function ScanBox({ fairId }: { fairId: string }) {
  const { t } = useTranslation();
  const box = useRef<InputRef>(null);
  const [text, setText] = useState('');
  const [answer, setAnswer] = useState<Schemas['CheckInResponse']>();
  const scan = useAct(
    async (idNumber: string) =>
      (
        await api.POST('/api/v1/fairs/{id}/check-ins', {
          params: { path: { id: fairId } },
          body: { idNumber, saidBy: 'worker', channel: 'in_person' },
        })
      ).data,
    (given) => {
      setAnswer(given);
      setText('');
    },
  );
  useEffect(() => box.current?.focus());
  const words = {
    in: t('fairs.answerIn'),
    already_in: t('fairs.answerAlready', { time: answer?.checkedInAt ? moment(answer.checkedInAt) : '' }),
    not_on_roster: t('fairs.answerNot'),
  };
  return (
    <section className="panel">
      <Input
        ref={box}
        size="large"
        value={text}
        aria-label={t('fairs.scan')}
        placeholder={t('fairs.scan')}
        onChange={(event) => setText(event.target.value.trim())}
        onPressEnter={() => text && scan.mutate(text)}
      />
      <div className={`answer ${answer?.answer === 'in' ? 'flag-ok' : 'flag-warn'}`} role="status">
        {answer && words[answer.answer]}
      </div>
    </section>
  );
}
