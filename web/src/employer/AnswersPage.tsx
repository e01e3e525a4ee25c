import { Button, Modal, Select, Space } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../api/client';
import { useToday } from '../session/session';
import { daysBetween } from '../ui/day';
import { ListTable } from '../ui/ListTable';
import { Page } from '../ui/Page';
import { tell } from '../ui/plain/notices';
import { useAct } from '../ui/useAct';
import { usePages } from '../ui/usePages';
import { declineReasons, type DeclineReason } from './reasons';

type Placement = Schemas['PlacementResponse'];

/** Ten seconds for an answer: nearest deadline first, many at once, or by the keyboard alone. */
export function AnswersPage() {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<string[]>([]);
  const [at, setAt] = useState(0);
  const [declining, setDeclining] = useState(false);
  const pages = usePages<Placement>(['answers'], async () => {
    const query = { limit: 100, status: ['proposed' as const, 'intent' as const] };
    const items = (await api.GET('/api/v1/placements', { params: { query } })).data?.items ?? [];
    return { items: items.sort((a, b) => ((a.answerDueAt ?? '~') < (b.answerDueAt ?? '~') ? -1 : 1)) };
  });
  const rows = pages.rows;
  const said = { saidBy: 'employer', channel: 'account' } as const;
  const offer = useAct(
    async (placementIds: string[]) =>
      (await api.POST('/api/v1/placements/offers', { body: { ...said, placementIds } })).data,
    (outcome) => {
      const results = outcome?.results ?? [];
      const refused = results.filter((result) => result.outcome === 'refused').length;
      tell(t('answers.doneSome', { count: results.length - refused }), 'ok');
      if (refused) tell(t('answers.refusedSome', { count: refused }), 'bad');
      setChosen([]);
    },
  );
  const decline = useAct(
    async ({ ids, reason }: { ids: string[]; reason: DeclineReason }) => {
      for (const row of rows.filter((each) => ids.includes(each.id)))
        await api.POST('/api/v1/placements/{id}/moves', {
          params: { path: { id: row.id } },
          body: { ...said, move: 'decline_by_employer', expectedVersion: row.version, reason },
        });
    },
    () => setChosen([]),
  );
  const targets = chosen.length > 0 ? chosen : rows[at] ? [rows[at].id] : [];
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      if (declining || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return;
      if (event.key === 'j') setAt(Math.min(at + 1, rows.length - 1));
      if (event.key === 'k') setAt(Math.max(at - 1, 0));
      if (event.key === 'y' && targets.length) offer.mutate(targets);
      if (event.key === 'n' && targets.length) setDeclining(true);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  });
  return (
    <Page
      title={t('answers.title')}
      extra={
        <Space>
          <Button disabled={!targets.length} onClick={() => setDeclining(true)}>
            {t('answers.declineMany', { count: targets.length })}
          </Button>
          <Button
            type="primary"
            disabled={!targets.length}
            loading={offer.isPending}
            onClick={() => offer.mutate(targets)}
          >
            {t('answers.offerMany', { count: targets.length })}
          </Button>
        </Space>
      }
    >
      <span className="muted small">{t('answers.hint')}</span>
      <ListTable<Placement>
        pages={pages}
        emptyText={t('answers.noneWaiting')}
        rowSelection={{ selectedRowKeys: chosen, onChange: (keys) => setChosen(keys as string[]) }}
        rowClassName={(_, index) => (index === at ? 'at' : '')}
        onRow={(_, index) => ({ onClick: () => setAt(index ?? 0) })}
        columns={[
          { title: t('placements.person'), render: (_, row) => row.seekerName ?? t('app.withheld') },
          { title: t('placements.job'), dataIndex: 'job' },
          { title: t('placements.stage'), render: (_, row) => t(`state.placement.${row.status}`) },
          { title: t('placements.due'), render: (_, row) => <Deadline at={row.answerDueAt} /> },
        ]}
      />
      <DeclineDialog
        open={declining}
        count={targets.length}
        cancel={() => setDeclining(false)}
        decline={(reason) => {
          setDeclining(false);
          decline.mutate({ ids: targets, reason });
        }}
      />
    </Page>
  );
}

function Deadline({ at }: { at?: string | null }) {
  const { t } = useTranslation();
  const today = useToday();
  if (!at) return null;
  const days = daysBetween(today, at);
  return (
    <span className={days < 1 ? 'flag-warn' : ''}>
      {days < 0 ? t('answers.overdue') : t('answers.left', { days })}
    </span>
  );
}

interface DialogProps {
  open: boolean;
  count: number;
  cancel: () => void;
  decline: (reason: DeclineReason) => void;
}

function DeclineDialog({ open, count, cancel, decline }: DialogProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState<DeclineReason>();
  return (
    <Modal
      open={open}
      title={t('answers.declineMany', { count })}
      okText={t('answers.decline')}
      cancelText={t('app.cancel')}
      okButtonProps={{ disabled: !reason }}
      onCancel={cancel}
      onOk={() => reason && decline(reason)}
    >
      <Select
        aria-label={t('answers.why')}
        placeholder={t('answers.why')}
        value={reason}
        onChange={setReason}
        options={declineReasons().map((value) => ({ value, label: t(`reason.employer_decline.${value}`) }))}
        className="wide"
      />
    </Modal>
  );
}
