import { WechatOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { useSession } from '../session/session';
import { Button } from '../ui/plain/Button';
import { tell } from '../ui/plain/notices';
import { useAct } from '../ui/useAct';

/** The text with the link to the person's own page, ready to be pasted into WeChat. A new link ends the one before it. */
export function OwnPageLink({ seekerId, name }: { seekerId: string; name: string }) {
  const { t } = useTranslation();
  const may = useSession().data?.permissions.includes('own-page-link.issue') ?? false;
  const issue = useAct(async () => {
    const { data } = await api.POST('/api/v1/seekers/{id}/page-links', {
      params: { path: { id: seekerId } },
    });
    const link = `${window.location.origin}${data?.page ?? ''}`;
    await navigator.clipboard.writeText(t('calls.ownPageText', { name, link }));
    tell(t('calls.copied'), 'ok');
  });
  if (!may) return null;
  return (
    <Button
      icon={<WechatOutlined aria-hidden />}
      loading={issue.isPending}
      onClick={() => issue.mutate(undefined)}
    >
      {t('calls.ownPage')}
    </Button>
  );
}
