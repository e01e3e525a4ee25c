import { DownloadOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { downloadFailures, type Failure } from './failures';
import { Button } from './plain/Button';

/** What a batch did, and which of its lines were refused, with why; the list can be taken away as a file. */
export function Failures({ done, failures, file }: { done: number; failures: Failure[]; file: string }) {
  const { t } = useTranslation();
  return (
    <section className="panel failures" role="status">
      <strong className={failures.length > 0 ? 'flag-warn' : 'flag-ok'}>
        {failures.length > 0
          ? t('batch.some', { done, refused: failures.length })
          : t('batch.all', { count: done })}
      </strong>
      {failures.length > 0 && (
        <>
          <ul>
            {failures.map(({ name, why }, index) => (
              <li key={name + index}>
                <strong>{name}</strong> {why}
              </li>
            ))}
          </ul>
          <Button
            icon={<DownloadOutlined />}
            onClick={() => downloadFailures(file, [t('batch.who'), t('batch.why')], failures)}
          >
            {t('batch.download')}
          </Button>
        </>
      )}
    </section>
  );
}
