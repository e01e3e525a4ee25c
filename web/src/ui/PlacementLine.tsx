import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../api/client';
import { MilestoneStrip } from './MilestoneStrip';
import { Button } from './plain/Button';
import type { Source } from '../i18n';
import { StageMeter } from './StageMeter';
import { WorkerAnswer } from './WorkerAnswer';

type Move = keyof Source['move']['placement'];
type Party = keyof Source['party'];

/** One placement in short, and its history when asked for: what happened, on which day, who said it. */
export function PlacementLine({ placement }: { placement: Schemas['PlacementResponse'] }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const road = useQuery({
    queryKey: ['placement', placement.id],
    queryFn: async () =>
      (await api.GET('/api/v1/placements/{id}', { params: { path: { id: placement.id } } })).data,
  });
  return (
    <section className="panel line">
      <div className="page-head">
        <div>
          <strong>{placement.employerName}</strong> {placement.job}
        </div>
        <span className="grow" />
        <StageMeter status={placement.status} />
      </div>
      {road.data && <MilestoneStrip placement={road.data} />}
      {road.data?.allowedTransitions.includes('accept') && <WorkerAnswer placement={road.data} />}
      <Button type="link" small aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('placements.history')}
      </Button>
      {open && (
        <ol className="story">
          {(road.data?.history ?? []).map((step) => (
            <li key={step.seq}>
              <span className="num">{step.occurredOn}</span> {t(`move.placement.${step.move as Move}`)}{' '}
              <span className="muted small">
                {t('placements.reportedBy', { party: t(`party.${step.reportedBy as Party}`) })}
                {step.channel === 'handed_link' && ` · ${t('channel.handed_link')}`}
                {step.marks.some((mark) => mark.startsWith('issuer')) && ` · ${t('placements.nearIssuer')}`}
                {step.note && ` ${step.note}`}
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
