import { DisconnectOutlined } from '@ant-design/icons';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { api, problemOf } from '../api/client';
import { moment } from '../ui/day';
import { Button } from '../ui/plain/Button';
import { useGrant } from './grant';
import { useLocked, useWaiting } from './outbox';
import { PinGate } from './Pin';

const LOOK_EVERY_MS = 5_000;

/** Whether the service can be reached again, whoever is signed in. */
const answers = (): Promise<boolean> =>
  api.GET('/api/v1/session').then(
    () => true,
    (error: unknown) => {
      const { status } = problemOf(error);
      return status !== 0 && status < 502;
    },
  );

/** Opened where the service cannot be reached: a granted day opens by its PIN, else everything waits here, sealed. */
export function OfflinePage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { back } = useSearch({ strict: false }) as { back: string };
  const { userId, until } = useGrant();
  const unsent = useWaiting().length + useLocked().length;
  const goBack = () => void navigate({ href: back, replace: true });
  const reached = useRef(goBack);
  useEffect(() => {
    reached.current = goBack;
  });
  useEffect(() => {
    const look = () => void answers().then((yes) => yes && reached.current());
    const timer = setInterval(look, LOOK_EVERY_MS);
    addEventListener('online', look);
    return () => {
      clearInterval(timer);
      removeEventListener('online', look);
    };
  }, []);
  return (
    <main className="kept-trip" id="content">
      <h1>
        <DisconnectOutlined aria-hidden /> {t('offline.off')}
      </h1>
      <p className="note" role="status">
        {userId ? t('offline.day.until', { time: shortly(until) }) : t('offline.day.none')}{' '}
        {unsent > 0 && t('offline.day.waits', { count: unsent })}
      </p>
      {userId ? <PinGate opened={goBack} /> : null}
      <Button block type={userId ? 'link' : 'primary'} onClick={goBack}>
        {t('app.retry')}
      </Button>
    </main>
  );
}

const shortly = (until = 0): string => moment(new Date(until).toISOString());
