import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../api/client';
import { useSession, useToday } from '../session/session';
import { daysBetween } from '../ui/day';
import { ListTable } from '../ui/ListTable';
import { Page } from '../ui/Page';
import { Button } from '../ui/plain/Button';
import { Field, TextInput } from '../ui/plain/Fields';
import { Sheet } from '../ui/plain/Sheet';
import { SureFoot } from '../ui/plain/SureFoot';
import { useAct } from '../ui/useAct';
import { usePages } from '../ui/usePages';

type Duty = Schemas['DutyResponse'] & { id: string };

/** What the law asks after a start, counted down: contract in a month, insurance in thirty days, filing. */
export function DutiesPage() {
  const { t } = useTranslation();
  const mayRecord = useSession().data?.permissions.includes('start-duty.record') ?? false;
  const [noting, setNoting] = useState<Duty>();
  const pages = usePages<Duty>(['duties'], async (cursor) => {
    const query = { limit: 100, cursor, open: true };
    const page = (await api.GET('/api/v1/starts/duties', { params: { query } })).data;
    const items = (page?.items ?? []).map((duty) => ({ ...duty, id: `${duty.placementId} ${duty.kind}` }));
    return { items, nextCursor: page?.nextCursor };
  });
  return (
    <Page title={t('duties.title')}>
      <ListTable<Duty>
        pages={pages}
        emptyText={t('duties.none')}
        columns={[
          { title: t('placements.person'), render: (_, { name }) => name ?? t('app.withheld') },
          { title: t('placements.employer'), dataIndex: 'employer' },
          { title: t('duties.kind'), render: (_, { kind }) => t(`duties.kinds.${kind}`) },
          { title: t('duties.started'), dataIndex: 'startedOn', className: 'num' },
          { title: t('duties.due'), dataIndex: 'dueOn', className: 'num' },
          { title: t('duties.left'), render: (_, duty) => <Countdown duty={duty} /> },
          {
            title: t('exports.next'),
            render: (_, duty) =>
              mayRecord && (
                <Button small onClick={() => setNoting(duty)}>
                  {t('duties.note')}
                </Button>
              ),
          },
        ]}
      />
      {noting && <NoteDone duty={noting} close={() => setNoting(undefined)} />}
    </Page>
  );
}

function Countdown({ duty: { dueOn, state } }: { duty: Duty }) {
  const { t } = useTranslation();
  const days = daysBetween(useToday(), dueOn);
  const tone = state === 'overdue' ? 'flag-bad' : state === 'due_soon' ? 'flag-warn' : '';
  return (
    <span className={tone}>{days < 0 ? t('duties.over', { days: -days }) : t('answers.left', { days })}</span>
  );
}

/** The day it was done and the paper that shows it. */
function NoteDone({ duty, close }: { duty: Duty; close: () => void }) {
  const { t } = useTranslation();
  const [doneOn, setDoneOn] = useState(useToday());
  const [reference, setReference] = useState('');
  const own = useSession().data?.role === 'employer';
  const note = useAct(
    async () =>
      api.PUT('/api/v1/starts/placements/{placementId}/duties/{kind}', {
        params: { path: { placementId: duty.placementId, kind: duty.kind } },
        body: { reportedBy: 'employer', channel: own ? 'account' : 'phone', doneOn, reference },
      }),
    close,
  );
  return (
    <Sheet
      open
      title={t('duties.noteTitle', { name: duty.name ?? '', kind: t(`duties.kinds.${duty.kind}`) })}
      onClose={close}
      foot={
        <SureFoot
          label={t('duties.note')}
          close={close}
          press={() => note.mutate(undefined)}
          busy={note.isPending}
          disabled={!reference.trim()}
        />
      }
    >
      <Field label={t('duties.doneOn')}>
        <TextInput
          type="date"
          value={doneOn}
          onChange={({ target }) => target.value && setDoneOn(target.value)}
        />
      </Field>
      <Field label={t('duties.reference')}>
        <TextInput
          data-focus
          maxLength={120}
          value={reference}
          onChange={({ target }) => setReference(target.value)}
        />
      </Field>
    </Sheet>
  );
}
