import { MobileOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { takeDay, useGrant } from '../offline/grant';
import { TakeAlong } from '../offline/Pin';
import { canSeal } from '../offline/seal';
import { useSession } from '../session/session';
import { moment } from '../ui/day';

/** Before a day in the villages: a PIN opens today's list where the console is opened again without a connection. */
export function TakeToday() {
  const { t } = useTranslation();
  const userId = useSession().data?.user.id;
  const { userId: of, until } = useGrant();
  if (!userId || !canSeal()) return null;
  if (of === userId && until)
    return (
      <p className="small muted taken">
        <MobileOutlined aria-hidden /> {t('today.taken', { time: moment(new Date(until).toISOString()) })}
      </p>
    );
  return (
    <div className="take-today">
      <TakeAlong
        small
        label={t('today.take')}
        why={t('today.takeWhy')}
        take={(pin) => takeDay(pin, userId)}
      />
    </div>
  );
}
