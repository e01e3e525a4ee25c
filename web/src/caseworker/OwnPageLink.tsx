import { WechatOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { CopyLink } from '../ui/CopyLink';

/** The text with the link to the person's own page, ready to be pasted into WeChat. */
export function OwnPageLink({ seekerId, name }: { seekerId: string; name: string }) {
  const { t } = useTranslation();
  const params = { path: { id: seekerId } };
  return (
    <CopyLink
      permission="own-page-link.issue"
      icon={<WechatOutlined aria-hidden />}
      label={t('calls.ownPage')}
      issue={async () => (await api.POST('/api/v1/seekers/{id}/page-links', { params })).data?.page}
      textOf={(link) => t('calls.ownPageText', { name, link })}
    />
  );
}
