import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useToday } from '../session/session';
import { Button } from '../ui/plain/Button';
import { TextInput } from '../ui/plain/Fields';
import {
  type CallRow,
  type DeclineReason,
  FOLLOW_UP_OUTCOMES,
  type FollowUpOutcome,
  OFFER_OUTCOMES,
  type OfferOutcome,
} from './calls';

export type Chosen =
  | { kind: 'call'; outcome: OfferOutcome; reason?: DeclineReason }
  | { kind: 'followUp'; outcome: FollowUpOutcome; leftOn?: string };

export const DECLINE_REASONS: readonly DeclineReason[] = [
  'other_work',
  'pay_too_low',
  'too_far',
  'family',
  'care',
  'farm_season',
  'hazard',
  'changed_mind',
  'other',
];

/** The outcome a digit stands for; one that needs a reason or a day asks for it first. */
export function chosenBy(row: CallRow, digit: number): Chosen | undefined {
  if (row.kind === 'call') {
    const outcome = OFFER_OUTCOMES[digit - 1];
    return outcome && { kind: 'call', outcome };
  }
  const outcome = FOLLOW_UP_OUTCOMES[digit - 1];
  return outcome && { kind: 'followUp', outcome };
}

export const isComplete = (chosen: Chosen): boolean =>
  chosen.kind === 'call'
    ? chosen.outcome !== 'no' || chosen.reason !== undefined
    : chosen.outcome !== 'left' || chosen.leftOn !== undefined;

/** The outcomes of a call as large buttons that carry their digit. */
export function Outcomes({ row, choose }: { row: CallRow; choose: (chosen: Chosen) => void }) {
  const { t } = useTranslation();
  const labels =
    row.kind === 'call'
      ? OFFER_OUTCOMES.map((outcome) => t(`calls.call.${outcome}`))
      : FOLLOW_UP_OUTCOMES.map((outcome) => t(`calls.followUp.${outcome}`));
  return (
    <section className="outcomes" aria-label={t('calls.outcomes')}>
      {labels.map((label, index) => (
        <Button
          key={label}
          onClick={() => {
            const chosen = chosenBy(row, index + 1);
            if (chosen) choose(chosen);
          }}
        >
          <kbd className="kbd">{index + 1}</kbd> {label}
        </Button>
      ))}
    </section>
  );
}

/** Why not, by one more digit. */
export function Reasons({ choose }: { choose: (reason: DeclineReason) => void }) {
  const { t } = useTranslation();
  return (
    <section className="outcomes" aria-label={t('calls.why')}>
      {DECLINE_REASONS.map((reason, index) => (
        <Button key={reason} onClick={() => choose(reason)}>
          <kbd className="kbd">{index + 1}</kbd> {t(`reason.worker_decline.${reason}`)}
        </Button>
      ))}
    </section>
  );
}

/** The last day at work; today unless another one is told. */
export function LeavingDay({ choose }: { choose: (day: string) => void }) {
  const { t } = useTranslation();
  const [day, setDay] = useState(useToday());
  return (
    <section className="outcomes">
      <TextInput
        type="date"
        aria-label={t('today.leftOn')}
        value={day}
        onChange={({ target }) => target.value && setDay(target.value)}
      />
      <Button type="primary" data-focus onClick={() => choose(day)}>
        {t('app.save')}
      </Button>
    </section>
  );
}
