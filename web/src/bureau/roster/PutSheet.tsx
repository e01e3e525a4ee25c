import { DownloadOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { downloadFailures } from '../../ui/failures';
import { Button } from '../../ui/plain/Button';
import { Sheet } from '../../ui/plain/Sheet';
import { SureFoot } from '../../ui/plain/SureFoot';
import type { Judged } from './judge';
import type { ToSend } from './useSend';

interface Props extends Omit<ToSend, 'agreed'> {
  waiting: readonly Judged[];
  cells: number;
  sending: boolean;
  send: (agreed: boolean) => void;
  close: () => void;
}

const SHOWN = 50;

/** What will be done and what will not, with why, before it is done. */
export function PutSheet({ lines, waiting, cells, sending, send, close }: Props) {
  const { t } = useTranslation();
  const [agreed, setAgreed] = useState(false);
  const failures = waiting.map(({ number, line, status, problems }) => ({
    name: t('rosterGrid.line', { line: number, name: line.cells.name || line.cells.idNumber.slice(-4) }),
    why:
      problems
        .map(({ column, text }) =>
          t('rosterGrid.problem', { text, column: t(`rosterGrid.column.${column}`) }),
        )
        .join(' ') || t(`rosterGrid.status.${status}`),
  }));
  return (
    <Sheet
      open
      title={t('rosterGrid.previewTitle')}
      onClose={close}
      foot={
        <SureFoot
          label={t('rosterGrid.do', { put: lines.length, changed: cells })}
          close={close}
          press={() => send(agreed)}
          busy={sending}
          disabled={lines.length + cells === 0}
        />
      }
    >
      <dl className="put-counts">
        <dt>{t('rosterGrid.willPut')}</dt>
        <dd>{t('rosterGrid.people', { count: lines.length })}</dd>
        <dt>{t('rosterGrid.willChange')}</dt>
        <dd>{t('rosterGrid.cells', { count: cells })}</dd>
        <dt>{t('rosterGrid.willWait')}</dt>
        <dd className={waiting.length > 0 ? 'flag-warn' : ''}>
          {t('rosterGrid.lines', { count: waiting.length })}
        </dd>
      </dl>
      {lines.length > 0 && (
        <label className="put-agreed">
          <input type="checkbox" checked={agreed} onChange={(event) => setAgreed(event.target.checked)} />
          {t('rosterGrid.agreed')}
        </label>
      )}
      {failures.length > 0 && (
        <section className="failures">
          <h2>{t('rosterGrid.whyNot')}</h2>
          <ul>
            {failures.slice(0, SHOWN).map(({ name, why }) => (
              <li key={name}>
                <strong>{name}</strong> {why}
              </li>
            ))}
          </ul>
          <Button
            icon={<DownloadOutlined aria-hidden />}
            onClick={() => downloadFailures(t('rosterGrid.file'), [t('batch.who'), t('batch.why')], failures)}
          >
            {t('batch.download')}
          </Button>
        </section>
      )}
    </Sheet>
  );
}
