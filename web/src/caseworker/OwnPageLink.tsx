import { WechatOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { GiveLink } from '../ui/GiveLink';

/** The link to the person’s own page: sent to their phone, or passed on in WeChat. */
export function OwnPageLink({ seekerId, name }: { seekerId: string; name: string }) {
  const { t } = useTranslation();
  const params = { path: { id: seekerId } };
  return (
    <GiveLink
      subject={seekerId}
      permission="own-page-link.issue"
      icon={<WechatOutlined aria-hidden />}
      label={t('calls.ownPage')}
      issue={async (body) => (await api.POST('/api/v1/seekers/{id}/page-links', { params, body })).data?.page}
      textOf={(link) => t('calls.ownPageText', { name, link })}
    />
  );
}
