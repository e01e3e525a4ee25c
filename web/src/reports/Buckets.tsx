import { CheckOutlined, WarningOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { FigureRows } from './FigureRows';
import type { Figure, Figures } from './run';

/** Parts of a figure that are the whole of it; their sum is shown beside it, so that anybody can see that it holds. */
export function Buckets({ figures, whole, parts }: { figures: Figures; whole: string; parts: string[] }) {
  const { t } = useTranslation();
  const found = parts.flatMap((code) => figures.get(code) ?? []);
  const total = figures.get(whole)?.value;
  const sum = found.reduce((so, { value }) => so + (value ?? 0), 0);
  if (total === null || total === undefined) return <FigureRows figures={found} />;
  const holds = sum === total;
  const share = ({ value }: Figure) => (total === 0 ? 0 : ((value ?? 0) / total) * 100);
  return (
    <>
      <div className="share-bar" aria-hidden>
        {found.map((figure) => (
          <i key={figure.code} style={{ width: `${share(figure)}%` }} />
        ))}
      </div>
      <FigureRows figures={found} />
      <p className={holds ? 'small muted' : 'small flag-bad'}>
        {holds ? <CheckOutlined /> : <WarningOutlined />}{' '}
        {t(holds ? 'reports.sumHolds' : 'reports.sumFails', { sum, total })}
      </p>
    </>
  );
}
