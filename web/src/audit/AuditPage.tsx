import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../api/client';
import type { Source } from '../i18n';
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
/** What an auditor looks for most: numbers in the open, papers that left, persons erased, links handed out. */
const LOOKED_FOR = [
  'seeker.revealed',
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
] as const satisfies readonly Named[];

/** The record of who did what to whose data: ids and names of fields, never a value; newest first, the filter in the address. */
export function AuditPage() {
  const { t } = useTranslation();
  const { search, set, clear, filtered } = useListSearch();
  const action = search.status;
  const pages = usePages<Entry>(['audit', action], async (cursor) => {
    const query = { limit: 50, cursor, action };
    return (await api.GET('/api/v1/audit/entries', { params: { query } })).data;
  });
  const named = useActions();
  const { thing, field } = useThings();
  return (
    <Page
      title={t('nav.audit')}
      extra={
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
      }
    >
      <ListTable<Entry>
        pages={pages}
        clear={filtered ? clear : undefined}
        columns={[
          { title: t('audit.at'), className: 'num', render: (_, row) => moment(row.at) },
          {
            title: t('audit.role'),
            render: (_, row) => t(`role.${row.role as Roles}`, { defaultValue: t('party.system') }),
          },
          { title: t('audit.action'), render: (_, row) => named(row.action) },
          { title: t('audit.about'), render: (_, row) => thing(row.aggregate) },
          {
            title: t('audit.fields'),
            render: (_, row) => (
              <span className="wrapped">{row.fields.map(field).join(t('audit.comma'))}</span>
            ),
          },
        ]}
      />
    </Page>
  );
}
