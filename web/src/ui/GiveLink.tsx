import { LinkOutlined } from '@ant-design/icons';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client';
import { useSession } from '../session/session';
import { LinkList } from './LinkList';
import { Button } from './plain/Button';
import { Choice, Field } from './plain/Fields';
import { tell } from './plain/notices';
import { useAct } from './useAct';

type Way = Schemas['IssueLinkRequest'];
const WHYS = ['asked_in_chat', 'no_contact', 'not_arrived', 'on_paper'] as const;

interface Props {
  /** Whose the link is: person, company or placement. */
  subject: string;
  permission: string;
  icon?: ReactNode;
  label: string;
  /** Makes the link. @returns its path when it is handed over */
  issue: (way: Way) => Promise<string | null | undefined>;
  /** The text around it, as it is passed on by hand. */
  textOf: (link: string) => string;
}

const copy = (text: string): Promise<boolean> =>
  Promise.resolve()
    .then(() => navigator.clipboard.writeText(text))
    .then(
      () => true,
      () => false,
    );

/** A link for somebody without an account: sent to their registered contact, or, said so for good, passed on by hand. */
export function GiveLink({
  subject,
  permission,
  icon = <LinkOutlined aria-hidden />,
  label,
  issue,
  textOf,
}: Props) {
  const { t } = useTranslation();
  const may = useSession().data?.permissions.includes(permission) ?? false;
  const [open, setOpen] = useState(false);
  const [shown, setShown] = useState<string>();
  const send = useAct(async () => {
    await issue({ way: 'send' });
    tell(t('links.sent'), 'ok');
  });
  const handOver = useAct(
    async (why: (typeof WHYS)[number]) => {
      const path = await issue({ way: 'hand_over', why });
      const text = textOf(`${window.location.origin}${path ?? ''}`);
      const copied = await copy(text);
      if (copied) tell(t('moves.copied'), 'ok');
      // Read off the screen instead: the link exists, and asking again would make another.
      setShown(copied ? undefined : text);
    },
    () => setOpen(false),
  );
  if (!may) return null;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const why = new FormData(event.currentTarget).get('why');
    handOver.mutate(WHYS.find((one) => one === why) ?? 'asked_in_chat');
  };
  return (
    <>
      <Button icon={icon} loading={send.isPending} onClick={() => send.mutate(undefined)}>
        {label}
      </Button>
      <Button aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('links.handOver')}
      </Button>
      {shown && (
        <p className="shown-link" role="status">
          {shown}
        </p>
      )}
      {open && (
        <form className="panel fields" aria-label={t('links.handOver')} onSubmit={submit}>
          <LinkList subject={subject} />
          <p>{t('links.marked')}</p>
          <Field label={t('links.why')}>
            <Choice
              autoFocus
              name="why"
              options={WHYS.map((value) => ({ value, label: t(`links.whys.${value}`) }))}
            />
          </Field>
          <div className="buttons">
            <Button onClick={() => setOpen(false)}>{t('app.cancel')}</Button>
            <Button type="primary" submit loading={handOver.isPending}>
              {t('links.show')}
            </Button>
          </div>
        </form>
      )}
    </>
  );
}
