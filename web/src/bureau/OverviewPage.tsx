import { CheckOutlined, WarningOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, DatePicker, List, Skeleton } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../api/client';
import { said } from '../i18n';
import { useToday } from '../session/session';
import { Page } from '../ui/Page';
import { ProblemView } from '../ui/ProblemView';
import { useListSearch } from '../ui/useListSearch';
import { usePages } from '../ui/usePages';
import { SidePanel } from '../ui/SidePanel';
import { at, CHAIN, type ChainFigure, type FigureTree, wholeOf } from './chain-figures';
import { FlowPanel } from './FlowPanel';

/** The chain in figures, each a door to its people, and the checks that hold them together. */
export function OverviewPage() {
  const { t } = useTranslation();
  const { search, set } = useListSearch();
  const today = useToday();
  const asOf = search.asOf ?? today;
  const figures = useQuery({
    queryKey: ['figures', asOf],
    queryFn: async () =>
      (await api.GET('/api/v1/reports/figures', { params: { query: { asOf } } })).data as
        FigureTree | undefined,
  });
  const assertions = useQuery({
    queryKey: ['assertions', asOf],
    queryFn: async () => (await api.GET('/api/v1/reports/assertions', { params: { query: { asOf } } })).data,
  });
  const shown = CHAIN.filter(({ path }) => at(figures.data, path) !== undefined);
  return (
    <Page
      title={t('overview.title')}
      extra={
        <DatePicker
          aria-label={t('overview.asOf')}
          prefix={t('overview.asOf')}
          allowClear={false}
          value={dayjs(asOf)}
          onChange={(day) => set({ asOf: day?.format('YYYY-MM-DD') })}
        />
      }
    >
      {figures.isPending && <Skeleton active />}
      {figures.isError && <ProblemView error={figures.error} retry={() => void figures.refetch()} />}
      {figures.data && (
        <section className="panel">
          <h2>{t('overview.chain')}</h2>
          <div className="figures">
            {shown.map((figure) => (
              <div className="figure" key={figure.path}>
                <span className="muted">{t(`figure.${figure.word}`)}</span>
                <Button type="link" className="value figure-door" onClick={() => set({ path: figure.path })}>
                  {at(figures.data, figure.path)}
                </Button>
                <Share figures={figures.data ?? {}} figure={figure} />
              </div>
            ))}
          </div>
          <p className="spaced">
            <Link to="/reports">{t('overview.later')}</Link>
          </p>
        </section>
      )}
      {typeof figures.data?.flow === 'object' && <FlowPanel flow={figures.data.flow} />}
      {assertions.data && (
        <section className="panel">
          <h2>{t('overview.assertions')}</h2>
          <ol className="checks">
            {assertions.data.map((check) => (
              <li key={check.n}>
                <strong className={check.ok ? 'flag-ok' : 'flag-bad'}>
                  {check.ok ? <CheckOutlined /> : <WarningOutlined />}{' '}
                  {t(check.ok ? 'overview.holds' : 'overview.fails')}
                </strong>{' '}
                {said(check.text)}
              </li>
            ))}
          </ol>
        </section>
      )}
      <SidePanel
        open={Boolean(search.path)}
        onClose={() => set({ path: undefined })}
        size={460}
        title={<FigureTitle />}
      >
        {search.path && <FigureList path={search.path} asOf={asOf} />}
      </SidePanel>
    </Page>
  );
}

/** The number again as a part of what it came from. */
function Share({ figures, figure }: { figures: FigureTree; figure: ChainFigure }) {
  const { t } = useTranslation();
  const whole = wholeOf(figures, figure);
  if (!whole || whole.value === 0) return null;
  const share = Math.round(((at(figures, figure.path) ?? 0) / whole.value) * 1000) / 10;
  return (
    <span className="muted small num">
      {t('overview.share', { share, value: whole.value, whole: t(`figure.${whole.word}`) })}
    </span>
  );
}

function FigureTitle() {
  const { t } = useTranslation();
  const { search } = useListSearch();
  const known = CHAIN.find(({ path }) => path === search.path);
  return known
    ? t(`figure.${known.word}`)
    : t('overview.listOf', { path: search.path?.split('.').slice(2).join(' → ') ?? '' });
}

function FigureList({ path, asOf }: { path: string; asOf: string }) {
  const { t } = useTranslation();
  const pages = usePages<Schemas['FigureLineResponse']>(['figure', path, asOf], async (cursor) => {
    const query = { asOf, path, limit: 100, cursor };
    return (await api.GET('/api/v1/reports/figures/list', { params: { query } })).data;
  });
  if (pages.isError) return <ProblemView error={pages.error} />;
  return (
    <List
      size="small"
      loading={pages.isPending}
      dataSource={pages.rows}
      rowKey="id"
      renderItem={(line) => (
        <List.Item>
          {line.name ?? t('app.withheld')} <span className="muted">{line.place}</span>
        </List.Item>
      )}
      loadMore={
        pages.hasNextPage && <Button onClick={() => void pages.fetchNextPage()}>{t('app.more')}</Button>
      }
    />
  );
}
