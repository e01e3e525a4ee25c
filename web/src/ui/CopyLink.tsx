import { LinkOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../session/session';
import { Button } from './plain/Button';
import { tell } from './plain/notices';
import { useAct } from './useAct';

interface Props {
  permission: string;
  icon?: ReactNode;
  label: string;
  /** Makes the link. @returns its path */
  issue: () => Promise<string | undefined>;
  /** The text around it, as it is sent on. */
  textOf: (link: string) => string;
}

/** Makes a link for somebody without an account and copies the text that carries it. A new link ends the one before it. */
export function CopyLink({ permission, icon = <LinkOutlined aria-hidden />, label, issue, textOf }: Props) {
  const { t } = useTranslation();
  const may = useSession().data?.permissions.includes(permission) ?? false;
  const copy = useAct(async () => {
    const path = await issue();
    await navigator.clipboard.writeText(textOf(`${window.location.origin}${path ?? ''}`));
    tell(t('moves.copied'), 'ok');
  });
  if (!may) return null;
  return (
    <Button icon={icon} loading={copy.isPending} onClick={() => copy.mutate(undefined)}>
      {label}
    </Button>
  );
}
