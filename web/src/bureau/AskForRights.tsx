import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../api/client';
import { useAct } from '../ui/useAct';

type Kind = Schemas['RightsRequestOrder']['kind'];
const KINDS: readonly Kind[] = ['copy', 'correct', 'erase', 'explain'];

/** The person stands at the desk and asks about the own data; the day of the answer begins to count. */
export function AskForRights({ seekerId }: { seekerId: string }) {
  const { t } = useTranslation();
  const ask = useAct(
    async (kind: Kind) =>
      (
        await api.POST('/api/v1/seekers/{id}/rights-requests', {
          params: { path: { id: seekerId } },
          body: { reportedBy: 'worker', channel: 'in_person', kind },
        })
      ).data,
  );
  return (
    <p>
      <Dropdown
        trigger={['click']}
        menu={{
          items: KINDS.map((key) => ({ key, label: t(`asks.kinds.${key}`) })),
          onClick: ({ key }) => ask.mutate(key as Kind),
        }}
      >
        <Button size="small">{t('asks.ask')}</Button>
      </Dropdown>{' '}
      {ask.data && <span role="status">{t('asks.asked', { day: ask.data.dueOn })}</span>}
    </p>
  );
}
