import { Button, Empty, Skeleton, Table, type TableProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemView } from './ProblemView';
import { useReachable } from './useReachable';
import type { usePages } from './usePages';

type Pages<T> = ReturnType<typeof usePages<T>>;

interface Props<T> extends TableProps<T> {
  pages: Pages<T>;
  /** Given when filters are set: the one way out of an empty list. */
  clear?: () => void;
  emptyText?: string;
}

/** The table of a list page: first load, empty, failed, and the next page are told apart. */
export function ListTable<T extends object>({ pages, clear, emptyText, ...table }: Props<T>) {
  const { t } = useTranslation();
  const frame = useReachable();
  if (pages.isPending) return <Skeleton active paragraph={{ rows: 8 }} />;
  if (pages.isError && pages.rows.length === 0)
    return <ProblemView error={pages.error} retry={() => void pages.refetch()} />;
  return (
    <div className="panel" ref={frame}>
      <Table<T>
        size="middle"
        rowKey="id"
        pagination={false}
        scroll={{ x: 'max-content' }}
        dataSource={pages.rows}
        locale={{
          emptyText: (
            <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={emptyText ?? t('problem.empty')}>
              {clear && <Button onClick={clear}>{t('problem.clear')}</Button>}
            </Empty>
          ),
        }}
        {...table}
      />
      <div className="page-head">
        <span className="muted small num" aria-live="polite">
          {t('app.shown', { count: pages.rows.length })}
        </span>
        <span className="grow" />
        {pages.hasNextPage && (
          <Button loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {t('app.more')}
          </Button>
        )}
      </div>
    </div>
  );
}
