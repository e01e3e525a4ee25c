import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../api/client';
import type { Source } from '../i18n';
import { useSession } from '../session/session';
import { moment } from '../ui/day';
import { ListTable } from '../ui/ListTable';
import { Page } from '../ui/Page';
import { Choice } from '../ui/plain/Fields';
import { useListSearch } from '../ui/useListSearch';
import { usePages } from '../ui/usePages';
import { useActions, useThings } from './words';

type Entry = Schemas['AuditEntryResponse'];
type Named = keyof Source['audit']['actions'];
type Roles = keyof Source['role'];
/** What an auditor looks for most: numbers in the open, papers that left, persons erased, links handed out, accounts, keys. */
const LOOKED_FOR = [
  'seeker.revealed',
  'seeker.searched-by-number',
  'export',
  'print',
  'evidence.file-read',
  'medical_check.read',
  'notice.contact-read',
  'seeker.erased',
  'seeker.corrected',
  'seeker.copied',
  'link.issued',
  'link.revoked',
  'caseload.handed_over',
  'user.created',
  'user.changed',
  'user.password-reset',
  'user.second-factor-reset',
  'session.refused',
  'keys.rotated',
  'clock.set',
  'outbox.replayed',
] as const satisfies readonly Named[];

/** The record of who did what to whose data: ids and names of fields, never a value; newest first, the filter in the address. */
export function AuditPage() {
  const { t } = useTranslation();
  const { search, set, clear, filtered } = useListSearch();
  const action = search.status;
  const scope = search.section;
  const pages = usePages<Entry>(['audit', action, scope], async (cursor) => {
    const query = { limit: 50, cursor, action, scope };
    return (await api.GET('/api/v1/audit/entries', { params: { query } })).data;
  });
  const named = useActions();
  const { thing, field } = useThings();
  return (
    <Page
      title={t('nav.audit')}
      extra={
        <>
          <ScopeChoice value={scope} set={(section) => set({ section })} />
          <Choice
            className="filter"
            aria-label={t('audit.action')}
            value={action ?? ''}
            options={[
              { value: '', label: t('audit.everything') },
              ...LOOKED_FOR.map((value) => ({ value, label: named(value) })),
            ]}
            onChange={({ target }) => set({ status: target.value || undefined })}
          />
        </>
      }
    >
      <ListTable<Entry>
        pages={pages}
        clear={filtered ? clear : undefined}
        columns={[
          { title: t('audit.at'), className: 'num', render: (_, row) => moment(row.at) },
          {
            title: t('audit.role'),
            render: (_, row) => (
              <>
                {row.userName ?? t(`role.${row.role as Roles}`, { defaultValue: t('party.system') })}
                {row.organisation && <div className="muted small">{row.organisation}</div>}
              </>
            ),
          },
          { title: t('audit.action'), render: (_, row) => named(row.action) },
          { title: t('audit.about'), render: (_, row) => thing(row.aggregate) },
          {
            title: t('audit.fields'),
            render: (_, row) => (
              <span className="wrapped">{row.fields.map(field).join(t('audit.comma'))}</span>
            ),
          },
          {
            title: t('audit.scope'),
            render: (_, row) => (
              <span className="wrapped">
                {row.scopes
                  .map(({ kind, name }) => name ?? t(`audit.scopes.${kind}`))
                  .join(t('audit.comma')) || t('audit.scopes.before')}
              </span>
            ),
          },
        ]}
      />
    </Page>
  );
}

/** What the reader's office reads: the installation's own record, its cooperations, its own house. */
function ScopeChoice({ value, set }: { value?: string; set: (scope: string | undefined) => void }) {
  const { t } = useTranslation();
  const session = useSession().data;
  const cooperations = session?.scope.cooperations ?? [];
  return (
    <Choice
      className="filter"
      aria-label={t('audit.scope')}
      value={value ?? ''}
      options={[
        { value: '', label: t('audit.scopes.all') },
        { value: 'installation', label: t('audit.scopes.installation') },
        ...(session
          ? [{ value: `organisation:${session.organisation.id}`, label: session.organisation.name }]
          : []),
        ...cooperations.map((id) => ({
          value: `cooperation:${id}`,
          label:
            cooperations.length > 1
              ? `${t('audit.scopes.cooperation')} ${id}`
              : t('audit.scopes.cooperation'),
        })),
      ]}
      onChange={({ target }) => set(target.value || undefined)}
    />
  );
}
