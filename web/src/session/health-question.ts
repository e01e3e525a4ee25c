import i18n from 'i18next';
import { answerHealthQuestions } from '../api/client';
import { ask } from '../ui/plain/notices';

/** Puts the service's question about words that may tell of health to whoever wrote them. */
export function askWritersAboutHealth(): void {
  answerHealthQuestions((words) =>
    ask({
      title: i18n.t('health.title'),
      text: i18n.t('health.text', { words: words.join(i18n.t('health.between')) }),
      yes: i18n.t('health.keep'),
      no: i18n.t('health.change'),
    }),
  );
}
