import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { said } from '../i18n';
import { Failures } from '../ui/Failures';
import type { Failure } from '../ui/failures';
import { ListTable } from '../ui/ListTable';
import { Page } from '../ui/Page';
import { Button } from '../ui/plain/Button';
import { Sheet } from '../ui/plain/Sheet';
import { SureFoot } from '../ui/plain/SureFoot';
import { useAct } from '../ui/useAct';
import { useKeys } from '../ui/useKeys';
import { usePages } from '../ui/usePages';
import { usePhone } from '../ui/useScreen';
import { AnswerButtons } from './answers/AnswerButtons';
import { Card, Deadline, Post } from './answers/Card';
import { type Mark, useMarks, type Waiting } from './answers/marks';
import { declineReasons } from './reasons';

interface Outcome {
  done: number;
  failures: Failure[];
}

/** Ten seconds for an answer: nearest deadline first, everybody marked as proposed, exceptions by one key, sent as one. */
export function AnswersPage() {
  const { t } = useTranslation();
  const phone = usePhone();
  const [at, setAt] = useState(0);
  const [asking, setAsking] = useState(false);
  const [sure, setSure] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();
  const pages = usePages<Waiting>(['answers'], async (cursor) => {
    const query = { limit: 100, cursor };
    return (await api.GET('/api/v1/employer-answers', { params: { query } })).data;
  });
  const { rows } = pages;
  const { marks, mark, clear, of } = useMarks(rows);
  const nameOf = (row: Waiting | undefined) => row?.seekerName ?? t('answers.notNamed');
  const [yes, no] = [of('offer').length, of('decline').length];
  const send = useAct(
    async () => {
      const answers = rows.flatMap(({ id, status, version }) => {
        const { answer, ...why } = marks.get(id) ?? { answer: 'later' };
        return answer === 'later' ? [] : [{ placementId: id, answer, from: { status, version }, ...why }];
      });
      const body = { reportedBy: 'employer', channel: 'account', answers } as const;
      return (await api.POST('/api/v1/employer-answers', { body })).data;
    },
    (answered) => {
      const results = answered?.results ?? [];
      const refused = results.filter((one) => one.outcome === 'refused');
      setOutcome({
        done: results.length - refused.length,
        failures: refused.map(({ placementId, text }) => ({
          name: nameOf(rows.find(({ id }) => id === placementId)),
          why: said(text),
        })),
      });
      setSure(false);
      setAt(0);
      clear();
    },
  );
  const move = (by: number) => {
    setAsking(false);
    setAt(Math.min(Math.max(at + by, 0), Math.max(rows.length - 1, 0)));
  };
  const choose = (index: number, chosen: Mark) => {
    const row = rows[index];
    if (row) mark(row.id, chosen);
    setAsking(false);
    setAt(Math.min(index + 1, rows.length - 1));
  };
  useKeys((key) => {
    if (sure || rows.length === 0) return false;
    const reason = asking ? declineReasons()[Number(key) - 1] : undefined;
    if (reason) choose(at, { answer: 'decline', reason });
    else if (key === 'j' || key === 'ArrowDown') move(1);
    else if (key === 'k' || key === 'ArrowUp') move(-1);
    else if (key === 'y') choose(at, { answer: 'offer' });
    else if (key === 'n') setAsking(true);
    else if (key === 'l') choose(at, { answer: 'later' });
    else if (key === 'Escape' && asking) setAsking(false);
    else if (key === 'Enter' && yes + no > 0) setSure(true);
    else return false;
    return true;
  });
  const buttons = (row: Waiting, index: number) => (
    <AnswerButtons
      mark={marks.get(row.id) ?? { answer: 'later' }}
      asking={asking && index === at}
      choose={(chosen) => choose(index, chosen)}
      ask={() => (setAt(index), setAsking(true))}
    />
  );
  return (
    <Page
      title={t('answers.title')}
      extra={
        <Button type="primary" disabled={yes + no === 0} onClick={() => setSure(true)}>
          {t('answers.send', { yes, no })}
        </Button>
      }
    >
      {outcome && <Failures {...outcome} file={t('answers.failedFile')} />}
      <span className="muted small">{t(phone ? 'answers.hintPhone' : 'answers.hint')}</span>
      <ListTable<Waiting>
        pages={pages}
        emptyText={t('answers.noneWaiting')}
        rowClassName={(_, index) => (index === at ? 'at' : '')}
        onRow={(_, index) => ({ onClick: () => index !== at && (setAsking(false), setAt(index ?? 0)) })}
        columns={
          phone
            ? [
                {
                  title: t('answers.answer'),
                  render: (_, row, index) => (
                    <div className="answer-card">
                      <Card row={row} name={nameOf(row)} />
                      <Post row={row} />
                      <Deadline at={row.answerDueAt} />
                      {buttons(row, index)}
                    </div>
                  ),
                },
              ]
            : [
                {
                  title: t('placements.person'),
                  render: (_, row) => <Card row={row} name={nameOf(row)} />,
                },
                { title: t('placements.job'), render: (_, row) => <Post row={row} /> },
                { title: t('placements.due'), render: (_, row) => <Deadline at={row.answerDueAt} /> },
                { title: t('answers.answer'), render: (_, row, index) => buttons(row, index) },
              ]
        }
      />
      <Sheet
        open={sure}
        title={t('answers.sureTitle')}
        onClose={() => setSure(false)}
        foot={
          <SureFoot
            label={t('answers.sure', { yes, no })}
            close={() => setSure(false)}
            press={() => send.mutate(undefined)}
            busy={send.isPending}
          />
        }
      >
        <p>{t('answers.sureText', { yes, no, later: rows.length - yes - no })}</p>
        {no > 0 && <p>{of('decline').map(nameOf).join('、')}</p>}
      </Sheet>
    </Page>
  );
}
