import { InfoCircleFilled, WarningFilled } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../api/client';
import { said } from '../i18n';
import { Button } from './plain/Button';

/** What failed, in words, with the way out. */
export function ProblemView({ error, retry }: { error: unknown; retry?: () => void }) {
  const { t } = useTranslation();
  const { problem, status } = problemOf(error);
  const title = problem ? said(problem.text) : t(status === 0 ? 'problem.offline' : 'problem.unknown');
  return (
    <div className="problem" role="alert">
      {status === 404 ? (
        <InfoCircleFilled aria-hidden />
      ) : (
        <WarningFilled className="flag-warn" aria-hidden />
      )}
      <h2>{title}</h2>
      {problem?.requestId && <p className="muted">{t('problem.request', { id: problem.requestId })}</p>}
      {retry && (
        <Button type="primary" onClick={retry}>
          {t('app.retry')}
        </Button>
      )}
    </div>
  );
}
