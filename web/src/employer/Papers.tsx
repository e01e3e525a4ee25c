import { useQuery } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../api/client';
import type { Source } from '../i18n';
import { moment } from '../ui/day';
import { Nothing } from '../ui/plain/Rest';
import { ProblemView } from '../ui/ProblemView';

type Paper = Schemas['EvidenceResponse'];
type Kind = keyof Source['papers']['kinds'];
type Role = keyof Source['role'];

/** What the company has shown for this person, each copy with who has opened it. */
export function Papers({ placementId }: { placementId: string }) {
  const { t } = useTranslation();
  const papers = useQuery({
    queryKey: ['papers', placementId],
    queryFn: async () =>
      (
        await api.GET('/api/v1/follow-ups/placements/{placementId}/evidence', {
          params: { path: { placementId } },
        })
      ).data?.items ?? [],
  });
  if (papers.isPending) return <Skeleton active />;
  if (papers.isError) return <ProblemView error={papers.error} retry={() => void papers.refetch()} />;
  if (papers.data.length === 0) return <Nothing>{t('papers.none')}</Nothing>;
  return (
    <ul className="figure-rows">
      {papers.data.map((paper) => (
        <PaperRow key={paper.id} paper={paper} />
      ))}
    </ul>
  );
}

function PaperRow({ paper }: { paper: Paper }) {
  const { t } = useTranslation();
  const { kind, fromOn, toOn, amount, files, word } = paper;
  return (
    <li>
      <span>
        <strong>{t(`papers.kinds.${kind as Kind}`)}</strong>{' '}
        <span className="num">
          {fromOn} – {toOn}
        </span>{' '}
        {amount !== null && <span className="num">{t('papers.yuan', { amount })}</span>}
        {word !== 'own' && <span className="muted small"> {t(`papers.word.${word}`)}</span>}
        {files.length === 0 && <span className="muted small"> {t('papers.noFile')}</span>}
        {files.map((file, index) => (
          <Readers key={file.id} fileId={file.id} number={index + 1} />
        ))}
      </span>
    </li>
  );
}

function Readers({ fileId, number }: { fileId: string; number: number }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const readings = useQuery({
    queryKey: ['readings', fileId],
    enabled: open,
    queryFn: async () =>
      (await api.GET('/api/v1/evidence-files/{id}/readings', { params: { path: { id: fileId } } })).data
        ?.items ?? [],
  });
  return (
    <span className="event">
      {t('papers.copy', { number })}{' '}
      <Button type="link" size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('papers.whoSaw')}
      </Button>
      {open && readings.data?.length === 0 && <span className="muted small">{t('papers.unseen')}</span>}
      {open &&
        readings.data?.map((reading) => (
          <span className="event small num" key={`${reading.userId}${reading.readAt}`}>
            {moment(reading.readAt)} {reading.name ?? t(`role.${reading.role as Role}`)}
          </span>
        ))}
    </span>
  );
}
