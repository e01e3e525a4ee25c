import { useTranslation } from 'react-i18next';
import { said, type Source } from '../i18n';
import { useOpenKeys } from '../offline/keys';
import { flush, takeBack, tryAgain, useLocked, useWaiting, type WaitingAct } from '../offline/outbox';
import { useSession } from '../session/session';
import { moment } from '../ui/day';
import { Page } from '../ui/Page';
import { Button } from '../ui/plain/Button';
import { Nothing } from '../ui/plain/Rest';

type Codes = keyof Source['offline']['codes'];

/** What this device still has to send, and what the service refused: nothing disappears without its person knowing. */
export function OutboxPage() {
  const { t } = useTranslation();
  const userId = useSession().data?.user.id;
  const mine = useWaiting().filter((each) => each.userId === userId);
  const refused = mine.filter((each) => each.refusal);
  const waiting = mine.filter((each) => !each.refusal);
  const open = useOpenKeys()?.userId === userId;
  const shut = useLocked();
  const others = shut.filter((each) => each.userId !== userId).length;
  const locked = shut.length - others;
  return (
    <Page
      title={t('offline.title')}
      extra={
        waiting.length > 0 && (
          <Button type="primary" onClick={() => void flush({ now: true })}>
            {t('offline.sendNow')}
          </Button>
        )
      }
    >
      {mine.length + locked === 0 && <Nothing>{t('offline.none')}</Nothing>}
      {refused.length > 0 && <h2>{t('offline.refusedTitle')}</h2>}
      {refused.map((row) => (
        <Card row={row} key={row.id}>
          <p className="flag-bad">
            {t('offline.why')}: <Reason row={row} />
          </p>
          <div className="buttons">
            <Button onClick={() => void tryAgain(row)}>{t('offline.again')}</Button>
            <Button onClick={() => void takeBack(row.group)}>{t('offline.dropRefused')}</Button>
          </div>
        </Card>
      ))}
      {waiting.length > 0 && <h2>{t('offline.waiting', { count: waiting.length })}</h2>}
      {waiting.map((row) => (
        <Card row={row} key={row.id}>
          <Button onClick={() => void takeBack(row.group)}>{t('offline.drop')}</Button>
        </Card>
      ))}
      {locked > 0 && (
        <p className="flag-warn">{t(open ? 'offline.shut' : 'offline.locked', { count: locked })}</p>
      )}
      {others > 0 && <p className="muted">{t('offline.others', { count: others })}</p>}
    </Page>
  );
}

function Reason({ row }: { row: WaitingAct }) {
  const { t } = useTranslation();
  if (row.refusal?.text) return said(row.refusal.text);
  const code = row.refusal?.code ?? '';
  return t(`offline.codes.${code as Codes}`, { defaultValue: code });
}

function Card({ row, children }: { row: WaitingAct; children: React.ReactNode }) {
  const { t } = useTranslation();
  return (
    <article className="phone-card">
      <div className="row">
        <strong className="grow">{row.who}</strong>
        <span>{t(`offline.kind.${row.act.kind}`)}</span>
      </div>
      <span className="muted small num">
        {t('offline.at', { time: moment(new Date(row.at).toISOString()) })}
      </span>
      {children}
    </article>
  );
}
