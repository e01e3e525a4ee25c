import { CheckCircleOutlined, WarningOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { said } from '../i18n';
import { FigureDoor } from './FigureDoor';
import { type Figure, type Figures, under } from './run';

/** What would make a number look better than it is, and who is late: beside the indicators, never part of them. */
export function Checks({ figures }: { figures: Figures }) {
  const { t } = useTranslation();
  return (
    <div className="report-grid">
      <section className="panel">
        <h2>{t('reports.alarms')}</h2>
        <Findings found={under(figures, 'alarms')} />
      </section>
      <section className="panel">
        <h2>{t('reports.checksTitle')}</h2>
        <Findings found={under(figures, 'checks')} />
        <p className="muted small">{t('reports.checksMean')}</p>
      </section>
    </div>
  );
}

function Findings({ found }: { found: readonly Figure[] }) {
  return (
    <ul className="figure-rows">
      {found.map((figure) => (
        <li key={figure.code}>
          <span>
            {figure.value === 0 ? (
              <CheckCircleOutlined className="flag-ok" />
            ) : (
              <WarningOutlined className={figure.value === null ? 'muted' : 'flag-warn'} />
            )}{' '}
            {said(figure.name)}
          </span>
          <FigureDoor figure={figure} />
        </li>
      ))}
    </ul>
  );
}
