import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client';
import type { Source } from '../i18n';
import { useToday } from '../session/session';
import { daysBetween } from './day';

type Placement = Schemas['PlacementWithHistoryResponse'];
type Step = Schemas['PlacementStepResponse'];
type Party = keyof Source['party'];

const STAGES = ['proposed', 'offered', 'accepted', 'ready', 'departed', 'arrived', 'started'] as const;
type Stage = (typeof STAGES)[number];
const REACHED_BY: Record<Stage, readonly string[]> = {
  proposed: ['proposed', 'intent'],
  offered: ['offered'],
  accepted: ['accepted'],
  ready: ['ready'],
  departed: ['departed'],
  arrived: ['arrived'],
  started: ['started'],
};
const STOPPED: readonly string[] = ['ended', 'declined', 'expired', 'withdrawn', 'barred', 'no_show'];

interface Milestone {
  stage: Stage;
  step?: Step;
  /** Days from here to the next milestone, or until today. */
  days?: number;
}

/** The way of one placement as milestones; a stage it skipped, or its ledger did not tell, is left out. */
function milestonesOf({ history }: Placement, until: string): Milestone[] {
  const found = STAGES.map((stage) => ({
    stage,
    step: history.find(({ to }) => REACHED_BY[stage].includes(to)),
  }));
  const last = found.findLastIndex(({ step }) => step);
  const told = found.filter(({ step }, index) => step !== undefined || index > last);
  return told.map((milestone, index) => {
    const next = told.slice(index + 1).find(({ step }) => step)?.step;
    const from = milestone.step?.occurredOn;
    return from ? { ...milestone, days: daysBetween(from, next?.occurredOn ?? until) } : milestone;
  });
}

/** One line of milestones: the day, who said it, how long it took to the next; marked where it stopped. */
export function MilestoneStrip({ placement }: { placement: Placement }) {
  const { t } = useTranslation();
  const today = useToday();
  const stopped = STOPPED.includes(placement.status);
  const last = placement.history.at(-1)?.occurredOn ?? today;
  const milestones = milestonesOf(placement, stopped ? last : today);
  const reached = milestones.findLastIndex(({ step }) => step);
  const frame = stopped ? 'strip stopped' : 'strip';
  return (
    <ol className={frame} aria-label={t('strip.title')}>
      {milestones.map(({ stage, step, days }, index) => (
        <li key={stage} className={index === reached ? 'at' : step ? 'done' : ''}>
          <strong>{t(`strip.stage.${stage}`)}</strong>
          {step ? (
            <>
              <span className="num">{step.occurredOn}</span>
              <span className="muted">{t(`party.${step.reportedBy as Party}`)}</span>
            </>
          ) : (
            <span className="muted">{t('strip.waiting')}</span>
          )}
          {index === reached && stopped && (
            <span className="flag-bad">{t(`state.placement.${placement.status}`)}</span>
          )}
          {index === reached && !stopped && stage !== 'started' && days !== undefined && (
            <span className={days > 7 ? 'flag-warn' : 'muted'}>{t('strip.days', { days })}</span>
          )}
        </li>
      ))}
    </ol>
  );
}
