import { MobileOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../api/client';
import { deviceIdOf } from '../offline/device';
import { canSeal } from '../offline/seal';
import { moment } from '../ui/day';
import { Button } from '../ui/plain/Button';
import { ask } from '../ui/plain/notices';
import { useAct } from '../ui/useAct';
import { leaveLocked } from './session';

type Device = Schemas['DeviceResponse'];

/** `chrome-android` as people write it. */
const named = (agentClass: string): string =>
  agentClass
    .split('-')
    .map((word) => NAMES[word] ?? word.charAt(0).toUpperCase() + word.slice(1))
    .join(' · ');
const NAMES: Record<string, string> = { wechat: 'WeChat', ios: 'iOS', mac: 'macOS', other: '…' };

/** The devices that keep something of one's own; a lost one is locked for good. */
export function Devices({ userId }: { userId: string }) {
  const { t } = useTranslation();
  const devices = useQuery({
    queryKey: ['devices'],
    queryFn: async () => ({
      own: canSeal() ? await deviceIdOf(userId) : undefined,
      rows: (await api.GET('/api/v1/session/devices')).data ?? [],
    }),
  });
  const { own, rows = [] } = devices.data ?? {};
  const lock = useAct(
    (id: string) => api.POST('/api/v1/session/devices/{id}/lock', { params: { path: { id } } }),
    ({ data }) => data?.id === own && void leaveLocked(),
  );
  const lose = async ({ id }: Device) => {
    const sure = await ask({
      title: t('account.loseTitle'),
      text: t(id === own ? 'account.loseThis' : 'account.loseText'),
      yes: t('account.lose'),
      no: t('app.cancel'),
      danger: true,
    });
    if (sure) lock.mutate(id);
  };
  return (
    <ul className="devices">
      {rows.map((device) => (
        <li key={device.id} className="row">
          <MobileOutlined aria-hidden />
          <span className="grow">
            <strong>{named(device.agentClass)}</strong> {device.id === own && `(${t('account.thisDevice')})`}
            <br />
            <span className="small muted num">
              <Standing device={device} />
            </span>
          </span>
          {!device.lockedAt && (
            <Button small danger loading={lock.isPending} onClick={() => void lose(device)}>
              {t('account.lose')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

function Standing({ device: { lockedAt, lockReason, lastUsedAt } }: { device: Device }) {
  const { t } = useTranslation();
  if (!lockedAt) return t('account.lastUsed', { time: moment(lastUsedAt) });
  return t(lockReason === 'lost' ? 'account.lost' : 'account.lockedBy', { time: moment(lockedAt) });
}
