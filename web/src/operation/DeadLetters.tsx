import { ReloadOutlined } from '@ant-design/icons';
import { type Key, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, problemOf, type Schemas } from '../api/client';
import { said } from '../i18n';
import { moment } from '../ui/day';
import { Failures } from '../ui/Failures';
import type { Failure } from '../ui/failures';
import { ListTable } from '../ui/ListTable';
import { Button } from '../ui/plain/Button';
import { useAct } from '../ui/useAct';
import { usePages } from '../ui/usePages';
import { EVERY_MS } from './every';
import { ReplaySheet } from './ReplaySheet';
import { Reason, Task } from './Task';

type Letter = Schemas['DeadLetterResponse'];

/** Work that was given up: why, and the way to have it done after all. */
export function DeadLetters() {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<readonly Key[]>([]);
  const [asked, setAsked] = useState<readonly Letter[]>([]);
  const [outcome, setOutcome] = useState<{ done: number; failures: Failure[] }>();
  const pages = usePages<Letter>(
    ['dead-letters'],
    async (cursor) =>
      (await api.GET('/api/v1/queues/dead-letters', { params: { query: { limit: 50, cursor } } })).data,
    EVERY_MS,
  );
  const open = pages.rows.filter((row) => row.allowedActions.includes('replay'));
  const picked = open.filter(({ id }) => chosen.includes(id));
  const replay = useAct(
    async (reason: string) => {
      const failures: Failure[] = [];
      for (const { id, topic } of asked) {
        try {
          const params = { path: { id } };
          await api.POST('/api/v1/queues/dead-letters/{id}/replay', { params, body: { reason } });
        } catch (error) {
          const { problem, status } = problemOf(error);
          const why = problem ? said(problem.text) : t(status ? 'problem.unknown' : 'problem.offline');
          failures.push({ name: `${topic} ${id}`, why });
        }
      }
      return { done: asked.length - failures.length, failures };
    },
    (done) => {
      setOutcome(done);
      setChosen([]);
      setAsked([]);
    },
  );
  return (
    <>
      <div className="page-head">
        <h2>{t('queues.deadTitle')}</h2>
        <span className="grow" />
        {open.length > 0 && (
          <Button type="primary" disabled={picked.length === 0} onClick={() => setAsked(picked)}>
            {t('queues.replayChosen', { count: picked.length })}
          </Button>
        )}
      </div>
      {outcome && <Failures {...outcome} file={t('queues.failedFile')} />}
      <ListTable<Letter>
        pages={pages}
        emptyText={t('queues.noneDead')}
        rowSelection={
          open.length > 0 ? { selectedRowKeys: chosen, onChange: (keys) => setChosen(keys) } : undefined
        }
        columns={[
          { title: t('queues.task'), render: (_, row) => <Task letter={row} /> },
          { title: t('queues.queue'), render: (_, row) => t(`queues.names.${row.queue}`) },
          { title: t('queues.reason'), render: (_, row) => <Reason letter={row} /> },
          {
            title: t('queues.failures'),
            align: 'right',
            render: (_, row) => t('queues.times', { count: row.failures }),
          },
          {
            title: t('queues.replays'),
            align: 'right',
            render: (_, row) => row.replays > 0 && t('queues.times', { count: row.replays }),
          },
          { title: t('queues.deadAt'), className: 'num', render: (_, row) => moment(row.deadAt) },
          {
            title: '',
            render: (_, row) =>
              row.allowedActions.includes('replay') && (
                <Button small icon={<ReloadOutlined aria-hidden />} onClick={() => setAsked([row])}>
                  {t('queues.replay')}
                </Button>
              ),
          },
        ]}
      />
      <ReplaySheet
        letters={asked}
        sending={replay.isPending}
        send={(reason) => replay.mutate(reason)}
        close={() => setAsked([])}
      />
    </>
  );
}
