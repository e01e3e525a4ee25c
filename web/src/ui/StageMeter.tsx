import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client';

type Status = Schemas['PlacementResponse']['status'];

/** The road in eight steps; colour is kept for what has left it. */
const STEP: Record<Status, number> = {
  proposed: 1,
  intent: 2,
  offered: 3,
  accepted: 4,
  medical: 4,
  ready: 5,
  batched: 6,
  departed: 7,
  arrived: 7,
  started: 8,
  ended: 0,
  declined: 0,
  expired: 0,
  withdrawn: 0,
  barred: 0,
  no_show: 0,
};

export function StageMeter({ status }: { status: Status }) {
  const { t } = useTranslation();
  const step = STEP[status];
  const tone = status === 'started' ? 'ok' : step === 0 ? 'off' : '';
  return (
    <div className="stage">
      <span>{t(`state.placement.${status}`)}</span>
      {step > 0 && <span className="muted small num"> {step}/8</span>}
      <div className={`bar ${tone}`} aria-hidden>
        {Array.from({ length: 8 }, (_, index) => (
          <i key={index} className={index < (step || 8) ? 'on' : ''} />
        ))}
      </div>
    </div>
  );
}
