import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Buckets } from './Buckets';
import { FigureRows } from './FigureRows';
import { detailOf, type Figure, type Figures, percent, under } from './run';

/** I1 to I10 as the two governments report them, each with its unit and its list, the buckets with their sum. */
export function Indicators({ figures }: { figures: Figures }) {
  const { t } = useTranslation();
  const of = (...codes: string[]) => codes.map((code) => figures.get(code));
  const agreed = (figure: Figure): ReactNode => {
    const [target, rate] = [detailOf(figure, 'target'), detailOf(figure, 'rate')];
    if (target === undefined) return null;
    return (
      <span className="muted small num">
        {' '}
        {t('reports.target', { target })} {rate !== undefined && percent(rate)}
      </span>
    );
  };
  return (
    <div className="report-grid">
      <Group title={t('reports.group.helped')}>
        <FigureRows
          figures={[
            ...of('I1', 'I1.starts', 'I1.outsideStarts', 'I1.paired'),
            ...under(figures, 'I1.paired'),
          ]}
        />
      </Group>
      <Group title={t('reports.group.how')}>
        <Buckets figures={figures} whole="I1" parts={['I1.chain', 'I1.outside']} />
      </Group>
      <Group title={t('reports.group.status')}>
        <Buckets figures={figures} whole="I1" parts={['I1a', 'I1b']} />
        <Buckets figures={figures} whole="I1a" parts={['I1a.poor', 'I1a.monitored']} />
      </Group>
      <Group title={t('reports.group.where')}>
        <Buckets figures={figures} whole="I1" parts={['I2', 'I3', 'I4', 'I4.unknown']} />
      </Group>
      <Group title={t('reports.group.stable')} code="I5">
        <FigureRows figures={of('I5.3months', 'I5.3months.notMatured', 'I5.3months.notProven')} />
        <FigureRows figures={of('I5.6months', 'I5.6months.notMatured', 'I5.6months.notProven')} />
      </Group>
      <Group title={t('reports.group.fairs')} code="I7">
        <FigureRows figures={of('I7.fairs', 'I7.employers', 'I7.vacancies', 'I7.cameIn', 'I7.intents')} />
      </Group>
      <Group title={t('reports.group.travel')} code="I8">
        <FigureRows figures={of('I8.batches', 'I8.coaches', 'I8.boarded')} />
      </Group>
      <Group title={t('reports.group.others')}>
        <FigureRows figures={of('I9', 'I10')} note={agreed} />
      </Group>
    </div>
  );
}

function Group({ title, code, children }: { title: string; code?: string; children: ReactNode }) {
  return (
    <section className="panel">
      <h2>
        {title} <span className="muted small">{code}</span>
      </h2>
      {children}
    </section>
  );
}
