import { Link } from '@tanstack/react-router';
import { App, Button, Input, Select, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../api/client';
import { namedCodes } from '../i18n';
import { ListTable } from '../ui/ListTable';
import { Page } from '../ui/Page';
import { useAct } from '../ui/useAct';
import { useDownload } from '../ui/useDownload';
import { useListSearch } from '../ui/useListSearch';
import { usePages } from '../ui/usePages';

type Claim = Schemas['SubsidyClaimResponse'];
type Notice = Schemas['SubsidyNoticeResponse'];
type Move = Schemas['TransitionSubsidyClaimRequest']['move'];
const MOVES: readonly Move[] = [
  'check',
  'approve',
  'pay',
  'object',
  'overrule',
  'reject',
  'withdraw',
  'recover',
];
const NEEDS_REASON: ReadonlySet<Move> = new Set(['object', 'overrule', 'reject', 'recover']);
const NEEDS_EVIDENCE: ReadonlySet<Move> = new Set(['pay', 'overrule', 'recover', 'withdraw']);

/** Claims on their way, the public notices, and the files that go with both. */
export function SubsidyClaimsPage() {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const { search, set, clear, filtered } = useListSearch();
  const status = namedCodes('state', 'subsidy_claim').find((one) => one === search.status);
  const policy = search.policy;
  const pages = usePages<Claim>(['subsidy-claims', policy, status], async (cursor) => {
    const query = { policy, status, limit: 50, cursor };
    return (await api.GET('/api/v1/subsidies/claims', { params: { query } })).data;
  });
  const notices = usePages<Notice>(['subsidy-notices'], async (cursor) => {
    return (await api.GET('/api/v1/subsidies/notices', { params: { query: { limit: 20, cursor } } })).data;
  });
  const move = useAct(({ claim, ...act }: { claim: Claim; move: Move; reason?: string; evidence?: string }) =>
    api.POST('/api/v1/subsidies/claims/{id}/transitions', {
      params: { path: { id: claim.id } },
      body: {
        ...act,
        expectedVersion: claim.version,
        channel: 'account',
        reportedBy: act.move !== 'withdraw' ? 'bureau' : claim.kind === 'absorption' ? 'employer' : 'worker',
      },
    }),
  );
  const post = useAct((policyCode: string) =>
    api.POST('/api/v1/subsidies/notices', { body: { policyCode } }),
  );

  const pack = useDownload((code: string) =>
    api.GET('/api/v1/subsidies/packs/{code}/workbook', { params: { path: { code } }, parseAs: 'blob' }),
  );
  const book = useDownload((id: string) =>
    api.GET('/api/v1/subsidies/notices/{id}/workbook', { params: { path: { id } }, parseAs: 'blob' }),
  );

  const ask = (claim: Claim, name: Move) => {
    if (!NEEDS_REASON.has(name) && !NEEDS_EVIDENCE.has(name)) return move.mutate({ claim, move: name });
    const answer = { reason: '', evidence: '' };
    void modal.confirm({
      title: t(`move.subsidy_claim.${name}`),
      content: (
        <Space orientation="vertical">
          {NEEDS_REASON.has(name) && (
            <Input
              aria-label={t('subsidies.why')}
              placeholder={t('subsidies.why')}
              onChange={(event) => (answer.reason = event.target.value)}
            />
          )}
          {NEEDS_EVIDENCE.has(name) && (
            <Input
              aria-label={t('subsidies.number')}
              placeholder={t('subsidies.number')}
              onChange={(event) => (answer.evidence = event.target.value)}
            />
          )}
        </Space>
      ),
      onOk: () =>
        move.mutate({
          claim,
          move: name,
          ...(answer.reason ? { reason: answer.reason } : {}),
          ...(answer.evidence ? { evidence: answer.evidence } : {}),
        }),
    });
  };

  return (
    <Page
      title={t('subsidies.claims')}
      extra={
        <>
          <Link to="/subsidies" search={{ policy }}>
            {t('nav.subsidies')}
          </Link>
          <Select
            allowClear
            aria-label={t('subsidies.state')}
            placeholder={t('subsidies.state')}
            value={status}
            onChange={(value?: string) => set({ status: value })}
            options={namedCodes('state', 'subsidy_claim').map((value) => ({
              value,
              label: t(`state.subsidy_claim.${value}`),
            }))}
            className="filter"
          />
          {policy && (
            <>
              <Button loading={pack.isPending} onClick={() => pack.mutate(policy)}>
                {t('subsidies.pack')}
              </Button>
              <Button href={`/api/v1/subsidies/packs/${policy}/print`} target="_blank">
                {t('subsidies.packPrint')}
              </Button>
              <Button loading={post.isPending} onClick={() => post.mutate(policy)}>
                {t('subsidies.post')}
              </Button>
            </>
          )}
        </>
      }
    >
      <ListTable<Claim>
        pages={pages}
        clear={filtered ? clear : undefined}
        columns={[
          {
            title: t('placements.person'),
            render: (_, claim) => claim.name ?? <span className="muted">{t('app.withheld')}</span>,
          },
          {
            title: t('subsidies.policy'),
            render: (_, claim) => (
              <Button type="link" onClick={() => set({ policy: claim.policyCode })}>
                {claim.policyCode}
              </Button>
            ),
          },
          { title: t('subsidies.state'), render: (_, claim) => t(`state.subsidy_claim.${claim.status}`) },
          { title: t('subsidies.amount'), dataIndex: 'amount', className: 'num' },
          { title: t('subsidies.claimedOn'), dataIndex: 'claimedOn', className: 'num' },
          { title: t('subsidies.noticeUntil'), dataIndex: 'noticeUntil', className: 'num' },
          {
            title: '',
            render: (_, claim) => (
              <Space wrap>
                {MOVES.filter((name) => claim.allowedTransitions.includes(name)).map((name) => (
                  <Button key={name} size="small" onClick={() => ask(claim, name)}>
                    {t(`move.subsidy_claim.${name}`)}
                  </Button>
                ))}
              </Space>
            ),
          },
        ]}
      />
      <h2>{t('subsidies.notices')}</h2>
      <ListTable<Notice>
        pages={notices}
        columns={[
          { title: t('subsidies.policy'), dataIndex: 'policyCode' },
          { title: t('subsidies.postedOn'), dataIndex: 'postedOn', className: 'num' },
          { title: t('subsidies.noticeUntil'), dataIndex: 'untilOn', className: 'num' },
          {
            title: '',
            render: (_, notice) => (
              <Space>
                <Button href={`/api/v1/subsidies/notices/${notice.id}/print`} target="_blank">
                  {t('subsidies.noticePrint')}
                </Button>
                <Button loading={book.isPending} onClick={() => book.mutate(notice.id)}>
                  {t('subsidies.noticeBook')}
                </Button>
              </Space>
            ),
          },
        ]}
      />
    </Page>
  );
}
