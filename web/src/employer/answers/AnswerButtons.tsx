import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/plain/Button';
import { declineReasons } from '../reasons';
import type { Mark } from './marks';

interface Props {
  mark: Mark;
  /** The reasons are open, each under its digit. */
  asking: boolean;
  choose: (mark: Mark) => void;
  ask: () => void;
}

/** Yes, no with its reason, or later: as buttons and, for the row with the cursor, as keys. */
export function AnswerButtons({ mark, asking, choose, ask }: Props) {
  const { t } = useTranslation();
  if (asking)
    return (
      <div className="answer-reasons" role="group" aria-label={t('answers.why')}>
        {declineReasons().map((reason, index) => (
          <Button key={reason} small onClick={() => choose({ answer: 'decline', reason })}>
            <kbd className="kbd">{index + 1}</kbd> {t(`reason.employer_decline.${reason}`)}
          </Button>
        ))}
      </div>
    );
  const pressed = (answer: Mark['answer']) => ({
    small: true,
    type: mark.answer === answer ? ('primary' as const) : ('default' as const),
    'aria-pressed': mark.answer === answer,
  });
  return (
    <div className="answer-buttons">
      <Button {...pressed('offer')} onClick={() => choose({ answer: 'offer' })}>
        {t('answers.offer')}
      </Button>
      <Button {...pressed('decline')} onClick={ask}>
        {t('answers.decline')}
      </Button>
      <Button {...pressed('later')} onClick={() => choose({ answer: 'later' })}>
        {t('answers.later')}
      </Button>
      {mark.answer === 'decline' && (
        <span className="muted small">{t(`reason.employer_decline.${mark.reason}`)}</span>
      )}
    </div>
  );
}
