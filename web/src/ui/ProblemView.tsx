import { Button, Result } from 'antd';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../api/client';
import { said } from '../i18n';

/** What failed, in words, with the way out. */
export function ProblemView({ error, retry }: { error: unknown; retry?: () => void }) {
  const { t } = useTranslation();
  const { problem, status } = problemOf(error);
  const title = problem ? said(problem.text) : t(status === 0 ? 'problem.offline' : 'problem.unknown');
  return (
    <Result
      status={status === 404 ? 'info' : 'warning'}
      title={title}
      subTitle={problem?.requestId && t('problem.request', { id: problem.requestId })}
      extra={
        retry && (
          <Button type="primary" onClick={retry}>
            {t('app.retry')}
          </Button>
        )
      }
    />
  );
}
