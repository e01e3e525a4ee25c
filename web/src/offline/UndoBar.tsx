import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/plain/Button';
import { takeBack, UNDO_MS, useWaiting } from './outbox';

/** For ten seconds after an act: what was noted, and the way to take it back before it is sent. */
export function UndoBar() {
  const { t } = useTranslation();
  const [now, setNow] = useState(Date.now);
  const fresh = useWaiting().findLast((each) => each.sendAfter > now && !each.refusal);
  useEffect(() => {
    if (!fresh) return undefined;
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, [fresh]);
  return (
    <div className="undo-bar" role="status" hidden={!fresh}>
      {fresh && (
        <>
          <span className="grow">
            {t('offline.noted', { who: fresh.who, what: t(`offline.kind.${fresh.act.kind}`) })}
          </span>
          <span className="num">{Math.ceil(Math.min(fresh.sendAfter - now, UNDO_MS) / 1_000)}</span>
          <Button small onClick={() => void takeBack(fresh.group)}>
            {t('offline.undo')}
          </Button>
        </>
      )}
    </div>
  );
}
