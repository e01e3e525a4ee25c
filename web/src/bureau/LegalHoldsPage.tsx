import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../api/client';
import { useSession } from '../session/session';
import { ListTable } from '../ui/ListTable';
import { Page } from '../ui/Page';
import { Button } from '../ui/plain/Button';
import { Field, TextInput } from '../ui/plain/Fields';
import { tell } from '../ui/plain/notices';
import { Sheet } from '../ui/plain/Sheet';
import { SureFoot } from '../ui/plain/SureFoot';
import { useAct } from '../ui/useAct';
import { usePages } from '../ui/usePages';

type Hold = Schemas['LegalHoldResponse'];

/** What keeps persons from being erased: on what it stands, who asked and approved, and its last day. */
export function LegalHoldsPage() {
  const { t } = useTranslation();
  const mayLift = useSession().data?.permissions.includes('seeker.erase') ?? false;
  const [lifting, setLifting] = useState<Hold>();
  const pages = usePages<Hold>(['legal-holds'], async () => ({
    items: (await api.GET('/api/v1/legal-holds')).data ?? [],
  }));
  return (
    <Page title={t('holds.title')}>
      <span className="muted small">{t('holds.hint')}</span>
      <ListTable<Hold>
        pages={pages}
        emptyText={t('holds.none')}
        columns={[
          { title: t('people.name'), dataIndex: 'seekerName' },
          {
            title: t('holds.basis'),
            render: (_, { basis, reason, setBy }) => (
              <span className="wrapped">
                {basis ?? t(setBy ? 'holds.noBasis' : 'app.withheld')}
                <div className="muted small">{reason}</div>
              </span>
            ),
          },
          { title: t('holds.setOn'), dataIndex: 'setOn', className: 'num' },
          {
            title: t('holds.until'),
            className: 'num',
            render: (_, { until, needsReview }) => (
              <span className={needsReview ? 'flag-bad' : ''}>
                {until} {needsReview && t('holds.review')}
              </span>
            ),
          },
          {
            title: t('holds.by'),
            render: (_, { setBy, approvedBy }) =>
              [setBy, approvedBy].filter(Boolean).join(t('holds.and')) || t('app.withheld'),
          },
          {
            title: t('exports.next'),
            render: (_, hold) =>
              mayLift && (
                <Button small onClick={() => setLifting(hold)}>
                  {t('holds.lift')}
                </Button>
              ),
          },
        ]}
      />
      {lifting && <Lift hold={lifting} close={() => setLifting(undefined)} />}
    </Page>
  );
}

function Lift({ hold: { id, seekerName }, close }: { hold: Hold; close: () => void }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const lift = useAct(
    async () =>
      (await api.POST('/api/v1/legal-holds/{id}/lift', { params: { path: { id } }, body: { reason } })).data,
    (waiting) => {
      if (waiting) tell(t('approvals.sent'));
      close();
    },
  );
  return (
    <Sheet
      open
      title={t('holds.liftTitle', { name: seekerName })}
      onClose={close}
      foot={
        <SureFoot
          label={t('holds.lift')}
          close={close}
          press={() => lift.mutate(undefined)}
          busy={lift.isPending}
          disabled={!reason.trim()}
        />
      }
    >
      <Field label={t('holds.reason')}>
        <TextInput
          data-focus
          maxLength={200}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </Field>
    </Sheet>
  );
}
