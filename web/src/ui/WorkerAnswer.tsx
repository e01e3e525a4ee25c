import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../api/client';
import { namedCodes } from '../i18n';
import { useSession } from '../session/session';
import { GiveLink } from './GiveLink';
import { noteOf } from './heard';
import { heardIn, HowHeard } from './HowHeard';
import { Button } from './plain/Button';
import { Choice, Field } from './plain/Fields';
import { useAct } from './useAct';

type Order = Schemas['SeekerAnswerRequest'];
const ANSWERS = ['go', 'no', 'call_me'] as const;

/** The worker is asked: their own link to be sent on, or their word as somebody heard it. */
export function WorkerAnswer({ placement }: { placement: Schemas['PlacementResponse'] }) {
  const { t } = useTranslation();
  const may = useSession().data?.permissions.includes('placement.answer-for-worker') ?? false;
  const [open, setOpen] = useState(false);
  const [answer, setAnswer] = useState<Order['answer']>('go');
  const params = { path: { id: placement.id } };
  const send = useAct(
    (body: Order) => api.POST('/api/v1/placements/{id}/seeker-answers', { params, body }),
    () => setOpen(false),
  );
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const { channel = 'phone', witness } = heardIn(form);
    send.mutate({
      answer,
      version: placement.version,
      channel,
      ...(answer === 'no'
        ? { reason: namedCodes('reason', 'worker_decline').find((one) => one === form.get('reason')) }
        : {}),
      evidence: noteOf(channel, witness),
    });
  };
  return (
    <div className="moves">
      <div className="buttons">
        <GiveLink
          subject={placement.id}
          permission="offer-link.issue"
          label={t('worker.link')}
          issue={async (body) =>
            (await api.POST('/api/v1/placements/{id}/offer-links', { params, body })).data?.page
          }
          textOf={(link) =>
            t('worker.linkText', {
              name: placement.seekerName ?? '',
              employer: placement.employerName ?? '',
              job: placement.job ?? '',
              link,
            })
          }
        />
        {may && (
          <Button aria-expanded={open} onClick={() => setOpen(!open)}>
            {t('worker.answer')}
          </Button>
        )}
      </div>
      {open && (
        <form className="panel fields" aria-label={t('worker.answer')} onSubmit={submit}>
          <Field label={t('worker.said')}>
            <Choice
              autoFocus
              value={answer}
              onChange={({ target }) => setAnswer(ANSWERS.find((one) => one === target.value) ?? 'go')}
              options={ANSWERS.map((value) => ({ value, label: t(`worker.answers.${value}`) }))}
            />
          </Field>
          {answer === 'no' && (
            <Field label={t('placements.reason')}>
              <Choice
                name="reason"
                required
                empty
                options={namedCodes('reason', 'worker_decline').map((value) => ({
                  value,
                  label: t(`reason.worker_decline.${value}`),
                }))}
              />
            </Field>
          )}
          <HowHeard usual="phone" />
          <div className="buttons">
            <Button onClick={() => setOpen(false)}>{t('app.cancel')}</Button>
            <Button type="primary" submit loading={send.isPending}>
              {t('worker.save')}
            </Button>
          </div>
        </form>
      )}
    </div>
  );
}
