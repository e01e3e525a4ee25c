import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { App, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../api/client';
import type { Source } from '../i18n';
import { moment } from '../ui/day';
import { ListTable } from '../ui/ListTable';
import { Page } from '../ui/Page';
import { Button } from '../ui/plain/Button';
import { useAct } from '../ui/useAct';
import { usePages } from '../ui/usePages';

type Waiting = Schemas['WaitingApprovalResponse'];
type Act = keyof Source['approvals']['acts'];
type Detail = keyof Source['approvals']['details'];
type Roles = keyof Source['role'];

/** False in a demo, where one person may do it alone. */
export function useSecondPersonRequired(): boolean {
  const list = useQuery({
    queryKey: ['second-person'],
    staleTime: Infinity,
    queryFn: async () => (await api.GET('/api/v1/approvals')).data,
  });
  return list.data?.secondPersonRequired ?? true;
}

/** Acts of two persons: what one asked for, another looks at and carries out. */
export function ApprovalsPage() {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const required = useSecondPersonRequired();
  const pages = usePages<Waiting>(['approvals'], async () => ({
    items: (await api.GET('/api/v1/approvals')).data?.items ?? [],
  }));
  const approve = useAct(
    async (id: string) =>
      (await api.POST('/api/v1/approvals/{id}/approval', { params: { path: { id } } })).data?.password,
    (password) =>
      password &&
      modal.info({
        title: t('approvals.password'),
        content: <Typography.Text copyable>{password}</Typography.Text>,
      }),
  );
  const decline = useAct((id: string) =>
    api.POST('/api/v1/approvals/{id}/refusal', { params: { path: { id } } }),
  );
  const withdraw = useAct((id: string) => api.DELETE('/api/v1/approvals/{id}', { params: { path: { id } } }));
  return (
    <Page title={t('approvals.title')}>
      <span className="muted small">{t(required ? 'approvals.hint' : 'approvals.demo')}</span>
      <ListTable<Waiting>
        pages={pages}
        emptyText={t('approvals.none')}
        columns={[
          {
            title: t('approvals.act'),
            render: (_, { act }) => t(`approvals.acts.${act as Act}`, { defaultValue: act }),
          },
          { title: t('approvals.what'), render: (_, row) => <Details {...row} /> },
          { title: t('approvals.by'), dataIndex: 'requestedByName' },
          { title: t('approvals.at'), className: 'num', render: (_, row) => moment(row.requestedAt) },
          { title: t('approvals.until'), className: 'num', render: (_, row) => moment(row.expiresAt) },
          {
            title: t('exports.next'),
            render: (_, { id, mayDecide, mayWithdraw }) => (
              <div className="answer-buttons">
                {mayDecide && (
                  <>
                    <Button small type="primary" onClick={() => approve.mutate(id)}>
                      {t('approvals.approve')}
                    </Button>
                    <Button small danger onClick={() => decline.mutate(id)}>
                      {t('approvals.decline')}
                    </Button>
                  </>
                )}
                {mayWithdraw && (
                  <>
                    <span className="muted small">{t('approvals.needsOther')}</span>
                    <Button small onClick={() => withdraw.mutate(id)}>
                      {t('approvals.withdraw')}
                    </Button>
                  </>
                )}
              </div>
            ),
          },
        ]}
      />
    </Page>
  );
}

/** A person is not named here, where anybody may stand beside: whoever decides opens the record, which is noted there. */
function Details({ details, aggregate, aggregateId }: Waiting) {
  const { t } = useTranslation();
  const valueOf = (name: string, value: string): string =>
    name === 'role' ? t(`role.${value as Roles}`, { defaultValue: value }) : value;
  return (
    <span className="wrapped">
      {Object.entries(details).map(([name, value]) => (
        <span key={name} className="detail">
          {t(`approvals.details.${name as Detail}`, { defaultValue: name })}
          {t('approvals.colon')}
          {valueOf(name, value)}{' '}
        </span>
      ))}
      {aggregate === 'seeker' && (
        <Link to="/people" search={{ open: aggregateId }}>
          {t('approvals.person')}
        </Link>
      )}
    </span>
  );
}
