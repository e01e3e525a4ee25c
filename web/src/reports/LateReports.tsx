import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { useSession } from '../session/session';

/** On a bureau's work list: frozen reports something was recorded for afterwards, until this side has seen it. */
export function LateReports() {
  const { t } = useTranslation();
  const may = useSession().data?.permissions.includes('report.sign') ?? false;
  const reports = useQuery({
    queryKey: ['late-reports'],
    enabled: may,
    queryFn: async () => (await api.GET('/api/v1/reports/late-facts')).data ?? [],
  });
  const open = (reports.data ?? []).filter(({ unseen }) => unseen > 0);
  if (open.length === 0) return null;
  return (
    <ul className="panel late-reports" aria-label={t('reports.late.title')}>
      {open.map(({ runId, from, to, unseen, signed }) => (
        <li key={runId}>
          <Link to="/reports/$runId" params={{ runId }} search={{ section: 'changes' }}>
            {t(signed ? 'reports.late.signed' : 'reports.late.frozen', { from, to, count: unseen })}
          </Link>
        </li>
      ))}
    </ul>
  );
}
