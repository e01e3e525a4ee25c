import { MessageOutlined } from '@ant-design/icons';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client';
import { enqueue } from '../offline/outbox';
import { useToday } from '../session/session';
import { Button } from '../ui/plain/Button';
import { Choice, Field, TextInput } from '../ui/plain/Fields';
import { Sheet } from '../ui/plain/Sheet';

type Concern = Schemas['RaiseConcernRequest'];
const KINDS = [
  'wage',
  'hours',
  'injury',
  'insurance',
  'dormitory',
  'safety',
  'rights',
  'family',
  'other',
] as const satisfies readonly Concern['kind'][];

/** What somebody at work asks for help with, noted during the call; sent when there is a connection. */
export function ConcernSheet({ placementId, name }: { placementId: string; name: string }) {
  const { t } = useTranslation();
  const today = useToday();
  const [open, setOpen] = useState(false);
  const note = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const kind = KINDS.find((one) => one === form.get('kind')) ?? 'other';
    const text = String(form.get('words')).trim();
    const words = {
      placementId,
      kind,
      owner: 'station',
      reportedBy: 'worker',
      channel: 'phone',
      occurredOn: today,
    } as const;
    void enqueue(
      [
        {
          kind: 'concern',
          about: `concern:${placementId}`,
          words: { ...words, ...(text ? { words: text } : {}) },
        },
      ],
      name,
    );
    setOpen(false);
  };
  return (
    <>
      <Button icon={<MessageOutlined aria-hidden />} onClick={() => setOpen(true)}>
        {t('concern.note')}
      </Button>
      <Sheet open={open} title={`${name} ${t('concern.note')}`} onClose={() => setOpen(false)}>
        <form className="fields" onSubmit={note}>
          <Field label={t('concern.kind')}>
            <Choice
              name="kind"
              options={KINDS.map((value) => ({ value, label: t(`concern.kinds.${value}`) }))}
            />
          </Field>
          <Field label={t('concern.words')}>
            <TextInput name="words" maxLength={300} autoComplete="off" />
          </Field>
          <Button type="primary" submit block>
            {t('concern.do')}
          </Button>
        </form>
      </Sheet>
    </>
  );
}
