import { useTranslation } from 'react-i18next';
import { Button } from './Button';

interface Props {
  label: string;
  close: () => void;
  /** What is done; left out when the button sends a form. */
  press?: () => void;
  form?: string;
  busy?: boolean;
  disabled?: boolean;
  danger?: boolean;
}

/**
 * The foot of a sheet that asks before something is done: back, or do it. The cursor is on the latter, unless something is to
 * be filled in first or cannot be taken back.
 */
export function SureFoot({ label, close, press, form, busy, disabled, danger }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <Button onClick={close}>{t('app.cancel')}</Button>
      <Button
        type="primary"
        data-focus={press && !danger && !disabled ? true : undefined}
        submit={form !== undefined}
        form={form}
        danger={danger}
        disabled={disabled}
        loading={busy}
        onClick={press}
      >
        {label}
      </Button>
    </>
  );
}
