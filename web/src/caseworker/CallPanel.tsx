import { CopyOutlined, PhoneOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../api/client';
import { said } from '../i18n';
import { useSession } from '../session/session';
import { moment } from '../ui/day';
import { MilestoneStrip } from '../ui/MilestoneStrip';
import { Button } from '../ui/plain/Button';
import { tell } from '../ui/plain/notices';
import { useAct } from '../ui/useAct';
import { ConcernSheet } from './ConcernSheet';
import type { CallRow, Heard } from './calls';
import { HowSaid } from './HowSaid';
import { OwnPageLink } from './OwnPageLink';
import { Outcomes, type Chosen } from './Outcomes';

interface Props {
  row: CallRow;
  heard: Heard;
  hear: (heard: Heard) => void;
  choose: (chosen: Chosen) => void;
}

/** One call: the number, what to say, what to paste into WeChat, the road so far, and the outcome by one digit. */
export function CallPanel({ row, heard, hear, choose }: Props) {
  const { t } = useTranslation();
  const about = useQuery({
    queryKey: ['placement', row.placementId],
    queryFn: async () =>
      (await api.GET('/api/v1/placements/{id}', { params: { path: { id: row.placementId } } })).data,
  });
  const notices = useQuery({
    queryKey: ['notices', row.placementId],
    queryFn: async () =>
      (await api.GET('/api/v1/notices', { params: { query: { aboutId: row.placementId, limit: 20 } } })).data
        ?.items ?? [],
  });
  const words = t(`calls.scripts.${row.kind}`, {
    name: row.name,
    employer: row.employer,
    job: row.kind === 'call' ? row.job : '',
  });
  const ready = notices.data?.find((notice) => notice.recipientKind === 'seeker');
  const copy = async () => {
    await navigator.clipboard.writeText(ready ? said(ready.text) : words);
    tell(t('calls.copied'), 'ok');
  };
  return (
    <div className="call-panel">
      <p className="muted">
        {row.employer} {row.kind === 'call' ? row.job : t(`today.kind.${row.milestone}`)}
        {row.kind === 'call' && row.holdUntil && (
          <> {t('calls.holdUntil', { time: moment(row.holdUntil) })}</>
        )}
      </p>
      {row.kind === 'followUp' && <p>{t(`calls.rung.${row.rung as 'own_phone'}`)}</p>}
      <Numbers seekerId={about.data?.seekerId} />
      <section className="panel">
        <h2>{t('calls.script')}</h2>
        <p>{words}</p>
        <div className="buttons">
          <Button icon={<CopyOutlined aria-hidden />} onClick={() => void copy()}>
            {t('calls.copy')}
          </Button>
          {about.data && <OwnPageLink seekerId={about.data.seekerId} name={row.name} />}
          {row.kind === 'followUp' && <ConcernSheet placementId={row.placementId} name={row.name} />}
        </div>
      </section>
      <HowSaid heard={heard} hear={hear} />
      <Outcomes row={row} choose={choose} />
      {about.data && <MilestoneStrip placement={about.data} />}
    </div>
  );
}

/** Looking at a number is written down; it is shown to those only who may. */
function Numbers({ seekerId }: { seekerId?: string }) {
  const { t } = useTranslation();
  const may = useSession().data?.permissions.includes('seeker.reveal') ?? false;
  const [seen, setSeen] = useState<Schemas['RevealedResponse']>();
  const reveal = useAct(
    async (id: string) =>
      (
        await api.POST('/api/v1/seekers/{id}/reveal', {
          params: { path: { id } },
          body: { purpose: 'call' },
        })
      ).data,
    setSeen,
  );
  if (!may) return null;
  if (!seen)
    return (
      <Button
        type="primary"
        block
        icon={<PhoneOutlined />}
        disabled={!seekerId}
        loading={reveal.isPending}
        onClick={() => seekerId && reveal.mutate(seekerId)}
      >
        {t('calls.showPhone')}
      </Button>
    );
  const dialable = seen.phones.filter((each) => each.dialable);
  if (dialable.length === 0) return <p className="flag-warn">{t('calls.noPhone')}</p>;
  return dialable.map(({ phone, kind }) => (
    <Button key={phone} type="primary" block icon={<PhoneOutlined />} href={`tel:${phone}`}>
      {t('calls.dial', { phone })} {t(`calls.means.${kind as 'own'}`)}
    </Button>
  ));
}
