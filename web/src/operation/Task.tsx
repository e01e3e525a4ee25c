import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client';
import { said, type Source } from '../i18n';

type Letter = Schemas['DeadLetterResponse'];
type Topic = keyof Source['queues']['topics'];

/** What was to be done, with the key by which the log of the service knows it. */
export function Task({ letter }: { letter: Letter }) {
  const { t } = useTranslation();
  return (
    <>
      {t(`queues.topics.${letter.topic as Topic}`, { defaultValue: letter.topic })}
      <br />
      <code className="muted small">{letter.effectKey}</code>
    </>
  );
}

/** What the service says when many attempts ended without a word. */
const NO_OUTCOME = 'no outcome after many attempts';

export function Reason({ letter: { reason, lastError } }: { letter: Letter }) {
  const { t } = useTranslation();
  if (reason) return said(reason);
  if (!lastError || lastError === NO_OUTCOME) return t('queues.silence');
  return t('queues.fault', { name: lastError });
}
