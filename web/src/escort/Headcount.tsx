import { TeamOutlined } from '@ant-design/icons';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { enqueue } from '../offline/outbox';
import { Button } from '../ui/plain/Button';
import { Field, TextInput } from '../ui/plain/Fields';
import { Sheet } from '../ui/plain/Sheet';
import { SureFoot } from '../ui/plain/SureFoot';

/** Counted at a stop; the difference is told at once, with or without a connection. */
export function Headcount({ batchId, expected }: { batchId: string; expected: number }) {
  const { t } = useTranslation();
  const form = useId();
  const [open, setOpen] = useState(false);
  const [stop, setStop] = useState('');
  const [counted, setCounted] = useState('');
  const apart = counted === '' ? undefined : Number(counted) - expected;
  const save = (event: FormEvent) => {
    event.preventDefault();
    const deviceAt = new Date().toISOString();
    const words = { id: crypto.randomUUID(), stop, counted: Number(counted), deviceAt };
    void enqueue([{ kind: 'headcount', about: batchId, words }], stop, 0);
    setOpen(false);
    setStop('');
    setCounted('');
  };
  return (
    <>
      <Button icon={<TeamOutlined aria-hidden />} onClick={() => setOpen(true)}>
        {t('trip.count')}
      </Button>
      <Sheet
        open={open}
        title={t('trip.count')}
        onClose={() => setOpen(false)}
        foot={<SureFoot label={t('app.save')} close={() => setOpen(false)} form={form} />}
      >
        <p className="muted">{t('trip.expected', { count: expected })}</p>
        <form id={form} className="fields" onSubmit={save}>
          <Field label={t('trip.stop')}>
            <TextInput
              data-focus
              required
              maxLength={60}
              value={stop}
              onChange={({ target }) => setStop(target.value)}
            />
          </Field>
          <Field label={t('trip.counted')}>
            <TextInput
              required
              type="number"
              min={0}
              max={1000}
              inputMode="numeric"
              value={counted}
              onChange={({ target }) => setCounted(target.value)}
            />
          </Field>
        </form>
        {apart !== undefined && (
          <p className={apart === 0 ? 'flag-ok' : 'flag-bad'} role="status">
            {apart === 0
              ? t('trip.right')
              : t(apart < 0 ? 'trip.short' : 'trip.over', { count: Math.abs(apart) })}
          </p>
        )}
      </Sheet>
    </>
  );
}
