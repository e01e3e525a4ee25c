import { Link, useParams } from '@tanstack/react-router';
import { App, Button, Skeleton, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { said } from '../i18n';
import { useSession } from '../session/session';
import { moment } from '../ui/day';
import { Page } from '../ui/Page';
import { ProblemView } from '../ui/ProblemView';
import { SidePanel } from '../ui/SidePanel';
import { useAct } from '../ui/useAct';
import { useListSearch } from '../ui/useListSearch';
import { usePhone } from '../ui/useScreen';
import { Checks } from './Checks';
import { Comparison } from './Comparison';
import { Corrections } from './Corrections';
import { FigureMembers } from './FigureMembers';
import { Funnel } from './Funnel';
import { Indicators } from './Indicators';
import { JointPack } from './JointPack';
import { LateFacts } from './LateFacts';
import { Period } from './Period';
import { Retention } from './Retention';
import { byCode, type Run, useRun } from './run';

const SECTIONS = ['indicators', 'retention', 'funnel', 'checks', 'changes', 'compare', 'pack'] as const;
type Section = (typeof SECTIONS)[number];
const WORDS = ['own', 'typed_for', 'unproven', 'workbook', 'ledger', 'service', 'unknown', 'late'] as const;

/** One counted period: its figures, each with its list, what came later, and what both sides sign. */
export function ReportPage() {
  const { t } = useTranslation();
  const phone = usePhone();
  const { search, set } = useListSearch();
  const { runId } = useParams({ strict: false }) as { runId: string };
  const exporting = useSession().data?.permissions.includes('report.export') ?? false;
  const run = useRun(runId);
  if (run.isPending) return <Skeleton active />;
  if (!run.data) return <ProblemView error={run.error} retry={() => void run.refetch()} />;
  const shown = SECTIONS.filter(
    (section) => (section !== 'changes' || run.data?.frozenAt) && (section !== 'compare' || exporting),
  );
  const section = shown.find((each) => each === search.section) ?? 'indicators';
  const figures = byCode(run.data);
  const open = search.path === undefined ? undefined : figures.get(search.path);
  const bodies: Record<Section, () => React.ReactNode> = {
    indicators: () => <Indicators figures={figures} />,
    retention: () => <Retention figures={figures} />,
    funnel: () => <Funnel figures={figures} />,
    checks: () => <Checks figures={figures} />,
    changes: () => (
      <>
        <LateFacts runId={runId} />
        <Corrections runId={runId} figures={figures} />
      </>
    ),
    compare: () => <Comparison run={run.data!} />,
    pack: () => <JointPack run={run.data!} />,
  };
  return (
    <Page
      title={<Period from={run.data.from} to={run.data.to} />}
      extra={
        <>
          <Link to="/reports">{t('reports.all')}</Link>
          <Freeze run={run.data} />
        </>
      }
    >
      <p className="muted small facts num">
        <Tag color={run.data.frozenAt ? 'processing' : undefined}>
          {t(run.data.frozenAt ? 'reports.frozen' : 'reports.draft')}
        </Tag>
        <span>{t('reports.asOfDay', { day: run.data.asOf })}</span>
        <span>{t('reports.knownAtTime', { time: moment(run.data.knownAt) })}</span>
        <span>{t('reports.ruleOf', { version: run.data.ruleVersion })}</span>
      </p>
      <Sections chosen={section} sections={shown} />
      <div>{bodies[section]()}</div>
      <SidePanel
        open={open !== undefined}
        onClose={() => set({ path: undefined, words: undefined })}
        size={phone ? '100%' : 480}
        title={open && said(open.name)}
      >
        {open && (
          <FigureMembers runId={runId} figure={open} words={WORDS.find((one) => one === search.words)} />
        )}
      </SidePanel>
    </Page>
  );
}

function Sections({ chosen, sections }: { chosen: Section; sections: readonly Section[] }) {
  const { t } = useTranslation();
  return (
    <nav className="sections" aria-label={t('reports.sectionsOf')}>
      {sections.map((section) => (
        <Link
          key={section}
          to="."
          search={{ section }}
          aria-current={section === chosen ? 'page' : undefined}
        >
          {t(`reports.sections.${section}`)}
        </Link>
      ))}
    </nav>
  );
}

function Freeze({ run }: { run: Run }) {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const may = useSession().data?.permissions.includes('report.freeze') ?? false;
  const freeze = useAct(async () =>
    api.POST('/api/v1/reports/runs/{id}/freeze', { params: { path: { id: run.id } } }),
  );
  if (!may || run.frozenAt) return null;
  return (
    <Button
      type="primary"
      loading={freeze.isPending}
      onClick={() =>
        void modal.confirm({
          title: t('reports.freezeAsk'),
          content: t('reports.freezeMeans'),
          okText: t('reports.freeze'),
          onOk: () => freeze.mutate(undefined),
        })
      }
    >
      {t('reports.freeze')}
    </Button>
  );
}
