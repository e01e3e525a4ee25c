import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { useToday } from '../../session/session';
import { addDays, moment } from '../../ui/day';
import { Choice, Field, TextInput } from '../../ui/plain/Fields';
import { Sheet } from '../../ui/plain/Sheet';
import { ProblemView } from '../../ui/ProblemView';
import { useAct } from '../../ui/useAct';

/** Offices that may read this import, by name and until a day; reading only, taken back at any time. */
export function SharedWith({ importId }: { importId: string }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('review.share')}</Button>
      <Sheet open={open} title={t('review.shareTitle')} onClose={() => setOpen(false)}>
        <Shares importId={importId} />
      </Sheet>
    </>
  );
}

function Shares({ importId }: { importId: string }) {
  const { t } = useTranslation();
  const today = useToday();
  const path = { id: importId };
  const shares = useQuery({
    queryKey: ['import-shares', importId],
    queryFn: async () => (await api.GET('/api/v1/imports/{id}/shares', { params: { path } })).data,
  });
  const share = useAct(async (body: { organisationId: string; until: string }) =>
    api.POST('/api/v1/imports/{id}/shares', { params: { path }, body }),
  );
  const end = useAct(async (shareId: string) =>
    api.POST('/api/v1/imports/{id}/shares/{shareId}/end', { params: { path: { ...path, shareId } } }),
  );
  if (!shares.data) return shares.isError ? <ProblemView error={shares.error} /> : null;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    share.mutate({ organisationId: String(form.get('office')), until: String(form.get('until')) });
  };
  const options = shares.data.candidates.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <p>{t('review.shareText')}</p>
      {shares.data.shares.length === 0 && <p className="muted">{t('review.sharedWithNobody')}</p>}
      <ul>
        {shares.data.shares.map(({ id, with: office, by, at, until, endedAt }) => (
          <li key={id} className={endedAt ? 'muted' : ''}>
            {office.name}{' '}
            <span className="small">
              {endedAt
                ? t('review.shareEnded', { at: moment(endedAt) })
                : t('review.sharedUntil', { until, by: by ?? '', at: moment(at) })}
            </span>{' '}
            {!endedAt && (
              <Button
                size="small"
                loading={end.isPending}
                aria-label={t('review.endShareOf', { name: office.name })}
                onClick={() => end.mutate(id)}
              >
                {t('review.endShare')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {options.length === 0 ? (
        <p className="muted">{t('review.nobodyToShare')}</p>
      ) : (
        <form className="fields" aria-label={t('review.share')} onSubmit={submit}>
          <Field label={t('review.office')}>
            <Choice name="office" required empty options={options} />
          </Field>
          <Field label={t('review.until')}>
            <TextInput name="until" type="date" required min={today} max={addDays(today, 92)} />
          </Field>
          <Button type="primary" htmlType="submit" loading={share.isPending}>
            {t('review.doShare')}
          </Button>
        </form>
      )}
    </>
  );
}
